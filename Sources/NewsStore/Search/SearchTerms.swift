import Foundation

/// What somebody typed into a search box, as words that must all be found.
package struct SearchTerms: Sendable, Hashable {
    /// A word as typed, and without its particles.
    struct Term: Sendable, Hashable {
        /// Folded; any text that contains it matches.
        let word: String
        /// Folded; any text with a word of the same stem matches too.
        let stem: String
    }

    let terms: [Term]

    package var isEmpty: Bool { terms.isEmpty }

    /// Words beyond this many are ignored, so that no query costs more than a few list walks.
    static let mostWords = 16
    /// Code points beyond this many of a word are ignored: they bound the worst case of `ByteSearch`.
    static let longestWord = 48

    package init(_ query: String) {
        var seen: Set<String> = []
        terms = SearchWords.words(in: SearchWords.fold(query.precomposedStringWithCanonicalMapping))
            .filter { seen.insert($0).inserted }
            .prefix(Self.mostWords)
            .map { String($0.unicodeScalars.prefix(Self.longestWord)) }
            .map { Term(word: $0, stem: SearchWords.stem(of: $0)) }
    }
}
