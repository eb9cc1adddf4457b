import COpenSSL
import Glibc

/// The client's side of TLS over a blocking descriptor. OpenSSL reads from and writes to memory, so that a test decides
/// how the encrypted bytes travel.
package final class TLSClient {
    package struct Options: Sendable {
        package var serverName: String? = "localhost"
        package var versions: ClosedRange<Int> = 12...13
        /// ALPN; empty: none.
        package var protocols = ["http/1.1"]
        package var identity: TestCertificates.Identity?
        package var resuming: TLSClientSession?
        /// The encrypted bytes travel one by one.
        package var isDripping = false

        package init() {}
    }

    package struct Failure: Error, CustomStringConvertible { package let description: String }

    private let descriptor: Int32
    private let isDripping: Bool
    private let context: OpaquePointer
    private let session: OpaquePointer
    private let incoming: OpaquePointer
    private let outgoing: OpaquePointer

    /// Shakes hands.
    package init(_ descriptor: Int32, _ options: Options) throws {
        guard let context = SSL_CTX_new(TLS_client_method()), let session = SSL_new(context),
            let incoming = BIO_new(BIO_s_mem()), let outgoing = BIO_new(BIO_s_mem())
        else { throw Failure(description: "no memory for a client") }
        (self.descriptor, isDripping) = (descriptor, options.isDripping)
        (self.context, self.session, self.incoming, self.outgoing) = (context, session, incoming, outgoing)
        SSL_set_bio(session, incoming, outgoing)
        // Level 0 lets the client offer versions that the server has to refuse.
        SSL_set_security_level(session, 0)
        sillok_tls_set_versions(
            session, Int32(0x0301 + options.versions.lowerBound - 10), Int32(0x0301 + options.versions.upperBound - 10))
        if let name = options.serverName { _ = sillok_tls_set_host_name(session, name) }
        let protocols = options.protocols.flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) }
        if !protocols.isEmpty { SSL_set_alpn_protos(session, protocols, UInt32(protocols.count)) }
        if let identity = options.identity {
            SSL_use_certificate_file(session, identity.certificate, SSL_FILETYPE_PEM)
            SSL_use_PrivateKey_file(session, identity.key, SSL_FILETYPE_PEM)
        }
        if let resuming = options.resuming { SSL_set_session(session, resuming.pointer) }
        SSL_set_connect_state(session)
        while true {
            ERR_clear_error()
            let result = SSL_do_handshake(session)
            let error = SSL_get_error(session, result)
            let reason = Self.reason()
            let isSent = flush()
            if result == 1 { return }
            guard error == SSL_ERROR_WANT_READ, isSent, fill() else { throw Failure(description: reason) }
        }
    }

    deinit {
        // A session whose connection ended without good-bye is not resumed.
        SSL_set_shutdown(session, SSL_SENT_SHUTDOWN | SSL_RECEIVED_SHUTDOWN)
        SSL_free(session)
        SSL_CTX_free(context)
    }

    // MARK: What was agreed on

    package var version: String { String(cString: SSL_get_version(session)) }
    package var isResumed: Bool { SSL_session_reused(session) == 1 }
    /// Whether the server said good-bye, so that the end is not an attacker's.
    package var sawGoodbye: Bool { SSL_get_shutdown(session) & SSL_RECEIVED_SHUTDOWN != 0 }

    package var agreedProtocol: String? {
        var name: UnsafePointer<UInt8>?
        var count: UInt32 = 0
        SSL_get0_alpn_selected(session, &name, &count)
        return name.map { String(decoding: UnsafeBufferPointer(start: $0, count: Int(count)), as: UTF8.self) }
    }

    /// The common name in the server's certificate.
    package var serverCommonName: String? {
        guard let certificate = SSL_get0_peer_certificate(session) else { return nil }
        var text = [CChar](repeating: 0, count: 256)
        let count = X509_NAME_get_text_by_NID(
            X509_get_subject_name(certificate), NID_commonName, &text, Int32(text.count))
        return count < 0 ? nil : String(decoding: text.prefix(Int(count)).map(UInt8.init), as: UTF8.self)
    }

    /// To be resumed. A server of TLS 1.3 hands it out with its first bytes.
    package func takeSession() -> TLSClientSession? { SSL_get1_session(session).map(TLSClientSession.init) }

    /// Asks for new keys, which is no data.
    package func updateKeys() {
        SSL_key_update(session, SSL_KEY_UPDATE_REQUESTED)
        SSL_do_handshake(session)
        _ = flush()
    }

    // MARK: Bytes

    /// Like `send`.
    func send(_ bytes: UnsafeRawBufferPointer) -> Int {
        ERR_clear_error()
        let count = SSL_write(session, bytes.baseAddress, Int32(bytes.count))
        return flush() ? Int(count) : -1
    }

    /// Like `recv`.
    func receive(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        while true {
            ERR_clear_error()
            let count = SSL_read(session, buffer.baseAddress, Int32(buffer.count))
            if count > 0 { return Int(count) }
            let error = SSL_get_error(session, count)
            if error == SSL_ERROR_ZERO_RETURN { return 0 }
            guard error == SSL_ERROR_WANT_READ, flush() else { return -1 }
            errno = 0
            guard fill() else { return errno == 0 ? 0 : -1 }
        }
    }

    func sayGoodbye() {
        SSL_shutdown(session)
        _ = flush()
    }

    // MARK: The wire

    private func flush() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 32 * 1024)
        while true {
            let count = Int(BIO_read(outgoing, &buffer, Int32(buffer.count)))
            guard count > 0 else { return true }
            var sent = 0
            while sent < count {
                let size = isDripping ? 1 : count - sent
                let taken = buffer[sent..<(sent + size)].withUnsafeBytes {
                    Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                guard taken > 0 else { return false }
                sent += taken
            }
        }
    }

    private func fill() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 16 * 1024)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        guard count > 0 else { return false }
        return BIO_write(incoming, buffer, Int32(count)) == Int32(count)
    }

    private static func reason() -> String {
        ERR_reason_error_string(ERR_peek_last_error()).map { String(cString: $0) } ?? "closed"
    }
}

/// A session that a client kept.
///
/// SAFETY: OpenSSL counts references atomically, and a kept session does not change.
package final class TLSClientSession: @unchecked Sendable {
    let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    deinit { SSL_SESSION_free(pointer) }
}
