/// What answers requests. Pure: it does no I/O and never blocks.
package protocol Responder: Sendable {
    func respond(to request: Request) -> Reply
}

package enum Reply: Sendable {
    case now(Response)
    /// Work of more than a few hundred microseconds: it leaves the event loop for the bounded pool,
    /// and is answered with 503 when the pool is full.
    case later(@Sendable () -> Response)
}
