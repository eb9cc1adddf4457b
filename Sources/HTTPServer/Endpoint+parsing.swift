extension Endpoint.Place {
    /// Reads `HOST:PORT`, `[IPV6]:PORT` or `unix:PATH`.
    /// - Parameter mode: permission bits of a Unix-domain socket.
    /// - Throws: `ServerError` that says what would be right.
    package init(_ text: String, mode: UInt32) throws {
        if text.hasPrefix("unix:") {
            let path = String(text.dropFirst("unix:".count))
            _ = try SocketAddress(path: path)
            self = .unix(path: path, mode: mode)
            return
        }
        let fault = ServerError("\"\(text)\" is no place to listen; write one like 127.0.0.1:9090 or [::1]:9090")
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]) else {
            throw fault
        }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = host.dropFirst().dropLast()
        } else if host.contains(":") {
            throw fault
        }
        guard !host.isEmpty else { throw fault }
        self = .tcp(host: String(host), port: port)
    }
}
