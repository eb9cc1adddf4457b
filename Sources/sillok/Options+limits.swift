import HTTPServer
import HTTPWire

extension Options {
    /// What one client may take.
    static let limits: [Option] = [
        Option(
            "rate-limit", "SILLOK_RATE_LIMIT", "RATE", default: "off",
            "Requests of one client, like 20/s, 300/m or 1000/h; beyond it 429"
        ) { settings, text in
            settings.server.rateLimit = text == "off" ? nil : try OptionValue.checked { try RateLimit(text) }
        },
        Option(
            "rate-burst", "SILLOK_RATE_BURST", "NUMBER",
            "Requests that one client may send at once after a rest (unset: two seconds' worth)"
        ) {
            $0.rateBurst = try OptionValue.number($1, in: 1...1_000_000)
        },
        Option(
            "connections-per-address", "SILLOK_CONNECTIONS_PER_ADDRESS", "NUMBER",
            "Open connections of one address or IPv6 /64 (unset: \(ServerConfiguration.standardPerAddress), "
                + "any number from this machine)"
        ) {
            $0.server.connectionsPerAddress = try OptionValue.number($1, in: 1...1_000_000)
        },
        Option(
            "requests-per-connection", "SILLOK_REQUESTS_PER_CONNECTION", "NUMBER", default: "100000",
            "Requests until a connection is closed"
        ) {
            $0.server.limits.requestsPerConnection = try OptionValue.number($1, in: 1...1_000_000_000)
        },
        Option(
            "held-input", "SILLOK_HELD_INPUT", "BYTES", default: "268435456",
            "Unfinished requests, all connections together; beyond it 503"
        ) {
            $0.server.heldInput = try OptionValue.number($1, in: 65_536...(1 << 40))
        },
    ]
}
