import HTTPRouting
import HTTPWire

/// The part of a list that one answer shows.
struct Page: Sendable {
    let positions: Range<Int>
    let total: Int
    private let path: String
    private let query: QueryValues
    /// `Snapshot.tag`.
    private let state: String

    /// A cursor belongs to one list, one set of filters and one state of the data; another is refused.
    init(of total: Int, _ request: RoutedRequest, _ snapshot: Snapshot) throws(Problem) {
        let segments = request.request.target.segments
        path = "/" + segments.joined(separator: "/")
        query = request.query
        state = snapshot.tag
        var start = 0
        if let cursor = query.cursor("cursor") {
            guard cursor.scope == Self.scope(state, path, query), cursor.position <= total else {
                throw Problem(
                    .invalidCursor, parameter: "cursor",
                    "This cursor belongs to another list, or the data has changed since. Start again without \"cursor\"."
                )
            }
            start = cursor.position
        }
        self.total = total
        positions = start..<min(total, start + query.integer("limit"))
    }

    /// What a cursor belongs to. Most answers neither take one nor give one.
    private static func scope(_ state: String, _ path: String, _ query: QueryValues) -> String {
        let filters = query.canonical(without: ["limit", "cursor", "lang"])
        return String(EntityTag.fingerprint("\(state) \(path) \(filters)".utf8).prefix(12))
    }

    /// The address of the next page, relative to the host; nil on the last.
    var next: String? {
        guard positions.upperBound < total, !positions.isEmpty else { return nil }
        let given = query.given(without: ["cursor"]).map { "\($0.name)=\(Self.escaped($0.value))" }
        let cursor = Cursor(position: positions.upperBound, scope: Self.scope(state, path, query))
            .description
        return path + "?" + (given + ["cursor=\(cursor)"]).joined(separator: "&")
    }

    /// Percent-encoding of everything but unreserved characters (RFC 3986 §2.3).
    private static func escaped(_ value: String) -> String {
        PercentEncoding.encode(value) { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                true
            default: false
            }
        }
    }

    /// `{"items":[…],"total":n,"next":"…"}` with its `Link` (RFC 8288).
    /// - Parameter hasFormats: whether `Accept` had a say, beside the language.
    func answer(
        _ items: [[UInt8]], _ request: RoutedRequest, _ snapshot: Snapshot, _ language: Language,
        hasFormats: Bool = false
    ) -> Answer {
        var json = JSONWriter(capacity: items.reduce(256) { $0 + $1.count + 1 })
        json.beginObject()
        json.key("items")
        json.beginArray()
        for item in items { json.raw(item) }
        json.endArray()
        json.member("total", total)
        var fields = AnswerFields.localized(language)
        if let next {
            json.member("next", next)
            fields.append("Link", "<\(next)>; rel=\"next\"")
        }
        json.endObject()
        let tag = EntityTag(opaque: "\(snapshot.tag)-\(language.rawValue)")
        return .prepared(
            Prepared(
                json.bytes, type: AnswerFields.json, tag: tag, vary: request.vary(hasFormats: hasFormats), use: .once,
                fields: fields))
    }
}
