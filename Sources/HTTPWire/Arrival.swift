/// How a request came in, as far as a responder may know. The bytes of a request cannot say it: the server adds it to
/// what the parser made. A value of the connection, copied without allocation.
package struct Arrival: Sendable, Hashable {
    /// Whether it came encrypted, to this server or, by the word of a trusted proxy, to that.
    package var isSecure = false
    package var role = EndpointRole.service
    /// The subject of the certificate that the client proved to own; nil where none was asked for.
    package var clientCertificate: String?

    package init(isSecure: Bool = false, role: EndpointRole = .service, clientCertificate: String? = nil) {
        self.isSecure = isSecure
        self.role = role
        self.clientCertificate = clientCertificate
    }
}
