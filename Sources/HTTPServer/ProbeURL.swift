/// `http://host[:port][/path]`.
struct ProbeURL {
    let host: String
    let port: UInt16
    /// As it goes into `Host`.
    let authority: String
    let target: String

    init(_ url: String) throws {
        let fault = ServerError("\(url) is not a URL such as http://127.0.0.1:8080/readyz (https is not probed)")
        guard url.lowercased().hasPrefix("http://"), url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
            throw fault
        }
        let rest = url.dropFirst("http://".count)
        let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
        let path = rest[end...].prefix { $0 != "#" }
        target = path.hasPrefix("/") ? String(path) : "/" + path
        authority = String(rest[..<end])
        if authority.hasPrefix("[") {
            guard let close = authority.firstIndex(of: "]") else { throw fault }
            host = String(authority[..<close].dropFirst())
            port = try Self.port(authority[close...].dropFirst(), fault)
        } else {
            let colon = authority.firstIndex(of: ":") ?? authority.endIndex
            host = String(authority[..<colon])
            port = try Self.port(authority[colon...], fault)
        }
        guard !host.isEmpty else { throw fault }
    }

    private static func port(_ text: Substring, _ fault: ServerError) throws -> UInt16 {
        if text.isEmpty { return 80 }
        guard text.hasPrefix(":"), let port = UInt16(text.dropFirst()), port > 0 else { throw fault }
        return port
    }
}
