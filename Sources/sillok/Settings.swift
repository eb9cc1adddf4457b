import HTTPRouting
import HTTPServer
import HTTPWire
import NewsModel

/// Everything that options set, with their defaults.
struct Settings: Sendable {
    enum LogFormat: String, Sendable, CaseIterable { case off, text, json }
    enum OutputFormat: String, Sendable, CaseIterable { case json, ndjson }
    enum InputFormat: String, Sendable, CaseIterable { case text, html, json, jsonl }

    // serve
    var host = "127.0.0.1"
    var port: UInt16 = 8080
    /// Beside where it listens, which `endpoints` says.
    var server = ServerConfiguration()
    var seeds = "seeds"
    var publicFolder = "Public"
    /// Who may read `/v1` from pages of other origins.
    var crossOrigin = CrossOrigin.off
    /// The file of API keys; nil lets everybody in.
    var keyFile: String?
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

    var endpoints: [Endpoint] { [Endpoint(.tcp(host: host, port: port))] }

    /// What `/v1/meta` shows: the options of `serve` that are no paths of the machine.
    func effective(_ configuration: ServerConfiguration) -> [String: String] {
        [
            "host": host, "port": String(port), "loops": String(configuration.loops),
            "workers": String(configuration.workers), "queued_work": String(configuration.queuedWork),
            "connections": String(configuration.connections), "max_body": String(configuration.limits.body),
            "max_head": String(configuration.limits.head), "log_format": logFormat.rawValue,
            "cors": crossOrigin.description, "api_keys": keyFile == nil ? "off" : "on",
        ]
    }
}
