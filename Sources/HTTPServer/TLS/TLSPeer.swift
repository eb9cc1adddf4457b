import COpenSSL

/// What a handshake agreed on, and who the client showed itself to be.
struct TLSPeer {
    let handshake: Handshake
    /// The subject of a certificate that was verified, as RFC 2253 writes it; nil where none was shown.
    let certificate: String?

    init(_ session: OpaquePointer, isAskedForCertificate: Bool) {
        handshake = Handshake(
            version: SSL_version(session) == TLS1_3_VERSION ? .tls13 : .tls12,
            isResumed: SSL_session_reused(session) == 1)
        certificate = isAskedForCertificate ? Self.subject(session) : nil
    }

    private static func subject(_ session: OpaquePointer) -> String? {
        guard SSL_get_verify_result(session) == X509_V_OK, let certificate = SSL_get0_peer_certificate(session) else {
            return nil
        }
        let name = X509_get_subject_name(certificate)
        return OpenSSLText.written { sillok_tls_print_name($0, name) }
    }
}
