/// Reads a request target (RFC 9112 §3.2): origin-form, absolute-form, and `*` of OPTIONS.
///
/// The path is split, each segment percent-decoded once, and dot segments are resolved on the decoded segments, so that
/// neither `..` nor `%2e%2e` climbs above the root, and an encoded slash never makes a new segment. UTF-8 that a client
/// left unencoded is taken as if it were encoded, since `curl` sends Hangul so.
enum TargetParser {
    static func parse(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ method: Method
    ) throws(Refusal) -> (Target, authority: String?) {
        guard !range.isEmpty else { throw .malformed("the request line has no target") }
        let first = bytes[range.lowerBound]
        if first == UInt8(ascii: "/") { return (try origin(bytes, range, raw: range), nil) }
        if first == UInt8(ascii: "*"), range.count == 1 {
            guard method == .options else { throw .malformed("the target * is for OPTIONS only") }
            return (Target(raw: "*", segments: []), nil)
        }
        return try absolute(bytes, range)
    }

    /// `http://authority/path?query`, which clients send to proxies and servers must understand (RFC 9112 §3.2.2).
    private static func absolute(
        _ bytes: Span<UInt8>, _ range: Range<Int>
    ) throws(Refusal) -> (Target, authority: String?) {
        let afterScheme: Int
        if range.count >= 7, bytes.equals("http://", in: range.lowerBound..<range.lowerBound + 7) {
            afterScheme = range.lowerBound + 7
        } else if range.count >= 8, bytes.equals("https://", in: range.lowerBound..<range.lowerBound + 8) {
            afterScheme = range.lowerBound + 8
        } else {
            throw .malformed("the target is neither a path that starts with / nor an http URL")
        }
        var end = afterScheme
        while end < range.upperBound, bytes[end] != UInt8(ascii: "/"), bytes[end] != UInt8(ascii: "?") { end += 1 }
        let authority = afterScheme..<end
        guard HostName.isValid(bytes, authority) else {
            throw .malformed("the authority of the target is not a host with an optional port")
        }
        return (try origin(bytes, end..<range.upperBound, raw: range), bytes.string(authority))
    }

    private static func origin(_ bytes: Span<UInt8>, _ range: Range<Int>, raw: Range<Int>) throws(Refusal) -> Target {
        let pathEnd = bytes.firstIndex(of: UInt8(ascii: "?"), in: range) ?? range.upperBound
        let segments = try segments(bytes, range.lowerBound..<pathEnd)
        let query = pathEnd < range.upperBound ? try query(bytes, pathEnd + 1..<range.upperBound) : []
        return Target(raw: try rawText(bytes, raw), segments: segments, query: query)
    }

    private static func rawText(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(Refusal) -> String {
        // Nearly all are ASCII, which cannot be wrong.
        for index in range where bytes[index] >= 0x80 {
            let text = bytes.extracting(range).withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) }
            guard let text else { throw .malformed("the target is not UTF-8") }
            return text
        }
        return bytes.string(range)
    }

    private static func segments(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(Refusal) -> [String] {
        var segments: [String] = []
        segments.reserveCapacity(4)
        var start = range.lowerBound
        while start < range.upperBound {
            let end = bytes.firstIndex(of: UInt8(ascii: "/"), in: start..<range.upperBound) ?? range.upperBound
            if start < end {
                let segment = try PercentDecoding.decode(bytes, start..<end, allowed: .path, plusIsSpace: false)
                switch segment.utf8.first == UInt8(ascii: ".") ? segment : nil {
                case ".": break
                case "..": _ = segments.popLast()
                default: segments.append(segment)
                }
            }
            start = end + 1
        }
        return segments
    }

    private static func query(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(Refusal) -> [QueryItem] {
        var items: [QueryItem] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let end = bytes.firstIndex(of: UInt8(ascii: "&"), in: start..<range.upperBound) ?? range.upperBound
            if start < end {
                let nameEnd = bytes.firstIndex(of: UInt8(ascii: "="), in: start..<end) ?? end
                let name = try PercentDecoding.decode(bytes, start..<nameEnd, allowed: .query, plusIsSpace: true)
                let value =
                    nameEnd < end
                    ? try PercentDecoding.decode(bytes, nameEnd + 1..<end, allowed: .query, plusIsSpace: true) : ""
                items.append(QueryItem(name: name, value: value))
            }
            start = end + 1
        }
        return items
    }
}
