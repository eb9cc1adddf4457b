import HTTPWire
import Testing

@testable import HTTPRouting

@Suite struct RoutingTests {
    static let router = Router(
        ["/", "/v1/things", "/v1/things/{id}", "/v1/things/{id}/parts"].map { template in
            Route(.get, PathTemplate(template)) { request throws(Problem) in
                .response(Response(.ok, body: .bytes(Array((template + " " + request[path: "id"]).utf8))))
            }
        })

    static func response(_ method: String, _ segments: [String]) -> Response? {
        let target = Target(raw: "/" + segments.joined(separator: "/"), segments: segments)
        let request = Request(method: Method(rawValue: method), target: target)
        return if case .now(let response) = router.respond(to: request) { response } else { nil }
    }

    @Test func findsTheRouteAndItsParameter() {
        for (segments, expected) in [
            ([], "/ "), (["v1", "things"], "/v1/things "), (["v1", "things", "a/b"], "/v1/things/{id} a/b"),
            (["v1", "things", "가", "parts"], "/v1/things/{id}/parts 가"),
        ] {
            guard case .bytes(let body)? = Self.response("GET", segments)?.body else {
                Issue.record("no answer for \(segments)")
                continue
            }
            #expect(String(decoding: body, as: UTF8.self) == expected)
        }
    }

    @Test func aMethodThatNoPathKnowsIsNotMissingOnOnePath() {
        #expect(Self.response("BREW", ["nowhere"])?.status.code == 501)
        #expect(Self.response("PUT", ["nowhere"])?.status.code == 404)
    }

    @Test func labelsAreTemplatesNeverPaths() {
        #expect(Self.response("GET", ["v1", "things", "x"])?.route?.template == "/v1/things/{id}")
        #expect(Self.response("GET", ["nowhere"])?.route == nil)
        #expect(Self.router.labels.map(\.index) == Array(0..<4))
    }

    @Test(arguments: [("PUT", 405), ("TRACE", 405), ("BREW", 501), ("get", 501), ("OPTIONS", 204), ("HEAD", 200)])
    func methodsAreToldApart(_ method: String, _ status: Int) {
        #expect(Self.response(method, ["v1", "things"])?.status.code == status)
    }

    @Test(arguments: [
        ("entty", "entity"), ("etnity", "entity"), ("sorce", "source"), ("xyz", nil), ("", nil), ("ENTITY", "entity"),
    ])
    func theNearestWordIsOffered(_ word: String, _ expected: String?) {
        #expect(DidYouMean.nearest(to: word, among: ["entity", "source", "from"]) == expected)
    }

    @Test(arguments: [
        ("\"a\"", true), ("W/\"a\"", true), ("\"b\", \"a\"", true), ("*", true), ("\"b\"", false), ("a", false),
        ("\"a", false), ("", false), ("*, \"b\"", false),
    ])
    func tagsCompareWeakly(_ list: String, _ matches: Bool) {
        #expect(EntityTag(opaque: "a").isNamed(by: [list]) == matches)
    }

    @Test func cursorsComeBackAndTamperedOnesDoNot() {
        let cursor = Cursor(position: 20, scope: "abc")
        #expect(Cursor(cursor.description) == cursor)
        for index in cursor.description.indices {
            var text = cursor.description
            text.replaceSubrange(index...index, with: text[index] == "A" ? "B" : "A")
            #expect(Cursor(text) == nil, "\(text)")
        }
    }

    @Test(arguments: [
        (#"{"a":[1,-2.5e3,true,null,"\u00e9\ud83d\ude00"]}"#, true), ("[]", true), (" 1 ", true), ("01", false),
        ("[1,]", false), ("{\"a\":1,}", false), ("{\"a\" 1}", false), ("\"\u{1}\"", false), ("1 2", false),
        ("+1", false),
        ("nul", false), ("[", false), ("]", false), ("\"\\x\"", false), ("1e999", false), ("{\"a\":1,\"a\":2}", false),
    ])
    func jsonIsReadStrictly(_ text: String, _ isValid: Bool) {
        #expect(((try? JSONParser.parse(Array(text.utf8))) != nil) == isValid)
    }

    @Test func writtenJSONReadsBack() throws {
        var json = JSONWriter()
        json.beginObject()
        json.member("a\"\\\n\u{1}", "가😀")
        json.key("n")
        json.beginArray()
        for number in [0.1, 1_500_000_000, -3, 1e300] { json.number(number) }
        json.endArray()
        json.endObject()
        #expect(
            try JSONParser.parse(json.bytes)
                == .object([
                    .init(name: "a\"\\\n\u{1}", value: .string("가😀")),
                    .init(
                        name: "n", value: .array([.number(0.1), .number(1_500_000_000), .number(-3), .number(1e300)])),
                ]))
    }
}
