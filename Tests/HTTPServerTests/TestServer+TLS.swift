import HTTPServer
import HTTPWire
import TestSupport

extension Endpoint {
    /// On this machine, on a port that the system chooses.
    static let plain = Endpoint(.tcp(host: "127.0.0.1", port: 0))
    static let encrypted = Endpoint(.tcp(host: "127.0.0.1", port: 0), isEncrypted: true)
}

extension TestServer {
    /// Of the first encrypted endpoint.
    var encryptedPort: UInt16 { endpoints.first { $0.isEncrypted }?.port ?? 0 }

    /// A server that only speaks TLS.
    static func encrypted(
        _ files: TLSFiles, _ configure: (inout ServerConfiguration) -> Void = { _ in },
        answer: @escaping @Sendable (Request) -> Reply = Self.echo
    ) throws -> TestServer {
        try TestServer(
            {
                $0.endpoints = [.encrypted]
                $0.tls = files
                configure(&$0)
            }, answer: answer)
    }
}

extension TLSFiles.Identity {
    init(_ identity: TestCertificates.Identity) {
        self.init(certificate: identity.certificate, key: identity.key)
    }
}

extension TestCertificates {
    /// With these identities, or that of `localhost`.
    func files(_ identities: TestCertificates.Identity..., clientAuthorities: String? = nil) -> TLSFiles {
        TLSFiles(
            identities: (identities.isEmpty ? [localhost] : identities).map(TLSFiles.Identity.init),
            clientAuthorities: clientAuthorities)
    }
}
