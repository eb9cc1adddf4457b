package import HTTPWire

/// What a request is called in the access log.
package struct RequestIdentity: Sendable {
    /// What the client calls it; else the id of `trace.parent`.
    package let id: String
    /// This request's own place in its trace: what it would send to a service that it asks.
    package let trace: TraceContext
    /// The operation of the client that sent it, where it said so.
    package let caller: UInt64?

    package init(id: String, trace: TraceContext, caller: UInt64?) {
        self.id = id
        self.trace = trace
        self.caller = caller
    }
}

/// Makes the ids of one loop. They are unlike those of other loops and processes, and need not be secret: nothing is
/// granted to who knows one.
struct IdentityMaker {
    /// xorshift64* (Vigna, 2016), begun with 64 bits of the system's: a system call for each request would cost more
    /// than the rest of its line.
    private var state: UInt64

    init(seed: UInt64 = UInt64.random(in: 1 ... .max)) { state = max(1, seed) }

    /// - Parameter fields: nil where the request was never understood.
    mutating func identity(_ fields: Fields?) -> RequestIdentity {
        let parent = next()
        let sent = fields.flatMap { TraceContext(of: $0) }
        let trace =
            sent.map {
                TraceContext(
                    traceHigh: $0.traceHigh, traceLow: $0.traceLow, parent: parent, isSampled: $0.isSampled)
            } ?? TraceContext(traceHigh: next(), traceLow: next(), parent: parent, isSampled: false)
        return RequestIdentity(
            id: fields.flatMap { RequestID.sent(in: $0) } ?? Hexadecimal.padded(parent), trace: trace,
            caller: sent?.parent)
    }

    /// Never zero, as the state never is and the factor is odd.
    private mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }
}
