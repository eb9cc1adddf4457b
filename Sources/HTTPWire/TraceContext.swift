/// Where a request stands in a distributed trace: the `traceparent` field of W3C Trace Context, level 1.
package struct TraceContext: Sendable, Hashable {
    /// The 128 bits of the trace, first half first; never all zero.
    package let traceHigh: UInt64
    package let traceLow: UInt64
    /// The operation within the trace; never zero.
    package let parent: UInt64
    /// Whether the caller may have recorded it. The only flag of level 1; the others are not passed on (§3.2.2.5).
    package let isSampled: Bool

    package init(traceHigh: UInt64, traceLow: UInt64, parent: UInt64, isSampled: Bool) {
        self.traceHigh = traceHigh
        self.traceLow = traceLow
        self.parent = parent
        self.isSampled = isSampled
    }

    /// Reads `00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01`: lower-case hexadecimal of fixed lengths, ids that
    /// are not all zero, and nothing after it (§3.2.2). A later version may have more after another `-`; `ff` is none
    /// (§3.2.2.1, §4.3).
    package init?(_ bytes: Span<UInt8>) {
        let dash = UInt8(ascii: "-")
        guard bytes.count >= 55, bytes[2] == dash, bytes[35] == dash, bytes[52] == dash,
            let version = Self.number(bytes, 0..<2), version != 0xFF,
            bytes.count == 55 || (version > 0 && bytes[55] == dash),
            let traceHigh = Self.number(bytes, 3..<19), let traceLow = Self.number(bytes, 19..<35),
            traceHigh | traceLow != 0,
            let parent = Self.number(bytes, 36..<52), parent != 0,
            let flags = Self.number(bytes, 53..<55)
        else { return nil }
        self.init(traceHigh: traceHigh, traceLow: traceLow, parent: parent, isSampled: flags & 1 == 1)
    }

    /// At most 16 digits.
    private static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64? {
        var number: UInt64 = 0
        for index in range {
            let byte = bytes[index]
            guard let digit = Byte.hexadecimal(byte), byte == Byte.lowered(byte) else { return nil }
            number = number << 4 | UInt64(digit)
        }
        return number
    }

    /// Of what a request says: nil unless the field stands there once, and is valid (§3.2, §4.3).
    package init?(of fields: Fields) {
        guard let found = fields.onlyValue(of: "traceparent", { TraceContext($0) }) else { return nil }
        self = found
    }
}

extension TraceContext: CustomStringConvertible {
    /// In version 00, as it is sent.
    package var description: String {
        "00-" + Hexadecimal.padded(traceHigh) + Hexadecimal.padded(traceLow) + "-" + Hexadecimal.padded(parent)
            + (isSampled ? "-01" : "-00")
    }
}
