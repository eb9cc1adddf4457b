/// What answers requests. Pure: it does no I/O and never blocks.
package protocol Responder: Sendable {
    /// Changes with whatever its repeatable answers depend on beside the request, after the change. The default is one
    /// that gives no repeatable answers.
    var revision: UInt64 { get }

    func respond(to request: Request) -> Reply

    /// The answer to something the engine refuses by itself. The default is a problem document (RFC 9457); an
    /// application replaces it to keep one shape of errors.
    func respond(to refusal: Refusal) -> Response
}

package enum Reply: Sendable {
    case now(Response)
    /// Work of more than a few hundred microseconds: it leaves the event loop for the bounded pool,
    /// and is answered with 503 when the pool is full.
    case later(@Sendable () -> Response)
}

extension Responder {
    package var revision: UInt64 { 0 }

    package func respond(to refusal: Refusal) -> Response { Response(refusing: refusal) }
}

extension Response {
    /// A problem document (RFC 9457) that says what the engine refused.
    package init(refusing refusal: Refusal) {
        let status = refusal.status
        let document =
            #"{"type":"about:blank","title":"\#(status.reason)","status":\#(status.code),"#
            + #""detail":"\#(refusal.detail)","code":"\#(refusal.code)"}"#
        var fields = Fields()
        fields.append("Content-Type", "application/problem+json")
        fields.append("Cache-Control", "no-store")
        if let seconds = refusal.retryAfterSeconds { fields.append("Retry-After", String(seconds)) }
        self.init(status, fields: fields, body: .bytes(Array(document.utf8)))
    }
}
