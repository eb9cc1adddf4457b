import COpenSSL
import Glibc

/// Loads certificates and keys. Whoever runs the server reads its errors: each names the file, what is wrong with it, and
/// what to do.
enum TLSFileLoader {
    static func load(_ identity: TLSFiles.Identity, into context: OpaquePointer) throws {
        let (certificate, key) = (identity.certificate, identity.key)
        try checkReadable(certificate, "certificate")
        try checkReadable(key, "private key")
        // Without it OpenSSL asks the terminal.
        SSL_CTX_set_default_passwd_cb(context) { _, _, _, _ in -1 }
        ERR_clear_error()
        guard SSL_CTX_use_certificate_chain_file(context, certificate) == 1 else {
            throw ServerError(
                "\(certificate) is no certificate that can be used: \(OpenSSLError.text()); it has to be PEM, the "
                    + "server's own certificate first, then those that vouch for it")
        }
        try checkDates(SSL_CTX_get0_certificate(context), certificate)
        ERR_clear_error()
        guard SSL_CTX_use_PrivateKey_file(context, key, SSL_FILETYPE_PEM) == 1 else {
            if OpenSSLError.reason == X509_R_KEY_VALUES_MISMATCH { throw mismatch(identity) }
            throw ServerError(
                "\(key) is no private key that can be used: \(OpenSSLError.text()); it has to be PEM and not encrypted "
                    + "(openssl pkey -in FILE -out PLAIN takes a passphrase away)")
        }
        guard SSL_CTX_check_private_key(context) == 1 else { throw mismatch(identity) }
    }

    /// Asks clients for a certificate of these authorities. One without any is served as far as the responder allows; one
    /// with another's is refused in the handshake.
    static func load(clientAuthorities file: String, into context: OpaquePointer) throws {
        try checkReadable(file, "file of client authorities")
        ERR_clear_error()
        guard SSL_CTX_load_verify_file(context, file) == 1, let names = SSL_load_client_CA_file(file) else {
            throw ServerError(
                "\(file) holds no certificates of client authorities: \(OpenSSLError.text()); it has to be PEM")
        }
        SSL_CTX_set_client_CA_list(context, names)
        SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nil)
    }

    private static func mismatch(_ identity: TLSFiles.Identity) -> ServerError {
        ServerError(
            "the private key in \(identity.key) does not belong to the certificate in \(identity.certificate); name "
                + "certificates and keys in the same order")
    }

    private static func checkReadable(_ file: String, _ what: String) throws {
        let descriptor = open(file, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw ServerError(
                "cannot read the \(what) in \(file): \(SystemError.text(errno)); name a file that this process may read"
            )
        }
        close(descriptor)
    }

    private static func checkDates(_ certificate: OpaquePointer?, _ file: String) throws {
        guard let certificate else { return }
        if X509_cmp_current_time(X509_get0_notAfter(certificate)) < 0 {
            throw ServerError(
                "the certificate in \(file) expired on \(text(X509_get0_notAfter(certificate))); renew it")
        }
        if X509_cmp_current_time(X509_get0_notBefore(certificate)) > 0 {
            throw ServerError(
                "the certificate in \(file) is valid only from \(text(X509_get0_notBefore(certificate))) on; look at the "
                    + "clock of this machine, or wait")
        }
    }

    private static func text(_ time: UnsafePointer<ASN1_TIME>?) -> String {
        OpenSSLText.written { ASN1_TIME_print($0, time) }
    }
}
