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
    var hosts = ["127.0.0.1"]
    /// For HTTP in the clear; nil: off.
    var port: UInt16? = 8080
    /// For HTTPS; nil: off.
    var tlsPort: UInt16?
    /// Files of certificates, and of their keys in the same order.
    var tlsCertificates: [String] = []
    var tlsKeys: [String] = []
    /// The file of those who vouch for clients; nil: clients show no certificate.
    var tlsClientAuthorities: String?
    var socket: String?
    var socketMode: UInt32 = 0o660
    /// Nil: `/metrics` is served with everything else.
    var metricsPlace: Endpoint.Place?
    var redirectPort: UInt16?
    var rateBurst: Int?
    /// What single options of the server say; `configuration` puts them together.
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
    /// Seconds between SIGTERM and the end of accepting.
    var drainDelay = 0
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

    /// What `/v1/meta` shows: the options of `serve` that are no paths of the machine.
    func effective(_ configuration: ServerConfiguration) -> [String: String] {
        [
            "host": hosts.joined(separator: ","), "port": port.map { String($0) } ?? "off",
            "tls_port": tlsPort.map { String($0) } ?? "off",
            "tls_client_ca": tlsClientAuthorities == nil ? "off" : "on",
            "socket": socket == nil ? "off" : "on", "socket_mode": String(socketMode, radix: 8),
            "metrics_listen": metricsPlace == nil ? "off" : "on",
            "redirect_port": redirectPort.map { String($0) } ?? "off",
            "hsts": configuration.hstsSeconds.map { String($0) } ?? "off",
            "trusted_proxies": configuration.trustedProxies == .none ? "off" : "on",
            "rate_limit": configuration.rateLimit?.description ?? "off",
            "connections_per_address": configuration.connectionsPerAddress.map { String($0) } ?? "standard",
            "requests_per_connection": String(configuration.limits.requestsPerConnection),
            "held_input": String(configuration.heldInput), "drain_delay": String(drainDelay), "grace": String(grace),
            "loops": String(configuration.loops),
            "workers": String(configuration.workers), "queued_work": String(configuration.queuedWork),
            "connections": String(configuration.connections), "max_body": String(configuration.limits.body),
            "max_head": String(configuration.limits.head), "log_format": logFormat.rawValue,
            "cors": crossOrigin.description, "api_keys": keyFile == nil ? "off" : "on",
        ]
    }
}
