import CLinux
import COpenSSL
import Glibc

/// The encrypted way between a descriptor and its connection: the handshake first, then the same calls as the plain one.
///
/// TLS may have to write in order to read and read in order to write. What each waits for is kept here, and turned into
/// what the epoll set watches for, so that neither the connection nor the loop has to know.
final class TLSTransport {
    let descriptor: Int32
    /// Settings at the time of connecting; its callbacks serve this session.
    private let context: TLSContext
    private let session: OpaquePointer
    private var isHandshakeDone = false
    private var readWaitsForWrite = false
    private var writeWaitsForRead = false
    /// After a fatal error nothing may be said any more, not even good-bye.
    private var isBroken = false
    /// The good-bye is wanted, but did not fit into the socket's buffer.
    private var owesGoodbye = false
    private var isWriteSideClosed = false
    private(set) var holdsInput = false

    /// Nil where memory is short; the descriptor stays the caller's.
    init?(_ descriptor: Int32, _ context: TLSContext) {
        guard let session = context.makeSession(descriptor) else { return nil }
        self.descriptor = descriptor
        self.context = context
        self.session = session
    }

    deinit { SSL_free(session) }

    // MARK: Handshake

    enum Progress {
        case done(TLSPeer)
        /// Nothing until the descriptor is ready for what `interest` says.
        case waiting
        case failed(TLSFailure)
    }

    func handshake() -> Progress {
        ERR_clear_error()
        let result = SSL_do_handshake(session)
        if result == 1 {
            isHandshakeDone = true
            readWaitsForWrite = false
            // The first request may have come with the end of the handshake.
            holdsInput = SSL_has_pending(session) == 1
            return .done(TLSPeer(session, isAskedForCertificate: context.asksForCertificates))
        }
        let error = SSL_get_error(session, result)
        if error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE {
            readWaitsForWrite = error == SSL_ERROR_WANT_WRITE
            return .waiting
        }
        isBroken = true
        return .failed(TLSFailure(error: error, reason: OpenSSLError.reason))
    }

    // MARK: Bytes

    /// As many records as fit into the buffer. One system call where they came together.
    func receive(into buffer: UnsafeMutableRawBufferPointer) -> Transport.Received {
        // What comes after the good-bye is thrown away: not worth deciphering.
        if isWriteSideClosed { return SocketTransport(descriptor: descriptor).receive(into: buffer) }
        var count = 0
        readWaitsForWrite = false
        holdsInput = false
        while count < buffer.count {
            ERR_clear_error()
            let result = SSL_read(session, buffer.baseAddress.map { $0 + count }, Int32(clamping: buffer.count - count))
            if result > 0 {
                count += Int(result)
                if SSL_has_pending(session) == 0 { return .bytes(count) }
                continue
            }
            switch SSL_get_error(session, result) {
            case SSL_ERROR_WANT_READ: return count > 0 ? .bytes(count) : .blocked
            case SSL_ERROR_WANT_WRITE:
                readWaitsForWrite = true
                return count > 0 ? .bytes(count) : .blocked
            case SSL_ERROR_ZERO_RETURN:
                if count == 0 { return .end }
            default:
                isBroken = true
                if count == 0 { return .failed }
            }
            break
        }
        // The end, the fault or the rest is told next time.
        holdsInput = true
        return .bytes(count)
    }

    /// One record. After `blocked` the same bytes have to come again: they are already encrypted.
    func send(head: UnsafeRawBufferPointer, body: UnsafeRawBufferPointer) -> Transport.Sent {
        guard head.count + body.count > 0 else { return .bytes(0) }
        writeWaitsForRead = false
        ERR_clear_error()
        let result = sillok_tls_write(session, head.baseAddress, head.count, body.baseAddress, body.count)
        if result > 0 { return .bytes(Int(result)) }
        switch SSL_get_error(session, result) {
        case SSL_ERROR_WANT_WRITE: return .blocked
        case SSL_ERROR_WANT_READ:
            writeWaitsForRead = true
            return .blocked
        default:
            isBroken = true
            return .failed
        }
    }

    /// Says good-bye (`close_notify`, RFC 8446 §6.1), then closes the write side of the socket: without the first a client
    /// cannot tell the end from an attacker's.
    func closeWriteSide() {
        guard sayGoodbye() else { return }
        isWriteSideClosed = true
        holdsInput = false
        shutdown(descriptor, Int32(SHUT_WR))
    }

    /// Whether it was said, or cannot be.
    private func sayGoodbye() -> Bool {
        owesGoodbye = false
        guard isHandshakeDone, !isBroken, !isWriteSideClosed else { return true }
        ERR_clear_error()
        let result = SSL_shutdown(session)
        guard result < 0 else { return true }
        owesGoodbye = SSL_get_error(session, result) == SSL_ERROR_WANT_WRITE
        return !owesGoodbye
    }

    func close() {
        _ = sayGoodbye()
        Glibc.close(descriptor)
    }

    // MARK: Readiness

    func interest(reading: Bool, writing: Bool) -> UInt32 {
        if !isHandshakeDone { return readWaitsForWrite ? Readiness.writable : Readiness.readable }
        var interest: UInt32 = owesGoodbye ? Readiness.writable : 0
        if reading { interest |= readWaitsForWrite ? Readiness.writable : Readiness.readable }
        if writing { interest |= writeWaitsForRead ? Readiness.readable : Readiness.writable }
        return interest
    }

    /// What it means to the connection. A good-bye that is owed is said.
    func becameReady(_ readiness: UInt32) -> UInt32 {
        if owesGoodbye, readiness & Readiness.writable != 0 { closeWriteSide() }
        var meaning = readiness
        if readWaitsForWrite, readiness & Readiness.writable != 0 { meaning |= Readiness.readable }
        if writeWaitsForRead, readiness & Readiness.readable != 0 { meaning |= Readiness.writable }
        return meaning
    }
}
