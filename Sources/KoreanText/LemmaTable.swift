/// The verbs of Korean that have a stem of their own, and the light verbs that make verbs of nouns.
///
/// Every stem is conjugated once into the three forms that endings attach to, so that reading a word is looking up what
/// is left when the ending is taken off.
package final class LemmaTable: Sendable {
    /// Position in the lexicon.
    package struct ID: RawRepresentable, Sendable, Hashable {
        package let rawValue: UInt16
        package init(rawValue: UInt16) { self.rawValue = rawValue }
    }

    package enum Role: String, Sendable, Hashable {
        case plain, light, copula, auxiliary, say, function, adjective
    }

    package enum Voice: String, Sendable, Hashable {
        case active, passive, causative
    }

    /// The forms endings attach to.
    struct Attachment: OptionSet, Sendable {
        let rawValue: UInt8
        /// 하, 찾, 열: before 고, 다, 는.
        static let stem = Attachment(rawValue: 1)
        /// 하, 찾으, 열/여: before ㄴ, ㄹ, 며, 면.
        static let eu = Attachment(rawValue: 2)
        /// 해, 찾아, 열어: before 서, 도, 야, ㅆ.
        static let infinitive = Attachment(rawValue: 4)
    }

    struct Lemma: Sendable {
        let role: Role
        let voice: Voice
        let hasOneSyllable: Bool
    }

    struct Form: Sendable {
        let id: ID
        var attachment: Attachment
    }

    package static let shared = LemmaTable(PackageResources.verbs_tsv)

    let lemmas: [Lemma]
    private let stems: [String]
    /// Forms by their letters, which are written last first. Two verbs may share a form (물 bite, ask); the earlier one in the lexicon wins,
    /// unless only the later one takes the attachment.
    let forms: [Form]
    /// Where in `forms` those of some letters stand.
    let formRanges: PhraseIndex<Range<Int>>
    private let ids: [String: ID]

    init(_ bytes: [UInt8]) {
        var lemmas: [Lemma] = []
        var stems: [String] = []
        var entries: [(String, [Form])] = []
        var ids: [String: ID] = [:]
        for (number, row) in LexiconTable(bytes).enumerated() {
            guard let number = UInt16(exactly: number) else { break }
            let role = Role(rawValue: row[2]) ?? .plain
            lemmas.append(
                Lemma(
                    role: role, voice: Voice(rawValue: row[3]) ?? .active,
                    hasOneSyllable: row[0].unicodeScalars.count == 1))
            stems.append(row[0])
            let id = ID(rawValue: number)
            ids[row[0]] = id
            let conjugation = LemmaConjugation(stem: row[0], irregularity: row[1])
            for (form, attachment) in conjugation.forms {
                var letters = String.UnicodeScalarView()
                letters.append(contentsOf: PredicateLetters.reversed(form))
                entries.append((String(letters), [Form(id: id, attachment: attachment)]))
            }
        }
        self.lemmas = lemmas
        self.stems = stems
        self.ids = ids
        (formRanges, forms) = PhraseIndex(entries, combining: +).flattened()
    }

    /// The verb with this stem (만나).
    package func id(of stem: String) -> ID? { ids[stem] }

    package func stem(of id: ID) -> String {
        stems.indices.contains(Int(id.rawValue)) ? stems[Int(id.rawValue)] : ""
    }
}
