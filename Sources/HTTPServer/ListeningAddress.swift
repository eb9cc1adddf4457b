/// Where the server listens, as it was really bound.
package struct ListeningAddress: Sendable, Hashable, CustomStringConvertible {
    /// Numeric, without brackets.
    package let host: String
    package let port: UInt16

    package init(host: String, port: UInt16) {
        self.host = host
        self.port = port
    }

    /// `http://127.0.0.1:8080`, `http://[::1]:8080`.
    package var url: String { host.contains(":") ? "http://[\(host)]:\(port)" : "http://\(host):\(port)" }

    package var description: String { url }
}
