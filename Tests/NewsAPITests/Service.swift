import Foundation
import HTTPRouting
import HTTPWire
import NewsModel
import NewsPipeline
import Testing

@testable import NewsAPI

/// Services in several set-ups, asked without a socket.
enum Service {
    static let key = "열려라 참깨"

    static func ring(_ key: String = key) throws -> KeyRing {
        let digits = SHA256(of: Array(key.utf8)).bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
        return try KeyRing(parsing: "somebody:" + digits.joined())
    }

    static func published(_ access: AccessControl) -> NewsService {
        let service = NewsService(
            program: ProgramDescription(version: "1", commit: ""),
            files: StaticFiles(files: [
                []: Prepared(Array(String(repeating: "<p>", count: 400).utf8), type: "text/html", isRanged: true),
                ["app.js"]: Prepared(Array("1".utf8), type: "text/javascript", isRanged: true),
            ]), access: access, metrics: { $0.begin("extra", .gauge, String(repeating: "long ", count: 400)) })
        service.publish(Fixture.chronicle, pipeline: NewsPipeline(knowledge: .empty))
        return service
    }

    static func ask(
        _ service: NewsService, _ target: String, _ method: String = "GET", _ lines: [(String, String)] = [],
        _ arrival: Arrival = Arrival()
    )
        -> Response
    {
        let parts = target.split(separator: "?", maxSplits: 1)
        let segments = (parts.first ?? "").split(separator: "/").map(String.init)
        let items = parts.count < 2 ? [] : parts[1].split(separator: "&")
        let query: [QueryItem] = items.map { item in
            let halves = item.split(separator: "=", maxSplits: 1).map { String($0).removingPercentEncoding ?? "" }
            return QueryItem(name: halves[0], value: halves.count > 1 ? halves[1] : "")
        }
        var fields = Fields()
        for line in lines { fields.append(line.0, line.1) }
        let request = Request(
            method: Method(rawValue: method), target: Target(raw: target, segments: segments, query: query),
            fields: fields, arrival: arrival)
        return switch service.respond(to: request) {
        case .now(let response): response
        case .later(let work): work()
        }
    }
}
