package import HTTPWire

/// Everything about the server that its operator may set.
package struct ServerConfiguration: Sendable {
    /// A name, an IPv4 or an IPv6 address; `::` means every interface of both families.
    package var host = "127.0.0.1"
    /// 0 lets the system choose.
    package var port: UInt16 = 8080
    /// Event loops, one core each.
    package var loops = 1
    /// Connections that wait in the kernel to be accepted.
    package var backlog = 1024
    /// Open connections, all loops together. Stops a flood of connections from eating every descriptor.
    package var connections = 10_000
    /// Threads for work that leaves the loop.
    package var workers = 2
    /// Pieces of work that may wait for a worker; beyond it 503. Stops a queue that only grows.
    package var queuedWork = 32
    package var limits = Limits()
    package var timeouts = Timeouts()

    package init() {}
}
