import KoreanText

/// Looks for the phrases that give a line away.
enum Telltales {
    /// Whether a phrase of the kind begins at or behind `start`.
    static func find(_ kind: PageWords.Telltale, in scalars: [Unicode.Scalar], from start: Int = 0) -> Bool {
        position(kind, in: scalars, start..<scalars.count) != nil
    }

    /// Where a phrase of the kind begins within `range`.
    static func position(_ kind: PageWords.Telltale, in scalars: [Unicode.Scalar], _ range: Range<Int>) -> Int? {
        range.first { position in
            var isFound = false
            PageWords.telltales.forEachMatch(at: position, in: scalars) { _, found in
                if found == kind { isFound = true }
            }
            return isFound
        }
    }
}
