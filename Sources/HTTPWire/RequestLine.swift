/// `method SP request-target SP HTTP-version` (RFC 9112 §3).
struct RequestLine {
    let method: Method
    let target: Target
    /// The authority of an absolute-form target, as written.
    let authority: String?
    /// HTTP/1.0 knows no chunks, needs no Host, and closes unless asked not to.
    let isHTTP10: Bool

    /// Reads the line in `range`, which is without its CRLF.
    init(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(Refusal) {
        guard let methodEnd = bytes.firstIndex(of: Byte.space, in: range),
            let targetEnd = bytes.firstIndex(of: Byte.space, in: methodEnd + 1..<range.upperBound)
        else { throw .malformed("the request line is not: method, one space, target, one space, version") }
        method = try Self.method(bytes, range.lowerBound..<methodEnd)
        isHTTP10 = try Self.minorVersion(bytes, targetEnd + 1..<range.upperBound) == 0
        if method.rawValue == "CONNECT" { throw .unknownMethod }
        (target, authority) = try TargetParser.parse(bytes, methodEnd + 1..<targetEnd, method)
    }

    private static func method(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(Refusal) -> Method {
        if bytes.equals("get", in: range), bytes[range.lowerBound] == 0x47, bytes[range.lowerBound + 1] == 0x45,
            bytes[range.lowerBound + 2] == 0x54
        {
            return .get
        }
        for index in range where !ByteSet.token.contains(bytes[index]) {
            throw .malformed("the method holds a character that no token may hold")
        }
        guard !range.isEmpty else { throw .malformed("the request line has no method") }
        return Method(rawValue: bytes.string(range))
    }

    /// `HTTP/1.x`. A digit each; a major version other than 1 is refused, a minor version above 1 is treated as 1
    /// (RFC 9110 §2.5).
    private static func minorVersion(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(Refusal) -> UInt8 {
        let start = range.lowerBound
        guard range.count == 8, bytes[start] == UInt8(ascii: "H"), bytes[start + 1] == UInt8(ascii: "T"),
            bytes[start + 2] == UInt8(ascii: "T"), bytes[start + 3] == UInt8(ascii: "P"),
            bytes[start + 4] == UInt8(ascii: "/"), Byte.isDigit(bytes[start + 5]),
            bytes[start + 6] == UInt8(ascii: "."), Byte.isDigit(bytes[start + 7])
        else { throw .malformed("the request line does not end in a version such as HTTP/1.1") }
        guard bytes[start + 5] == UInt8(ascii: "1") else { throw .unsupportedVersion }
        return bytes[start + 7] &- 0x30
    }
}
