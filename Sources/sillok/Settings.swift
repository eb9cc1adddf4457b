import HTTPServer
import NewsModel

/// Everything that options set, with their defaults.
struct Settings: Sendable {
    enum LogFormat: String, Sendable, CaseIterable { case off, text, json }
    enum OutputFormat: String, Sendable, CaseIterable { case json, ndjson }
    enum InputFormat: String, Sendable, CaseIterable { case text, html, json, jsonl }

    // serve
    var server = ServerConfiguration()
    var seeds = "seeds"
    var publicFolder = "Public"
    /// Nil: one for each core.
    var loops: Int?
    var logFormat = LogFormat.off
    /// Seconds that running requests get after SIGTERM.
    var grace = 10

    // extract
    var knowledge: String?
    var publishedAt: PublicationDate?
    var title: String?
    var clean = true
    var format: OutputFormat?
    var input = InputFormat.text
    var trace = false

    // health
    var timeout = 2
}
