/// A request with what its connection must know about it (RFC 9112 §9.3).
package struct ParsedRequest: Sendable {
    package let request: Request
    package let isHTTP10: Bool
    /// Whether the client is willing to send another request after this one.
    package let isPersistent: Bool
}
