import COpenSSL

/// Why a handshake came to nothing: the `reason` of the metrics, and what the client is told.
package enum TLSFailure: String, Sendable, CaseIterable {
    /// Not done within `Timeouts.handshake`.
    case timedOut = "timeout"
    /// The client went away.
    case closed
    /// The client asks in plain HTTP.
    case plainHTTP = "plain_http"
    case noSharedProtocol = "no_shared_protocol"
    case noSharedCipher = "no_shared_cipher"
    /// ALPN without HTTP/1.1.
    case noApplicationProtocol = "no_application_protocol"
    /// The client's certificate was refused.
    case clientCertificate = "client_certificate"
    /// The client refused, most often because it does not trust the server's certificate.
    case alertByClient = "alert_by_client"
    case other

    /// - Parameters:
    ///   - error: of `SSL_get_error`.
    ///   - reason: the last in the error queue.
    init(error: Int32, reason: Int32) {
        self =
            switch reason {
            case _ where error == SSL_ERROR_SYSCALL || error == SSL_ERROR_ZERO_RETURN: .closed
            case SSL_R_UNEXPECTED_EOF_WHILE_READING: .closed
            case SSL_R_HTTP_REQUEST, SSL_R_HTTPS_PROXY_REQUEST: .plainHTTP
            case SSL_R_UNSUPPORTED_PROTOCOL, SSL_R_VERSION_TOO_LOW, SSL_R_WRONG_VERSION_NUMBER: .noSharedProtocol
            case SSL_R_NO_SHARED_CIPHER, SSL_R_NO_SUITABLE_KEY_SHARE, SSL_R_NO_SUITABLE_GROUPS,
                SSL_R_NO_SUITABLE_SIGNATURE_ALGORITHM, SSL_R_NO_SHARED_SIGNATURE_ALGORITHMS:
                .noSharedCipher
            case SSL_R_NO_APPLICATION_PROTOCOL: .noApplicationProtocol
            case SSL_R_CERTIFICATE_VERIFY_FAILED, SSL_R_PEER_DID_NOT_RETURN_A_CERTIFICATE: .clientCertificate
            case SSL_AD_REASON_OFFSET...: .alertByClient
            default: .other
            }
    }
}
