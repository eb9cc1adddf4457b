import HTTPServer

extension Settings {
    /// The files of TLS; nil where nothing is encrypted.
    /// - Throws: `UsageError` where one option asks for another that is not there.
    func tlsFiles() throws -> TLSFiles? {
        guard tlsPort != nil else {
            if !tlsCertificates.isEmpty || !tlsKeys.isEmpty || tlsClientAuthorities != nil {
                throw UsageError("there are files for TLS, but no port for it; name --tls-port NUMBER")
            }
            return nil
        }
        guard !tlsCertificates.isEmpty, tlsCertificates.count == tlsKeys.count else {
            throw UsageError(
                "--tls-port needs --tls-certificate and --tls-key with as many files each; there are "
                    + "\(tlsCertificates.count) and \(tlsKeys.count)")
        }
        return TLSFiles(
            identities: zip(tlsCertificates, tlsKeys).map { TLSFiles.Identity(certificate: $0, key: $1) },
            clientAuthorities: tlsClientAuthorities)
    }
}
