package import HTTPWire

/// Whether a request still wants what would be answered (RFC 9110 §13.2.2), in the order given there:
///
/// 1. `If-Match`, or without it `If-Unmodified-Since`: what they do not hold for is 412
/// 2. `If-None-Match`, or without it `If-Modified-Since`: what the client has is 304
/// 3. `If-Range`: whether `Range` counts
package struct Preconditions {
    package enum Outcome: Sendable, Hashable {
        case proceed, notModified, failed
    }

    private let fields: Fields
    private let tag: EntityTag
    /// Seconds since 1970; nil where the representation has no date.
    private let lastModified: Int64?

    /// - Parameter tag: of the representation that would be answered, in its coding.
    package init(_ fields: Fields, tag: EntityTag, lastModified: Int64?) {
        self.fields = fields
        self.tag = tag
        self.lastModified = lastModified
    }

    package var outcome: Outcome {
        let ifMatch = fields[values: "if-match"]
        if !ifMatch.isEmpty {
            guard tag.isNamedStrongly(by: ifMatch) else { return .failed }
        } else if let limit = date("if-unmodified-since"), let lastModified, lastModified > limit {
            return .failed
        }
        let ifNoneMatch = fields[values: "if-none-match"]
        if !ifNoneMatch.isEmpty { return tag.isNamed(by: ifNoneMatch) ? .notModified : .proceed }
        if let known = date("if-modified-since"), let lastModified, lastModified <= known { return .notModified }
        return .proceed
    }

    /// `If-Range` (§13.1.5): a tag compared strongly, or exactly the date; nothing else lets the range count.
    package var allowsRange: Bool {
        let values = fields[values: "if-range"]
        guard let value = values.first else { return true }
        guard values.count == 1 else { return false }
        if value.hasPrefix("\"") || value.hasPrefix("W/") { return value == tag.description }
        guard let lastModified else { return false }
        return HTTPDate.seconds(of: value) == lastModified
    }

    /// A field that is no date or stands twice is ignored (§13.1.3).
    private func date(_ name: String) -> Int64? {
        let values = fields[values: name]
        return values.count == 1 ? values.first.flatMap { HTTPDate.seconds(of: $0) } : nil
    }
}
