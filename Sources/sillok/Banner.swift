import HTTPServer
import HTTPWire
import NewsModel
import NewsStore

/// What `serve` says once it is ready.
enum Banner {
    static func print(_ chronicle: Chronicle, at endpoints: [Endpoint], milliseconds: UInt64) {
        func urls(_ role: EndpointRole) -> [String] { endpoints.filter { $0.role == role }.map(\.url) }
        var lines = ["Sillok \(Version.description) listens on \(urls(.service).joined(separator: " and "))"]
        if let url = urls(.service).first, !url.hasPrefix("unix:") {
            lines += ["  page     \(url)/", "  API      \(url)/v1/timeline", "  OpenAPI  \(url)/openapi.json"]
        }
        lines += urls(.metrics).map { "  metrics  \($0)" } + urls(.redirect).map { "  redirect \($0)" }
        lines.append("  loaded   \(counts(chronicle)) in \(milliseconds) ms")
        if !chronicle.problems.isEmpty {
            lines.append("  problems \(chronicle.problems.count), listed above and by `sillok check`")
        }
        Output.report(lines.joined(separator: "\n"))
    }

    static func counts(_ chronicle: Chronicle) -> String {
        [
            counted(chronicle.articles.count, "article", "articles"),
            counted(chronicle.entities.count, "entity", "entities"), counted(chronicle.events.count, "event", "events"),
        ].joined(separator: ", ")
    }
}
