/// A half-open range `[start, end)` of Unicode code points of an article's `Text`.
///
/// Public, as `Text` and `PhraseIndex` are: the compiler carries no body of a package function into another module, and
/// these are called for every code point and for every word.
public struct Span: Hashable, Sendable, Codable {
    public let start: Int
    public let end: Int

    /// An end before the start is taken as an empty span at the start.
    @inlinable
    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = max(start, end)
    }

    @inlinable public var length: Int { end - start }
    @inlinable public var isEmpty: Bool { end == start }
    @inlinable public var range: Range<Int> { start..<end }

    @inlinable public func contains(_ position: Int) -> Bool { position >= start && position < end }
    @inlinable public func contains(_ other: Span) -> Bool { other.start >= start && other.end <= end }
    @inlinable public func overlaps(_ other: Span) -> Bool { start < other.end && other.start < end }
}

extension Span: Comparable {
    /// Reading order; of two spans that start together the shorter comes first.
    @inlinable
    public static func < (left: Span, right: Span) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}
