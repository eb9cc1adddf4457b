/// The endings of predicates, looked up from the last letter of a word.
final class EndingTable: Sendable {
    struct Ending: Sendable {
        let attachment: LemmaTable.Attachment
        let link: PredicateLink
        let tense: PredicateTense
        /// Letters the ending takes; 0 for the bare infinitive.
        let length: Int
    }

    static let shared = EndingTable(PackageResources.endings_tsv)

    /// The bare infinitive (만나, 열어), which has no letters of its own.
    static let bare = Ending(attachment: .infinitive, link: .then, tense: .none, length: 0)
    let endings: [Ending]
    /// Where in `endings` those of some letters stand, by the letters, which are written last first.
    let index: PhraseIndex<Range<Int>>

    init(_ bytes: [UInt8]) {
        let entries: [(String, [Ending])] = LexiconTable(bytes).compactMap { row in
            let letters = PredicateLetters.reversed(row[0])
            guard !letters.isEmpty, let link = PredicateLink(rawValue: row[2]),
                let tense = PredicateTense(rawValue: row[3])
            else { return nil }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: letters)
            return (
                String(view),
                [Ending(attachment: Self.attachment(row[1]), link: link, tense: tense, length: letters.count)]
            )
        }
        (index, endings) = PhraseIndex(entries, combining: +).flattened()
    }

    private static func attachment(_ name: String) -> LemmaTable.Attachment {
        switch name {
        case "E": .eu
        case "I": .infinitive
        default: .stem
        }
    }
}
