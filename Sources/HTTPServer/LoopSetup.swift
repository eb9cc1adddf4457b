import HTTPWire

/// What all loops of a server share.
struct LoopSetup: Sendable {
    let configuration: ServerConfiguration
    let responder: any Responder
    let pool: WorkerPool
    let metrics: ServerMetrics
}
