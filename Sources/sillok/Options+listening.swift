import HTTPServer

extension Options {
    /// Where `serve` listens, and whom it believes there.
    static let listening: [Option] = [
        Option(
            "host", "SILLOK_HOST", "ADDRESSES", default: "127.0.0.1",
            "Addresses to listen on, a list a,b; 0.0.0.0 or :: for every one"
        ) {
            $0.hosts = try OptionValue.list($1)
        },
        Option(
            "port", "SILLOK_PORT", "NUMBER", default: "8080", "Port of HTTP in the clear; 0: the system chooses, or off"
        ) {
            $0.port = try OptionValue.port($1)
        },
        Option("socket", "SILLOK_SOCKET", "PATH", "Unix-domain socket to listen on too; replaced if nobody listens") {
            $0.socket = try OptionValue.socketPath($1)
        },
        Option("socket-mode", "SILLOK_SOCKET_MODE", "BITS", default: "660", "Permissions of the socket, octal") {
            guard let mode = UInt32($1, radix: 8), (1...0o777).contains(mode), $1.utf8.first != UInt8(ascii: "+") else {
                throw UsageError("\"\($1)\" are no permission bits; write octal ones like 660")
            }
            $0.socketMode = mode
        },
        Option(
            "metrics-listen", "SILLOK_METRICS_LISTEN", "HOST:PORT",
            "Serve /metrics there, and not with the rest; or unix:PATH"
        ) { settings, text in
            // What Prometheus may read, another user of the machine may not: the mode is not an option of its own.
            settings.metricsPlace = try OptionValue.checked { try Endpoint.Place(text, mode: 0o660) }
        },
        Option(
            "redirect-port", "SILLOK_REDIRECT_PORT", "NUMBER", default: "off",
            "Port on which requests in the clear are sent to HTTPS, except probes"
        ) {
            $0.redirectPort = try OptionValue.port($1)
        },
        Option(
            "hsts", "SILLOK_HSTS", "SECONDS",
            "For which browsers shall ask this host only encrypted (Strict-Transport-Security)"
        ) {
            $0.server.hstsSeconds = try OptionValue.number($1, in: 0...1_000_000_000)
        },
        Option(
            "trusted-proxies", "SILLOK_TRUSTED_PROXIES", "NETWORKS",
            "Whose Forwarded and X-Forwarded-* are believed: a list like 10.0.0.0/8,unix"
        ) { settings, text in
            settings.server.trustedProxies = try OptionValue.checked { try TrustedProxies(text) }
        },
    ]
}
