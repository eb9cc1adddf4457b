import Dispatch
package import HTTPWire
import Synchronization

/// Serves a responder over sockets.
///
/// 1. `start` binds one listener per address and loop, and returns where it listens
/// 2. each loop accepts, reads, asks the responder and sends, on a queue of its own
/// 3. `stop` drains and returns when the last connection is closed
///
/// The server may be started before the application has its data: what to answer until then is the responder's matter.
package final class HTTPServer: Sendable {
    private let configuration: ServerConfiguration
    private let responder: any Responder
    package let metrics: ServerMetrics
    private let accessLog: AccessLog?
    private let loops = Mutex<[EventLoop]>([])
    private let tls = Mutex<CurrentTLS?>(nil)
    private let unixSockets = Mutex<[UnixSocket]>([])

    package init(
        configuration: ServerConfiguration, responder: any Responder, metrics: ServerMetrics = ServerMetrics(),
        accessLog: AccessLog? = nil
    ) {
        self.configuration = configuration
        self.responder = responder
        self.metrics = metrics
        self.accessLog = accessLog
    }

    /// Binds and listens; returns at once. What it returns is what was really bound: numeric addresses, and the port that
    /// the system chose where it was 0.
    package func start() throws -> [Endpoint] {
        let loopCount = max(1, configuration.loops)
        let tls = try configuration.tls.map { try CurrentTLS($0) }
        if tls == nil, let endpoint = configuration.endpoints.first(where: \.isEncrypted) {
            throw ServerError("\(endpoint.url) is to be encrypted, but there is no certificate for it")
        }
        self.tls.withLock { $0 = tls }
        let bound = try ListeningSockets.bind(
            configuration.endpoints, loops: loopCount, backlog: configuration.backlog)
        let pool = WorkerPool(workers: configuration.workers, queued: configuration.queuedWork)
        metrics.watch(pool)
        let setup = LoopSetup(
            configuration: configuration, responder: responder, pool: pool, metrics: metrics,
            accessLog: accessLog, limiter: configuration.rateLimit.map { RateLimiter($0) }, tls: tls)
        let started = try (0..<loopCount).map { index in
            try EventLoop(index: index, listeners: bound.map { $0.listeners[index] }, setup: setup)
        }
        for loop in started { loop.start() }
        loops.withLock { $0 = started }
        unixSockets.withLock { $0 = bound.compactMap(\.unixSocket) }
        return bound.map(\.endpoint)
    }

    /// Reads certificates and keys again, for new connections. If that fails, nothing changes.
    package func reloadCertificates() throws { try tls.withLock { $0 }?.reload() }

    /// Stops accepting, lets running requests finish until the deadline, and returns when all is closed. Blocks: not to
    /// be called from a responder.
    package func stop(deadlineSeconds: Int) {
        let running = loops.withLock { loops in
            defer { loops = [] }
            return loops
        }
        let names = unixSockets.withLock { sockets in
            defer { sockets = [] }
            return sockets
        }
        // Without its name nobody new can connect; who is connected can still be accepted.
        for socket in names { socket.removeName() }
        let group = DispatchGroup()
        for loop in running {
            let once = Once { group.leave() }
            group.enter()
            loop.drain { once.run() }
        }
        _ = group.wait(timeout: .now() + .seconds(max(0, deadlineSeconds)))
        for loop in running { loop.stop() }
        for loop in running { loop.queue.sync {} }
    }
}
