/// `http://host[:port][/path]`, or `unix:PATH[:/path]` for a server at a Unix-domain socket.
struct ProbeURL {
    private enum Place {
        case tcp(host: String, port: UInt16)
        case unix(path: String)
    }

    private let place: Place
    /// As it goes into `Host`.
    let authority: String
    let target: String

    init(_ url: String) throws {
        let fault = ServerError(
            "\(url) is neither a URL such as http://127.0.0.1:8080/readyz nor a socket such as "
                + "unix:/run/sillok.sock:/readyz (https is not probed)")
        guard url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { throw fault }
        if url.hasPrefix("unix:") {
            let parts = url.dropFirst("unix:".count).split(
                separator: ":/", maxSplits: 1, omittingEmptySubsequences: false)
            guard let path = parts.first, !path.isEmpty else { throw fault }
            place = .unix(path: String(path))
            authority = "localhost"
            target = parts.count == 2 ? "/" + parts[1] : "/"
            return
        }
        guard url.lowercased().hasPrefix("http://") else { throw fault }
        let rest = url.dropFirst("http://".count)
        let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
        let path = rest[end...].prefix { $0 != "#" }
        target = path.hasPrefix("/") ? String(path) : "/" + path
        authority = String(rest[..<end])
        let (host, port): (Substring, Substring)
        if authority.hasPrefix("[") {
            guard let close = authority.firstIndex(of: "]") else { throw fault }
            (host, port) = (authority[..<close].dropFirst(), authority[close...].dropFirst())
        } else {
            let colon = authority.firstIndex(of: ":") ?? authority.endIndex
            (host, port) = (authority[..<colon], authority[colon...])
        }
        guard !host.isEmpty else { throw fault }
        place = .tcp(host: String(host), port: try Self.port(port, fault))
    }

    func addresses() throws -> [SocketAddress] {
        switch place {
        case .tcp(let host, let port): try SocketAddress.resolve(host: host, port: port)
        case .unix(let path): [try SocketAddress(path: path)]
        }
    }

    private static func port(_ text: Substring, _ fault: ServerError) throws -> UInt16 {
        if text.isEmpty { return 80 }
        guard text.hasPrefix(":"), let port = UInt16(text.dropFirst()), port > 0 else { throw fault }
        return port
    }
}
