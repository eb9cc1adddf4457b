package import HTTPWire

/// Where the server listens, and for what: as it is wanted, and from `HTTPServer.start` as it was really bound.
package struct Endpoint: Sendable, Hashable {
    package enum Place: Sendable, Hashable {
        /// A name, an IPv4 or an IPv6 address; `::` means every interface of both families. Port 0 lets the system choose.
        case tcp(host: String, port: UInt16)
        /// A Unix-domain socket in the file system, with its permission bits.
        case unix(path: String, mode: UInt32)
    }

    package var place: Place
    package var role: EndpointRole
    package var isEncrypted: Bool

    package init(_ place: Place, role: EndpointRole = .service, isEncrypted: Bool = false) {
        self.place = place
        self.role = role
        self.isEncrypted = isEncrypted
    }

    /// 0 where there is none.
    package var port: UInt16 {
        if case .tcp(_, let port) = place { port } else { 0 }
    }

    /// `http://127.0.0.1:8080`, `https://[::1]:8443`, `unix:/run/sillok.sock`.
    package var url: String {
        switch place {
        case .tcp(let host, let port):
            (isEncrypted ? "https://" : "http://") + (host.contains(":") ? "[\(host)]" : host) + ":\(port)"
        case .unix(let path, _): "unix:\(path)"
        }
    }
}
