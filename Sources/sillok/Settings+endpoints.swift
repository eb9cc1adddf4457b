import HTTPServer
import HTTPWire

extension Settings {
    /// Everything the server is told, from the options together.
    func configuration(cores: Int) throws -> ServerConfiguration {
        var configuration = server
        configuration.endpoints = try endpoints()
        configuration.tls = try tlsFiles()
        configuration.loops = loops ?? cores
        configuration.unlimitedTargets = ["/livez", "/readyz", "/startupz", "/healthz"]
        if let rateBurst {
            guard let limit = configuration.rateLimit else {
                throw UsageError("--rate-burst says nothing without --rate-limit RATE")
            }
            configuration.rateLimit = limit.with(burst: UInt64(rateBurst))
        }
        return configuration
    }

    /// Where to listen, and for what.
    func endpoints() throws -> [Endpoint] {
        var endpoints: [Endpoint] = []
        for host in hosts {
            if let port { endpoints.append(Endpoint(.tcp(host: host, port: port))) }
            if let tlsPort { endpoints.append(Endpoint(.tcp(host: host, port: tlsPort), isEncrypted: true)) }
        }
        if let socket { endpoints.append(Endpoint(.unix(path: socket, mode: socketMode))) }
        guard !endpoints.isEmpty else {
            throw UsageError(
                "with --port off there is nowhere to listen; name a socket with --socket PATH, or --tls-port NUMBER")
        }
        if let redirectPort {
            guard endpoints.contains(where: \.isEncrypted) else {
                throw UsageError(
                    "--redirect-port sends to the encrypted service, and there is none; name --tls-port NUMBER")
            }
            endpoints += hosts.map { Endpoint(.tcp(host: $0, port: redirectPort), role: .redirect) }
        }
        if let metricsPlace { endpoints.append(Endpoint(metricsPlace, role: .metrics)) }
        return endpoints
    }
}
