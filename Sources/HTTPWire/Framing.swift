/// How the body of a request is delimited.
enum Framing: Equatable {
    case none
    case length(Int)
    case chunked

    /// The one place that decides (RFC 9112 §6.3). Every message that two recipients could cut differently is refused
    /// with its connection (request smuggling): both framings together, and chunks in HTTP/1.0.
    static func decide(_ facts: HeadFacts, isHTTP10: Bool, limits: Limits) throws(Refusal) -> Framing {
        if let coding = facts.transferCoding {
            guard facts.contentLength == nil else {
                throw .malformed("both Content-Length and Transfer-Encoding are given (RFC 9112 §6.1)")
            }
            guard !isHTTP10 else { throw .malformed("Transfer-Encoding is not possible in HTTP/1.0 (RFC 9112 §6.1)") }
            guard coding == .chunked else { throw .unknownTransferCoding }
            return .chunked
        }
        guard let length = facts.contentLength, length > 0 else { return .none }
        guard length <= limits.body else { throw .bodyTooLarge(limit: limits.body) }
        return .length(length)
    }
}
