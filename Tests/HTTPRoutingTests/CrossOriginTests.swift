import HTTPWire
import Testing

@testable import HTTPRouting

@Suite struct CrossOriginTests {
    @Test(arguments: [
        ("off", "off"), ("", "off"), ("*", "*"), ("https://a.example", "https://a.example"),
        ("https://b.example, https://a.example:8443", "https://a.example:8443,https://b.example"),
        ("http://[::1]:3000", "http://[::1]:3000"),
    ])
    func listsAreRead(_ text: String, _ description: String) throws {
        #expect(try CrossOrigin(parsing: text).description == description)
    }

    @Test(arguments: [
        "null", "*,https://a.example", "a.example", "https://", "https://a.example/", "https://a.example/x",
        "https://A.example", "https://*.a.example", "ftp://a.example", "https://a.example:443", "http://a.example:80",
        "https://user@a.example", "https://a.example:", "https://가.example",
    ])
    func whatNoBrowserSendsIsRefused(_ text: String) {
        #expect(throws: CrossOrigin.Mistake.self) { try CrossOrigin(parsing: text) }
    }

    static let access = AccessControl(
        area: "v1", crossOrigin: .origins(["https://a.example", "http://localhost:3000"]))
    static let open = AccessControl(area: "v1", crossOrigin: .any)
    static let router = Router(
        ["/v1/things", "/livez"].map { path in
            Route(.get, PathTemplate(path)) { _ throws(Problem) in .response(Response(.ok)) }
        } + [Route(.post, PathTemplate("/v1/things")) { _ throws(Problem) in .later { () in Response(.ok) } }])

    static func ask(
        _ access: AccessControl, _ path: [String], _ method: String = "GET", _ lines: [(String, String)]
    ) -> Fields {
        var fields = Fields()
        for line in lines { fields.append(line.0, line.1) }
        let target = Target(raw: "/" + path.joined(separator: "/"), segments: path)
        let request = Request(method: Method(rawValue: method), target: target, fields: fields)
        return switch access.respond(to: request, by: router) {
        case .now(let response): response.fields
        case .later(let work): work().fields
        }
    }

    /// `Origin` → `Access-Control-Allow-Origin` against the list.
    static let origins: [(sent: [String], allowed: String?)] = [
        ([], nil), (["https://a.example"], "https://a.example"), (["http://localhost:3000"], "http://localhost:3000"),
        (["null"], nil), (["*"], nil), ([""], nil), (["http://a.example"], nil), (["https://a.example:443"], nil),
        (["https://a.example.evil.example"], nil), (["https://evil-a.example"], nil), (["https://evila.example"], nil),
        (["https://x.a.example"], nil), (["https://a.example/"], nil), (["https://a.exampl"], nil),
        (["HTTPS://A.EXAMPLE"], nil), (["https://a.example https://b.example"], nil),
        (["https://a.example", "https://b.example"], nil), (["https://a.example", "https://a.example"], nil),
        (["https://a.example@evil.example"], nil), (["https://a%2eexample"], nil),
    ]

    @Test(arguments: origins.indices) func onlyAListedOriginIsNamed(_ row: Int) {
        let lines = Self.origins[row].sent.map { ("Origin", $0) }
        for method in ["GET", "HEAD", "POST", "DELETE"] {
            let answer = Self.ask(Self.access, ["v1", "things"], method, lines)
            #expect(answer["access-control-allow-origin"] == Self.origins[row].allowed)
            #expect(answer[values: "vary"].contains("Origin"))
            #expect(answer["access-control-allow-credentials"] == nil)
        }
        let preflight = Self.ask(
            Self.access, ["v1", "things"], "OPTIONS", lines + [("Access-Control-Request-Method", "GET")])
        #expect(preflight["access-control-allow-origin"] == Self.origins[row].allowed)
        #expect((preflight["access-control-allow-methods"] == nil) == (Self.origins[row].allowed == nil))
    }

    @Test func aPreflightSaysEverythingAtOnceAndIsKept() {
        let answer = Self.ask(
            Self.access, ["v1", "things"], "OPTIONS",
            [
                ("Origin", "https://a.example"), ("Access-Control-Request-Method", "POST"),
                ("Access-Control-Request-Headers", "x-api-key,x-evil"),
            ])
        #expect(answer["access-control-allow-methods"] == "GET, HEAD, OPTIONS, POST")
        #expect(answer["access-control-max-age"] == "7200")
        #expect(answer["access-control-allow-headers"]?.contains("X-API-Key") == true)
        #expect(answer["access-control-allow-headers"]?.contains("evil") == false)
        #expect(answer["vary"] == "Origin, Access-Control-Request-Method, Access-Control-Request-Headers")
        // Without Access-Control-Request-Method it is an ordinary OPTIONS.
        let plain = Self.ask(Self.access, ["v1", "things"], "OPTIONS", [("Origin", "https://a.example")])
        #expect(plain["access-control-allow-methods"] == nil && plain["allow"] != nil)
    }

    @Test func everyOriginIsAStarAndNeedsNoVary() {
        for lines in [[], [("Origin", "https://x.example")], [("Origin", "null")]] {
            let answer = Self.ask(Self.open, ["v1", "things"], "GET", lines)
            #expect(answer["access-control-allow-origin"] == "*")
            #expect(answer["vary"] == nil)
            #expect(answer["access-control-expose-headers"]?.contains("ETag") == true)
        }
    }

    @Test func otherPathsAndASwitchedOffPolicySayNothing() {
        let origin = [("Origin", "https://a.example"), ("Access-Control-Request-Method", "GET")]
        for access in [Self.access, Self.open] {
            for method in ["GET", "OPTIONS"] {
                #expect(Self.ask(access, ["livez"], method, origin)["access-control-allow-origin"] == nil)
            }
        }
        let off = AccessControl(area: "v1")
        for method in ["GET", "OPTIONS"] {
            let answer = Self.ask(off, ["v1", "things"], method, origin)
            #expect(!answer.lines.contains { $0.name.lowercased().hasPrefix("access-control") })
            #expect(answer["vary"] == nil)
        }
    }
}
