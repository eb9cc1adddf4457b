/// A half-open range `[start, end)` of Unicode code points of an article's `Text`.
package struct Span: Hashable, Sendable, Codable {
    package let start: Int
    package let end: Int

    /// An end before the start is taken as an empty span at the start.
    package init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = max(start, end)
    }

    package var length: Int { end - start }
    package var isEmpty: Bool { end == start }
    package var range: Range<Int> { start..<end }

    package func contains(_ position: Int) -> Bool { position >= start && position < end }
    package func contains(_ other: Span) -> Bool { other.start >= start && other.end <= end }
    package func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
}

extension Span: Comparable {
    /// Reading order; of two spans that start together the shorter comes first.
    package static func < (left: Span, right: Span) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}
