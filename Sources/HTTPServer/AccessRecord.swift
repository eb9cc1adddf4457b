package import HTTPWire

/// One answer, for an access log. Never holds a body.
package struct AccessRecord: Sendable {
    /// Who asked, as far as trusted proxies say.
    package let client: PeerAddress
    /// Nil where the request was never understood; so is `target`.
    package let method: String?
    /// As it stood on the wire.
    package let target: String?
    package let status: Int
    package let bodyBytes: Int
    package let route: RouteLabel?
    /// From the whole request to its answer, in milliseconds.
    package let milliseconds: UInt64
}
