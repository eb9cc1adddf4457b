import HTTPWire

/// Called on the loop for every answer, in the order of answering: it must be quick, and hand slow writing elsewhere.
package typealias AccessLog = @Sendable (AccessRecord) -> Void

/// What all loops of a server share.
struct LoopSetup: Sendable {
    let configuration: ServerConfiguration
    let responder: any Responder
    let pool: WorkerPool
    let metrics: ServerMetrics
    let accessLog: AccessLog?
    let peers = PeerCounts()
    /// Nil where no rate is set.
    let limiter: RateLimiter?
    /// Nil where nothing is encrypted.
    let tls: CurrentTLS?
}
