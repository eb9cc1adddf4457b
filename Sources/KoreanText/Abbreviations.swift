import NewsModel

/// Latin abbreviations that end in a full stop without ending the sentence.
enum Abbreviations {
    private static let words = PhraseIndex(
        LexiconTable(PackageResources.abbreviations_tsv).map { ($0[0], true) })

    static func contains(_ span: Span, in text: Text) -> Bool {
        words.longestMatch(at: span.start, in: text)?.end == span.end
    }
}
