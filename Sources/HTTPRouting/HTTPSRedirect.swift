package import HTTPWire

/// Sends whoever asks unencrypted to the same target on the encrypted port of the same host, with 308, which keeps the
/// method and the body (RFC 9110 §15.4.9).
package struct HTTPSRedirect: Sendable {
    private let port: UInt16

    /// - Parameter port: where the encrypted service is.
    package init(port: UInt16) { self.port = port }

    package func response(to request: Request) -> Response {
        // The parser lets through one Host at most, and only with the grammar of a host: nothing in it can end the
        // authority early and make another host of it.
        guard let field = request.fields["Host"] else {
            return Problem(.malformedRequest, "Say in Host which host is asked; there is nowhere to send you.")
                .response(instance: request.target.raw)
        }
        var fields = Fields()
        let place = Self.name(field) + (port == 443 ? "" : ":\(port)")
        fields.append("Location", "https://" + place + Self.path(request.target.raw))
        fields.append("Cache-Control", "no-store")
        return Response(.permanentRedirect, fields: fields)
    }

    /// Without the port; an IPv6 address keeps its brackets.
    private static func name(_ host: String) -> Substring {
        let end = host.hasPrefix("[") ? host.firstIndex(of: "]") : nil
        return host[..<(host[(end ?? host.startIndex)...].firstIndex(of: ":") ?? host.endIndex)]
    }

    /// Path and query as they came. The path of an absolute target begins after its authority (RFC 9112 §3.2.2), the
    /// asterisk has none.
    private static func path(_ raw: String) -> String {
        guard !raw.hasPrefix("/") else { return encoded(raw[...]) }
        guard let scheme = raw.firstRange(of: "://") else { return "/" }
        let rest = raw[scheme.upperBound...]
        let path = rest.firstIndex { $0 == "/" || $0 == "?" }.map { rest[$0...] } ?? ""
        return path.hasPrefix("/") ? encoded(path) : "/" + encoded(path)
    }

    /// A URI is ASCII (RFC 3986 §2); clients send Hangul as it is.
    private static func encoded(_ text: Substring) -> String {
        PercentEncoding.encode(text) { $0 < 0x80 }
    }
}
