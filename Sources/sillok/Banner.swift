import HTTPServer
import NewsModel
import NewsStore

/// What `serve` says once it is ready.
enum Banner {
    static func print(_ chronicle: Chronicle, at endpoints: [Endpoint], milliseconds: UInt64) {
        let urls = endpoints.map(\.url)
        guard let url = urls.first else { return }
        var lines = [
            "Sillok \(Version.description) listens on \(urls.joined(separator: " and "))",
            "  page     \(url)/",
            "  API      \(url)/v1/timeline",
            "  OpenAPI  \(url)/openapi.json",
            "  loaded   \(counts(chronicle)) in \(milliseconds) ms",
        ]
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
