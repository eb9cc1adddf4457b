import HTTPRouting
import HTTPServer
import HTTPWire
import NewsModel
import NewsPipeline
import NewsStore
import TestSupport
import Testing

@testable import NewsAPI

/// Three small articles, made by hand so that no test depends on what the stages find, behind a real socket.
enum Fixture {
    static let lukashenko = Entity(
        id: "lukashenko", type: .person, labels: Labels(ko: "알렉산드르 루카셴코", en: "Alexander Lukashenko"),
        aliases: ["루카셴코"], origin: .knowledge)
    static let putin = Entity(
        id: "putin", type: .person, labels: Labels(ko: "블라디미르 푸틴", en: "Vladimir Putin"), aliases: ["푸틴"],
        origin: .knowledge)
    static let sochi = Entity(
        id: "sochi", type: .place, labels: Labels(ko: "소치", en: "Sochi"),
        coordinates: Coordinates(latitude: 43.5855, longitude: 39.7231), origin: .gazetteer)

    static func article(_ id: String, day: Int, _ marked: String, _ entities: [Entity]) -> Analysis {
        let text = MarkedText(marked)
        let body = Text(text.plain)
        let date = CivilDate(2021, 2, day) ?? CivilDate(dayNumber: 0)
        let event = Event(
            id: "meet-\(id)", type: day == 21 ? .call : .meet, title: Labels(ko: "회담 \(id)", en: "Talks \(id)"),
            date: EventDate(EDTF.date(PartialDate(year: 2021, month: 2, day: day)), basis: .text), status: .occurred,
            participants: entities.filter { $0.type == .person }.map {
                Participant(entity: $0.id, text: $0.labels.ko, role: .actor)
            }, place: entities.contains(sochi) ? EventPlace(entity: "sochi", text: "소치") : nil,
            codes: EventCodes(plover: PloverCode(event: "CONSULT", mode: "visit"), cameo: "042"),
            evidence: [Evidence(article: id, span: body.span, quote: text.plain)], confidence: 0.9)
        return Analysis(
            article: Article(
                id: id, title: "\"제목\" \(id)", subtitle: nil, text: body, paragraphs: [body.span], byline: [],
                agency: "연합뉴스", source: "한국일보", url: nil,
                publishedAt: date.map { PublicationDate(date: $0, basis: .sidecar) }, removed: []),
            referenceDate: ReferenceDate(PartialDate(year: 2021, month: 2, day: day), basis: .sidecar),
            mentions: zip(text.spans, entities).map {
                Mention(span: $0, type: $1.type, entity: $1.id, confidence: 0.98)
            }, entities: entities,
            times: [], quantities: [], events: [event])
    }

    static let chronicle = Chronicle(
        articles: [
            article("first", day: 20, "⟦루카셴코⟧ 대통령은 ⟦푸틴⟧ 대통령과 ⟦소치⟧에서 만났다.", [lukashenko, putin, sochi]),
            article("second", day: 21, "⟦루카셴코⟧ 대통령은 ⟦푸틴⟧ 대통령과 통화했다.", [lukashenko, putin]),
            article("third", day: 22, "⟦푸틴⟧ 대통령이 연설했다.", [putin]),
        ], problems: [SeedProblem(file: "articles/bad.txt", line: 3, reason: "is no text")], loadedAt: 1_614_000_000)

    static func service() -> NewsService {
        NewsService(
            program: ProgramDescription(version: "1.2.3", commit: "abc", settings: ["port": "0"]),
            files: StaticFiles(files: [
                []: Prepared(Array("<!doctype html>".utf8), type: "text/html; charset=utf-8"),
                ["app.js"]: Prepared(Array("1".utf8), type: "text/javascript; charset=utf-8"),
            ]), analyzeLimit: 10_000,
            metrics: {
                $0.begin("extra", .gauge, "Extra.")
                $0.sample(1)
            })
    }

    private struct Running {
        let server: HTTPServer
        let port: UInt16
    }

    /// Serves for the whole run of the tests.
    private static let running: Result<Running, ServerError> = {
        let service = Fixture.service()
        service.publish(chronicle, pipeline: NewsPipeline(knowledge: .empty))
        var configuration = ServerConfiguration()
        configuration.endpoints = [Endpoint(.tcp(host: "127.0.0.1", port: 0))]
        let server = HTTPServer(configuration: configuration, responder: service)
        do {
            let endpoints = try server.start()
            return .success(Running(server: server, port: endpoints.first?.port ?? 0))
        } catch {
            return .failure(ServerError("\(error)"))
        }
    }()

    static func ask(
        _ target: String, _ method: String = "GET", fields: [String] = [], body: String? = nil
    ) throws -> RawAnswer {
        let client = try RawClient(port: running.get().port)
        var lines = ["\(method) \(target) HTTP/1.1", "Host: localhost"] + fields
        if let body { lines.append("Content-Length: \(body.utf8.count)") }
        client.send(lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? ""))
        return try client.readAnswer(isHead: method == "HEAD")
    }

    static func json(_ target: String, fields: [String] = []) throws -> JSON {
        let answer = try ask(target, fields: fields)
        #expect(answer.status == 200, "\(target): \(answer.text)")
        return try JSONParser.parse(answer.body)
    }
}

extension JSON {
    var text: String? { if case .string(let text) = self { text } else { nil } }
    var number: Double? { if case .number(let number) = self { number } else { nil } }
    var elements: [JSON] { if case .array(let elements) = self { elements } else { [] } }
    var members: [Member] { if case .object(let members) = self { members } else { [] } }
}
