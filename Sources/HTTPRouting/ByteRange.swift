/// What a `Range` field asks of a body (RFC 9110 §14.2).
package enum ByteRange: Sendable, Hashable {
    /// Everything: no field that has to be followed.
    case whole
    case part(Range<Int>)
    /// A range of which the body holds nothing.
    case unsatisfiable

    /// One range is followed: `first-last`, `first-` or the suffix `-length`. Several are answered whole, which RFC 9110
    /// §14.2 leaves to the server: a list of many overlapping ranges would cost many times the body (CVE-2011-3192). So
    /// are other units and what does not follow the grammar.
    package init(_ values: [String], of length: Int) {
        self = .whole
        guard values.count == 1, let value = values.first, value.utf8.count <= 64 else { return }
        let halves = value.utf8.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2, String(decoding: halves[0], as: UTF8.self).lowercased() == "bytes" else { return }
        let specs = halves[1].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            .map(Self.trimmed).filter { !$0.isEmpty }
        guard specs.count == 1, let spec = specs.first else { return }
        let ends = spec.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard ends.count == 2 else { return }
        let (first, last) = (Self.number(ends[0]), Self.number(ends[1]))
        switch (first, last) {
        case (nil, let suffix?) where ends[0].isEmpty:
            self = suffix == 0 || length == 0 ? .unsatisfiable : .part(max(0, length - suffix)..<length)
        case (let first?, nil) where ends[1].isEmpty:
            self = first < length ? .part(first..<length) : .unsatisfiable
        case (let first?, let last?) where first <= last:
            self = first < length ? .part(first..<min(last, length - 1) + 1) : .unsatisfiable
        default: break
        }
    }

    private static func trimmed(_ bytes: Substring.UTF8View) -> Substring.UTF8View {
        var bytes = bytes.drop { $0 == 0x20 || $0 == 0x09 }
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
        return bytes
    }

    /// Digits; a number beyond every body counts as the greatest there is.
    private static func number(_ digits: Substring.UTF8View) -> Int? {
        guard !digits.isEmpty, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return Int(String(decoding: digits, as: UTF8.self)) ?? Int.max
    }
}
