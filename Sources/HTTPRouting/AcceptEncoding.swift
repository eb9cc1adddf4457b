package import HTTPWire

/// How a body can be coded here.
package enum ContentCoding: Sendable, Hashable {
    case identity, gzip
}

/// What a client wants bodies coded in: `Accept-Encoding` (RFC 9110 §12.5.3).
///
/// A field that does not follow the grammar says nothing: then the body goes out as it is.
package struct AcceptEncoding: Sendable, Hashable {
    /// Weights in thousandths; nil where the coding is not listed.
    private var gzip: Int?
    private var identity: Int?
    private var others: Int?

    package init(_ fields: Fields) {
        var wanted = AcceptEncoding()
        var isValid = true
        fields.forEachValue(of: "accept-encoding") { value in
            isValid = isValid && wanted.read(value)
        }
        self = isValid ? wanted : AcceptEncoding()
    }

    private init() {}

    /// The coding of the greatest weight, gzip before identity where they are alike; nil where neither is acceptable.
    ///
    /// Without the field every coding is acceptable, but none is asked for: identity. A coding that is not listed has the
    /// weight of `*`; without that gzip is not acceptable, and identity is, though less than anything listed.
    package var preferred: ContentCoding? {
        let gzip = gzip ?? others ?? 0
        if gzip > 0, gzip >= identity ?? others ?? 1 { return .gzip }
        return acceptsIdentity ? .identity : nil
    }

    package var acceptsIdentity: Bool { identity ?? others ?? 1 > 0 }

    // MARK: Grammar: #( ( token / "*" ) [ OWS ";" OWS "q=" qvalue ] )

    private mutating func read(_ value: Span<UInt8>) -> Bool {
        var start = 0
        while start < value.count {
            var end = start
            while end < value.count, value[end] != UInt8(ascii: ",") { end += 1 }
            guard readElement(value.extracting(start..<end)) else { return false }
            start = end + 1
        }
        return true
    }

    private mutating func readElement(_ element: Span<UInt8>) -> Bool {
        var position = Self.skipSpace(element, 0)
        let start = position
        while position < element.count, Self.isToken(element[position]) { position += 1 }
        let name = start..<position
        position = Self.skipSpace(element, position)
        // The list rule lets a recipient take empty elements (RFC 9110 §5.6.1.2).
        guard !name.isEmpty else { return position == element.count }
        var weight = 1000
        if position < element.count {
            guard element[position] == UInt8(ascii: ";") else { return false }
            guard let given = Self.weight(element, Self.skipSpace(element, position + 1)) else { return false }
            weight = given
        }
        let coding = element.extracting(name)
        if Self.equals(coding, "gzip") || Self.equals(coding, "x-gzip") {
            // RFC 9110 §8.4.1.3: both names mean the same.
            gzip = max(gzip ?? 0, weight)
        } else if Self.equals(coding, "identity") {
            identity = weight
        } else if Self.equals(coding, "*") {
            others = weight
        }
        return true
    }

    /// `q=` and a qvalue up to the end of the element (RFC 9110 §12.4.2), in thousandths.
    private static func weight(_ element: Span<UInt8>, _ start: Int) -> Int? {
        var end = element.count
        while end > start, isSpace(element[end - 1]) { end -= 1 }
        guard end - start >= 3, end - start <= 7, element[start] | 0x20 == UInt8(ascii: "q"),
            element[start + 1] == UInt8(ascii: "=")
        else { return nil }
        let whole = element[start + 2]
        guard whole == UInt8(ascii: "0") || whole == UInt8(ascii: "1") else { return nil }
        var weight = Int(whole - UInt8(ascii: "0")) * 1000
        guard end - start > 3 else { return weight }
        guard element[start + 3] == UInt8(ascii: ".") else { return nil }
        var unit = 100
        for index in start + 4..<end {
            guard element[index] >= UInt8(ascii: "0"), element[index] <= UInt8(ascii: "9") else { return nil }
            weight += Int(element[index] - UInt8(ascii: "0")) * unit
            unit /= 10
        }
        return weight <= 1000 ? weight : nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func skipSpace(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        var position = start
        while position < bytes.count, isSpace(bytes[position]) { position += 1 }
        return position
    }

    /// Characters of a coding's name; what else a token may hold names no coding.
    private static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"),
            UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "^"), UInt8(ascii: "`"),
            UInt8(ascii: "|"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    /// - Parameter name: in lower case.
    private static func equals(_ bytes: Span<UInt8>, _ name: StaticString) -> Bool {
        guard bytes.count == name.utf8CodeUnitCount else { return false }
        return name.withUTF8Buffer { name in
            for index in bytes.indices {
                let byte = bytes[index]
                let lowered = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
                if lowered != name[index] { return false }
            }
            return true
        }
    }
}
