import HTTPWire

/// One accepted connection: its state machine and what the loop knows about it.
///
/// SAFETY: touched only on the queue of its loop; other threads only carry the reference back there.
final class Channel: @unchecked Sendable {
    let transport: Transport
    /// Descriptor and generation: tells an event for this channel from one for an earlier owner of the descriptor.
    let token: UInt64
    let peer: PeerAddress
    let endpoint: Endpoint
    /// What each of its requests is told.
    var arrival: Arrival
    var connection: Connection
    /// Until when the handshake has to be done; nil where there is none, or none any more. Monotonic milliseconds.
    var handshakeDeadline: UInt64?
    /// What the epoll set watches for; nil before the channel is in it.
    var interest: UInt32?
    /// When the timer wheel looks at it next; `.max` for never.
    var wheelTime = UInt64.max
    var isClosed = false
    /// Bytes of `Connection.heldInput` that the loop has counted.
    var countedInput = 0
    /// Made when the first piece of work leaves the loop.
    private var liveness: Liveness?

    init(
        transport: Transport, token: UInt64, peer: PeerAddress, endpoint: Endpoint,
        connection: consuming Connection
    ) {
        self.transport = transport
        self.token = token
        self.peer = peer
        self.endpoint = endpoint
        arrival = Arrival(isSecure: endpoint.isEncrypted, role: endpoint.role)
        self.connection = connection
    }

    /// When the loop must look at it again; `.max` for never. Monotonic milliseconds.
    var deadline: UInt64 { handshakeDeadline ?? connection.deadline }

    /// The server stops.
    func drain(_ timeouts: Timeouts, now: Moment) {
        connection.drain(now: now)
        handshakeDeadline = handshakeDeadline.map { min($0, now.milliseconds + timeouts.drain) }
    }

    /// For a worker, until the connection breaks.
    func watchedByWorker() -> Liveness {
        let watched = liveness ?? Liveness()
        liveness = watched
        return watched
    }

    func endWork() { liveness?.end() }
}
