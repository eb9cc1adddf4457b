package import HTTPWire

/// Everything about the server that its operator may set.
package struct ServerConfiguration: Sendable {
    /// Where to listen, all at once.
    package var endpoints = [Endpoint(.tcp(host: "127.0.0.1", port: 8080))]
    /// What encrypted endpoints show; nil where there are none.
    package var tls: TLSFiles?
    /// Event loops, one core each.
    package var loops = 1
    /// Connections that wait in the kernel to be accepted.
    package var backlog = 1024
    /// Open connections, all loops together. Stops a flood of connections from eating every descriptor.
    package var connections = 16_384
    /// Open connections of one IPv4 address or IPv6 /64. Stops one client from taking all of them. Nil is
    /// `standardPerAddress` for peers elsewhere and no limit for this machine, where a proxy or a tool of the operator
    /// sits; a number counts for everybody but trusted proxies.
    package var connectionsPerAddress: Int?
    package static let standardPerAddress = 1024
    /// Bytes of unfinished requests, all connections together; beyond it the large ones are answered with 503. Stops
    /// thousands of bodies, each within its limit and never finished, from filling memory.
    package var heldInput = 256 << 20
    /// Nil: none.
    package var rateLimit: RateLimit?
    /// Targets that the rate limit leaves alone, as they stand on the wire: a probe that is told to wait takes the
    /// service down.
    package var unlimitedTargets: Set<String> = []
    package var trustedProxies = TrustedProxies.none
    /// For how long browsers ask for this host only encrypted (RFC 6797): said with every answer to a request that
    /// arrived so. Nil: nothing is said.
    package var hstsSeconds: Int?
    /// Threads for work that leaves the loop.
    package var workers = 2
    /// Pieces of work that may wait for a worker; beyond it 503. Stops a queue that only grows.
    package var queuedWork = 32
    package var limits = Limits()
    package var timeouts = Timeouts()

    package init() {}

    /// `.max` where connections of the peer are not counted.
    func connectionLimit(for peer: PeerAddress) -> Int {
        if trustedProxies.contains(peer) { return .max }
        return connectionsPerAddress ?? (peer.isLoopback ? .max : Self.standardPerAddress)
    }
}
