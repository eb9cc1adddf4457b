/// Which files TLS is set up from.
package struct TLSFiles: Sendable, Hashable {
    /// A certificate with those that vouch for it, in PEM, the server's own first, and its private key.
    package struct Identity: Sendable, Hashable {
        package let certificate: String
        package let key: String

        package init(certificate: String, key: String) {
            self.certificate = certificate
            self.key = key
        }
    }

    /// The first is shown to clients that name no host, or one that none of the certificates names.
    package var identities: [Identity]
    /// Certificates of those who vouch for clients; nil: clients are not asked for a certificate.
    package var clientAuthorities: String?

    package init(identities: [Identity], clientAuthorities: String? = nil) {
        self.identities = identities
        self.clientAuthorities = clientAuthorities
    }
}
