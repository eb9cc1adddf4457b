package import HTTPWire

/// One answer, for an access log. Never holds a body.
package struct AccessRecord: Sendable {
    /// When it was answered: milliseconds since 1970.
    package let time: Int64
    /// Who asked, as far as trusted proxies say.
    package let client: PeerAddress
    /// Nil where the request was never understood; so is `target`.
    package let method: String?
    /// As it stood on the wire.
    package let target: String?
    package let status: Int
    /// Bytes of the body that go out.
    package let bodyBytes: Int
    package let route: RouteLabel?
    /// From the whole request to its answer; 0 where it never became whole.
    package let nanoseconds: UInt64
    package let identity: RequestIdentity

    package init(
        time: Int64, client: PeerAddress, method: String?, target: String?, status: Int, bodyBytes: Int,
        route: RouteLabel?, nanoseconds: UInt64, identity: RequestIdentity
    ) {
        self.time = time
        self.client = client
        self.method = method
        self.target = target
        self.status = status
        self.bodyBytes = bodyBytes
        self.route = route
        self.nanoseconds = nanoseconds
        self.identity = identity
    }
}
