import HTTPRouting
import TestSupport
import Testing

@testable import NewsAPI

@Suite struct MistakeTests {
    static let queries: [(target: String, code: String, status: Int, says: String)] = [
        ("/v1/articles?entty=putin", "unknown_parameter", 400, "Did you mean \\\"entity\\\"?"),
        ("/v1/articles?entity=putn", "invalid_parameter", 400, "Did you mean \\\"putin\\\"?"),
        ("/v1/articles?sort=newst", "invalid_parameter", 400, "Did you mean \\\"newest\\\"?"),
        ("/v1/articles?source=x", "invalid_parameter", 400, "Known: 연합뉴스, 한국일보."),
        ("/v1/articles?limit=0", "invalid_parameter", 400, "from 1 to 100"),
        ("/v1/articles?limit=+5", "invalid_parameter", 400, "from 1 to 100"),
        ("/v1/articles?limit=99999999999999999999", "invalid_parameter", 400, "from 1 to 100"),
        ("/v1/articles?limit=1&limit=1", "duplicate_parameter", 400, "more than once"),
        ("/v1/articles?cursor=zz", "invalid_cursor", 400, "no cursor"),
        ("/v1/articles?from=2021-02-30", "invalid_parameter", 400, "2021-02-22"),
        ("/v1/articles?from=2021&to=2020", "invalid_parameter", 400, "Swap"),
        ("/v1/search", "missing_parameter", 400, "required"),
        ("/v1/search?q=", "invalid_parameter", 400, "empty"),
        ("/v1/events?type=meeting", "invalid_parameter", 400, "Known: meet"),
        ("/v1/timeline?format=ics&cursor=AAAA", "invalid_cursor", 400, "no cursor"),
        ("/v1/timeline?min_salience=2", "invalid_parameter", 400, "from 0 to 1"),
        ("/v1/timeline?with=putn", "invalid_parameter", 400, "Did you mean \\\"putin\\\"?"),
        ("/v1/timeline?format=jsn", "invalid_parameter", 400, "Did you mean \\\"json\\\"?"),
        ("/livez?x=1", "unknown_parameter", 400, "takes no query parameters"),
        ("/v1/articles/frist", "article_not_found", 404, "Did you mean \\\"first\\\"?"),
        ("/v1/entities/nobody", "entity_not_found", 404, "/v1/suggest"),
        ("/v1/entities/nobody/events", "entity_not_found", 404, "nobody"),
        ("/v1/events/nothing", "event_not_found", 404, "/v1/events"),
        ("/v1/article", "not_found", 404, "Did you mean /v1/articles?"),
        ("/%2e%2e/%2e%2e/etc/passwd", "not_found", 404, "not served here"),
        ("/..%2f..%2fetc%2fpasswd", "not_found", 404, "not served here"),
    ]

    @Test(arguments: queries.indices) func eachMistakeTeaches(_ index: Int) throws {
        let row = Self.queries[index]
        let answer = try Fixture.ask(row.target)
        // The engine refuses some of them earlier: then the answer is a problem all the same.
        if row.target.hasPrefix("/%2e") || row.target.hasPrefix("/..%2f") {
            #expect(answer.status == 404 || answer.status == 400)
            return
        }
        try expectProblem(answer, row.code, row.status)
        #expect(answer.text.contains(row.says), "\(answer.text)")
    }

    @Test func allMistakesAreToldAtOnce() throws {
        let problem = try JSONParser.parse(Fixture.ask("/v1/articles?a=1&limit=x&sort=y").body)
        #expect(problem["errors"]?.elements.compactMap { $0["parameter"]?.text } == ["a", "limit", "sort"])
        #expect(problem["instance"]?.text == "/v1/articles?a=1&limit=x&sort=y")
    }

    static let bodies: [(body: String, code: String, pointer: String?)] = [
        ("", "malformed_json", nil), ("{", "malformed_json", nil), ("[]", "invalid_body", ""),
        ("{}", "invalid_body", "/text"), (#"{"text":1}"#, "invalid_body", "/text"),
        (#"{"text":" "}"#, "invalid_body", "/text"),
        (#"{"text":"가","published_at":"어제"}"#, "invalid_body", "/published_at"),
        (#"{"text":"가","clean":"no"}"#, "invalid_body", "/clean"),
        (#"{"text":"가","titel":"나"}"#, "invalid_body", "/titel"),
        (#"{"text":"가","a/b~":1}"#, "invalid_body", "/a~1b~0"),
        (#"{"text":"가","text":"나"}"#, "malformed_json", nil),
        (#"{"text":"\ud800"}"#, "malformed_json", nil),
        (String(repeating: "[", count: 9000), "malformed_json", nil),
    ]

    @Test(arguments: bodies.indices) func aWrongBodyIsPointedAt(_ index: Int) throws {
        let row = Self.bodies[index]
        let answer = try Fixture.ask("/v1/analyze", "POST", fields: ["Content-Type: application/json"], body: row.body)
        try expectProblem(answer, row.code, 400)
        let pointers = try JSONParser.parse(answer.body)["errors"]?.elements.compactMap { $0["pointer"]?.text } ?? []
        #expect(pointers.first == row.pointer, "\(answer.text)")
    }

    @Test func analyzeTakesTextAndRefusesWhatIsNoJSON() throws {
        let body = #"{"text":"푸틴 대통령은 23일 말했다.","published_at":"2021-02-23","clean":false}"#
        let answer = try Fixture.ask("/v1/analyze", "POST", fields: ["Content-Type: application/json"], body: body)
        #expect(answer.status == 200, "\(answer.text)")
        let analysis = try JSONParser.parse(answer.body)
        #expect(analysis["text"]?.text == "푸틴 대통령은 23일 말했다.")
        for member in ["article", "reference_date", "mentions", "times", "quantities", "events", "entities"] {
            #expect(analysis[member] != nil)
        }
        let form = try Fixture.ask("/v1/analyze", "POST", fields: ["Content-Type: text/plain"], body: body)
        try expectProblem(form, "unsupported_media_type", 415)
        let large = #"{"text":""# + String(repeating: "a", count: 11_000) + "\"}"
        try expectProblem(Fixture.ask("/v1/analyze", "POST", body: large), "body_too_large", 413)
        try expectProblem(Fixture.ask("/v1/analyze"), "method_not_allowed", 405)
        #expect(try Fixture.ask("/v1/analyze")["Allow"] == "OPTIONS, POST")
    }

    @Test(arguments: [
        "/v1/search?q=%F0%9F%98%80", "/v1/search?q=%22", "/v1/search?q=%5C%00", "/v1/suggest?q=%E3%84%B9%E3%85%8B",
        "/v1/suggest?q=%CC%81", "/v1/events?q=%25&place=%20", "/v1/articles?&&=&=", "/v1/articles?=1",
        "/v1/articles/%00",
        "/v1/articles/%ED%91%B8%ED%8B%B4?lang=ko", "/v1/articles?from=9999&to=9999-12-31", "/v1/articles?from=0000",
        "/v1/articles?from=-1", "/v1/events?from=XXXX", "/v1/events?to=2021-21", "/v1/graph?limit=1", "//v1///meta",
        "/v1/articles?cursor=AAAA", "/v1/articles?limit=-9223372036854775808", "/?%ff=%fe",
    ])
    func weirdQueriesNeverBreakTheServer(_ target: String) throws {
        let answer = try Fixture.ask(target)
        #expect([200, 400, 404].contains(answer.status), "\(answer.text)")
        #expect(try Fixture.ask("/livez").status == 200)
    }
}
