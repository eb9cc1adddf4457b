import COpenSSL
import Glibc

/// The settings of TLS, loaded from files once: what a reload replaces for new connections, while old ones keep theirs.
/// It follows the intermediate guideline of Mozilla (wiki.mozilla.org/Security/Server_Side_TLS, 5.7); where it does not,
/// and why, is in decision 5.
///
/// SAFETY: nothing changes after `init` but the reference counts of OpenSSL, which are atomic, and the ticket keys, which
/// lock themselves.
final class TLSContext: @unchecked Sendable {
    /// AEAD with forward secrecy only. Without the finite-field DHE suites of the guideline, whose key exchange costs the
    /// server far more than the client (CVE-2002-20001) and serves no client that is still kept up.
    private static let ciphers =
        "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:"
        + "ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305"
    private static let suites = "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256"
    private static let groups = "X25519:P-256:P-384"
    private static let sessionContext = Array("sillok".utf8)

    /// One per identity, alike but for the certificate. The first makes the sessions.
    private let contexts: [OpaquePointer]
    let tickets = TLSTicketKeys()
    let asksForCertificates: Bool

    /// - Throws: `ServerError` that names the file and what to do.
    init(_ files: TLSFiles) throws {
        // The socket functions of OpenSSL cannot be told MSG_NOSIGNAL.
        signal(SIGPIPE, SIG_IGN)
        asksForCertificates = files.clientAuthorities != nil
        var made: [OpaquePointer] = []
        do {
            for identity in files.identities {
                let context = try Self.make()
                made.append(context)
                try TLSFileLoader.load(identity, into: context)
                if let file = files.clientAuthorities { try TLSFileLoader.load(clientAuthorities: file, into: context) }
                try Self.setResumption(context, isOn: files.clientAuthorities == nil)
            }
            guard !made.isEmpty else { throw ServerError("TLS needs a certificate and its private key") }
        } catch {
            for context in made { SSL_CTX_free(context) }
            throw error
        }
        contexts = made
    }

    deinit { for context in contexts { SSL_CTX_free(context) } }

    /// A session for an accepted descriptor, or nil where memory is short. Its callbacks refer to this context, which has
    /// to live as long.
    func makeSession(_ descriptor: Int32) -> OpaquePointer? {
        guard let session = SSL_new(contexts[0]) else { return nil }
        guard SSL_set_fd(session, descriptor) == 1 else {
            SSL_free(session)
            return nil
        }
        sillok_tls_set_owner(session, Unmanaged.passUnretained(self).toOpaque())
        SSL_set_accept_state(session)
        return session
    }

    /// The context that made a session, within its callbacks.
    static func owner(of session: OpaquePointer?) -> TLSContext? {
        guard let session, let owner = sillok_tls_owner(session) else { return nil }
        return Unmanaged<TLSContext>.fromOpaque(owner).takeUnretainedValue()
    }

    private static func make() throws -> OpaquePointer {
        ERR_clear_error()
        guard let context = SSL_CTX_new(TLS_server_method()) else {
            throw ServerError("cannot set up TLS: \(OpenSSLError.text())")
        }
        guard sillok_tls_harden(context) == 1, SSL_CTX_set_cipher_list(context, ciphers) == 1,
            SSL_CTX_set_ciphersuites(context, suites) == 1, sillok_tls_set_groups(context, groups) == 1,
            SSL_CTX_set_session_id_context(context, sessionContext, UInt32(sessionContext.count)) == 1
        else {
            defer { SSL_CTX_free(context) }
            throw ServerError("cannot set up TLS: \(OpenSSLError.text())")
        }
        sillok_tls_set_modes(context)
        sillok_tls_set_name_callback(context) { session, _, _ in TLSContext.nameWasAsked(session) }
        SSL_CTX_set_alpn_select_cb(
            context, { _, chosen, count, offered, length, _ in TLSProtocolChoice.make(chosen, count, offered, length) },
            nil)
        return context
    }

    /// Who shows a certificate is checked in every handshake: a ticket would let a client in whose authority is no longer
    /// trusted, or whose certificate has expired.
    private static func setResumption(_ context: OpaquePointer, isOn: Bool) throws {
        guard sillok_tls_set_resumption(context, isOn ? 1 : 0, TLSTicketKeys.lifetimeSeconds) == 1,
            !isOn || SSL_CTX_set_tlsext_ticket_key_evp_cb(context, TLSTicketKeys.callback) == 1
        else { throw ServerError("cannot set up TLS sessions: \(OpenSSLError.text())") }
    }

    // MARK: The name that a client asks for (RFC 6066 §3)

    /// Shows the certificate that names the host, one that names it in full before one with a wildcard; where there is
    /// none, the first, because a client that expects another sees that by itself.
    private static func nameWasAsked(_ session: OpaquePointer?) -> Int32 {
        guard let session, let owner = owner(of: session), owner.contexts.count > 1,
            let name = SSL_get_servername(session, TLSEXT_NAMETYPE_host_name)
        else { return SSL_TLSEXT_ERR_OK }
        for wildcards in [UInt32(X509_CHECK_FLAG_NO_WILDCARDS), UInt32(X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS)] {
            let flags = wildcards | UInt32(X509_CHECK_FLAG_NEVER_CHECK_SUBJECT)
            for context in owner.contexts {
                guard let certificate = SSL_CTX_get0_certificate(context),
                    X509_check_host(certificate, name, strlen(name), flags, nil) == 1
                else { continue }
                SSL_set_SSL_CTX(session, context)
                return SSL_TLSEXT_ERR_OK
            }
        }
        return SSL_TLSEXT_ERR_OK
    }
}
