import Foundation
import HTTPRouting
import HTTPWire
import NewsModel
import NewsPipeline
import TestSupport
import Testing

@testable import NewsAPI

@Suite struct EndpointTests {
    static let targets = [
        "/v1/articles", "/v1/articles/first", "/v1/entities", "/v1/entities/putin", "/v1/entities/putin/articles",
        "/v1/entities/putin/events", "/v1/entities/putin/related", "/v1/events", "/v1/events/meet-first",
        "/v1/timeline", "/v1/timeline?group=month", "/v1/search?q=%ED%91%B8%ED%8B%B4", "/v1/suggest?q=%ED%91%B8",
        "/v1/graph", "/v1/graph?entity=putin", "/v1/meta", "/livez", "/readyz", "/startupz", "/healthz", "/metrics",
        "/openapi.json", "/", "/app.js",
    ]

    @Test(arguments: targets) func answersGetAndHeadAlike(_ target: String) throws {
        let get = try Fixture.ask(target)
        let head = try Fixture.ask(target, "HEAD")
        #expect(get.status == 200, "\(get.text)")
        #expect(head.status == 200)
        #expect(head.body.isEmpty)
        let names = { (line: String) in !line.lowercased().hasPrefix("date:") }
        #expect(get.fieldLines.filter(names) == head.fieldLines.filter(names))
        if get["Content-Type"] == "application/json" {
            #expect((try? JSONSerialization.jsonObject(with: Data(get.body))) != nil, "\(get.text)")
            #expect(!get.text.contains(":null"))
        }
    }

    @Test(arguments: targets) func answersOptionsAndRefusesOthers(_ target: String) throws {
        let options = try Fixture.ask(target, "OPTIONS")
        #expect(options.status == 204)
        #expect(options["Allow"] == "GET, HEAD, OPTIONS")
        let wrong = try Fixture.ask(target, "DELETE")
        #expect(wrong.status == 405)
        #expect(wrong["Allow"] == "GET, HEAD, OPTIONS")
        try expectProblem(wrong, "method_not_allowed", 405)
    }

    @Test func tagsAnswerWhatIsUnchanged() throws {
        for target in Self.targets where !target.hasSuffix("z") && target != "/metrics" {
            let tag = try #require(try Fixture.ask(target)["ETag"], "\(target)")
            for condition in [tag, "W/\(tag)", "\"x\", \(tag)", "*"] {
                let again = try Fixture.ask(target, fields: ["If-None-Match: \(condition)"])
                #expect(again.status == 304, "\(target) \(condition)")
                #expect(again["ETag"] == tag)
            }
            #expect(try Fixture.ask(target, fields: ["If-None-Match: \"other\""]).status == 200)
        }
    }

    @Test func cursorsWalkAWholeList() throws {
        for list in ["/v1/articles", "/v1/entities", "/v1/events", "/v1/timeline", "/v1/entities/putin/related"] {
            let whole = try Fixture.json(list)["items"]?.elements ?? []
            var walked: [JSON] = []
            var next: String? = list + "?limit=1&lang=ko"
            while let target = next, walked.count < 20 {
                let page = try Fixture.json(target)
                #expect(page["total"]?.number == Double(whole.count))
                walked += page["items"]?.elements ?? []
                next = page["next"]?.text
                #expect(try Fixture.ask(target)["Link"] == next.map { "<\($0)>; rel=\"next\"" })
            }
            #expect(walked == whole, "\(list)")
        }
    }

    @Test func aCursorOfAnotherListIsRefused() throws {
        let next = try #require(try Fixture.json("/v1/articles?limit=1")["next"]?.text)
        let cursor = next.components(separatedBy: "cursor=").last ?? ""
        for target in [
            "/v1/events?cursor=\(cursor)", "/v1/articles?q=x&cursor=\(cursor)", "/v1/articles?cursor=\(cursor)A",
        ] {
            try expectProblem(Fixture.ask(target), "invalid_cursor", 400)
        }
    }

    @Test func labelsFollowTheLanguageAsked() throws {
        let target = "/v1/entities/putin"
        #expect(try Fixture.json(target)["label"]?.text == "블라디미르 푸틴")
        #expect(
            try Fixture.json(target, fields: ["Accept-Language: en-GB, ko;q=0.5"])["label"]?.text == "Vladimir Putin")
        #expect(
            try Fixture.json(target, fields: ["Accept-Language: fr, ko;q=0.2, en;q=0.1"])["label"]?.text == "블라디미르 푸틴")
        #expect(
            try Fixture.json(target + "?lang=en", fields: ["Accept-Language: ko"])["label"]?.text == "Vladimir Putin")
        #expect(try Fixture.ask(target)["Vary"] == "Accept-Encoding, Accept-Language")
        #expect(try Fixture.ask(target + "?lang=en")["Vary"] == "Accept-Encoding")
        #expect(try Fixture.ask(target + "?lang=en")["Content-Language"] == "en")
        #expect(try Fixture.json("/v1/events/meet-first?lang=en")["title"]?.text == "Talks first")
    }

    @Test(arguments: ["%ED%91%B8", "%E3%85%8D%E3%85%8C", "vnxls"])
    func suggestsByPrefixInitialsAndKeyboard(_ typed: String) throws {
        let items = try Fixture.json("/v1/suggest?q=\(typed)")["items"]?.elements ?? []
        #expect(items.contains { $0["entity"]?["id"]?.text == "putin" })
    }

    @Test func filtersRestrict() throws {
        #expect(try Fixture.json("/v1/articles?entity=sochi")["total"]?.number == 1)
        #expect(try Fixture.json("/v1/articles?from=2021-02-21&to=2021-02-21")["total"]?.number == 1)
        #expect(try Fixture.json("/v1/events?type=call")["total"]?.number == 1)
        #expect(try Fixture.json("/v1/events?place=sochi&status=occurred")["total"]?.number == 1)
        #expect(try Fixture.json("/v1/timeline?group=year")["items"]?.elements.count == 1)
        let order = try Fixture.json("/v1/articles?sort=oldest")["items"]?.elements.compactMap { $0["id"]?.text }
        #expect(order == ["first", "second", "third"])
    }

    @Test func readinessFollowsTheState() throws {
        let service = Fixture.service()
        let path = Target(raw: "/readyz", segments: ["readyz"])
        func status() -> Int {
            if case .now(let response) = service.respond(to: Request(method: .get, target: path)) {
                response.status.code
            } else {
                0
            }
        }
        #expect(status() == 503)
        service.publish(Fixture.chronicle, pipeline: NewsPipeline(knowledge: .empty))
        #expect(status() == 200)
        service.drain()
        #expect(status() == 503)
    }
}

func expectProblem(_ answer: RawAnswer, _ code: String, _ status: Int) throws {
    #expect(answer.status == status, "\(answer.text)")
    #expect(answer["Content-Type"] == "application/problem+json")
    let problem = try JSONParser.parse(answer.body)
    #expect(problem["code"]?.text == code, "\(answer.text)")
    #expect(problem["status"]?.number == Double(status))
    for member in ["type", "title", "detail"] { #expect(problem[member]?.text?.isEmpty == false) }
    #expect(problem["errors"] != nil)
}
