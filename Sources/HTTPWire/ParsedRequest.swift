/// A request with what its connection must know about it (RFC 9112 §9.3).
package struct ParsedRequest: Sendable {
    package var request: Request
    package let isHTTP10: Bool
    /// Whether the client is willing to send another request after this one.
    package let isPersistent: Bool
    /// Whether the head announces a body, so that the head alone is not the whole request.
    package let hasBody: Bool

    /// The bytes of its head, from the request line to the empty line.
    package var head: [UInt8] { request.fields.storage }
}
