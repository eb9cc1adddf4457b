/// What lies between a descriptor and its connection. Both kinds have the same calls; the rest of a channel does not
/// know whether its bytes are encrypted.
enum Transport {
    case plain(SocketTransport)
    case tls(TLSTransport)

    enum Received {
        case bytes(Int)
        case end
        /// Nothing now.
        case blocked
        case failed
    }

    enum Sent {
        case bytes(Int)
        case blocked
        case failed
    }

    var descriptor: Int32 {
        switch self {
        case .plain(let transport): transport.descriptor
        case .tls(let transport): transport.descriptor
        }
    }

    func receive(into buffer: UnsafeMutableRawBufferPointer) -> Received {
        switch self {
        case .plain(let transport): transport.receive(into: buffer)
        case .tls(let transport): transport.receive(into: buffer)
        }
    }

    func send(head: UnsafeRawBufferPointer, body: UnsafeRawBufferPointer) -> Sent {
        switch self {
        case .plain(let transport): transport.send(head: head, body: body)
        case .tls(let transport): transport.send(head: head, body: body)
        }
    }

    func closeWriteSide() {
        switch self {
        case .plain(let transport): transport.closeWriteSide()
        case .tls(let transport): transport.closeWriteSide()
        }
    }

    func close() {
        switch self {
        case .plain(let transport): transport.close()
        case .tls(let transport): transport.close()
        }
    }

    /// Whether bytes were taken from the descriptor that `receive` has not handed out, so that no event will tell.
    var holdsInput: Bool {
        switch self {
        case .plain: false
        case .tls(let transport): transport.holdsInput
        }
    }

    /// What the epoll set has to watch for, so that the connection can go on.
    func interest(reading: Bool, writing: Bool) -> UInt32 {
        switch self {
        case .plain: (reading ? Readiness.readable : 0) | (writing ? Readiness.writable : 0)
        case .tls(let transport): transport.interest(reading: reading, writing: writing)
        }
    }

    /// What an event of the epoll set means to the connection.
    func becameReady(_ readiness: UInt32) -> UInt32 {
        switch self {
        case .plain: readiness
        case .tls(let transport): transport.becameReady(readiness)
        }
    }
}
