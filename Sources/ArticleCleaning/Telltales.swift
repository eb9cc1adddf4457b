import KoreanText

/// Looks for the phrases that give a line away.
enum Telltales {
    /// Whether a phrase of the kind begins at or behind `start`.
    static func find(_ kind: PageWords.Telltale, in scalars: [Unicode.Scalar], from start: Int = 0) -> Bool {
        position(kind, in: scalars, start..<scalars.count) != nil
    }

    /// Where a phrase of the kind begins within `range`.
    static func position(_ kind: PageWords.Telltale, in scalars: [Unicode.Scalar], _ range: Range<Int>) -> Int? {
        let phrases = phrases(kind)
        return range.first { phrases.trie.longestMatch(at: $0, in: scalars).index >= 0 }
    }

    /// An index for each kind: what a small one holds is told by the first letters alone.
    private static func phrases(_ kind: PageWords.Telltale) -> PhraseIndex<Bool> {
        switch kind {
        case .copyright: PageWords.copyrights
        case .promo: PageWords.promotions
        case .photo: PageWords.photos
        }
    }
}
