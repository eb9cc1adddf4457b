/// An answer before framing. The server adds `Date`, `Content-Length` and `Connection` (so an application sets none of
/// the three) and leaves the body out for HEAD, 204 and 304.
///
/// `fields` keeps its wire form and `body` is shared, so a response built once per snapshot is answered many times
/// for the price of copying its head.
package struct Response: Sendable {
    package var status: Status
    package var fields: Fields
    package var body: Body
    /// Which route answered, for the metrics.
    package var route: RouteLabel?
    /// Whether the same head, come in the same way, gets this answer again for as long as `Responder.revision` stays.
    package var isRepeatable = false

    package init(_ status: Status, fields: Fields = Fields(), body: Body = .none, route: RouteLabel? = nil) {
        self.status = status
        self.fields = fields
        self.body = body
        self.route = route
    }
}

/// The bytes of an answer: shared, never copied for a request.
package enum Body: Sendable {
    case none
    case bytes([UInt8])
    /// A part of bytes that are shared whole, within their bounds: a slow reader of a range holds no copy.
    case part([UInt8], Range<Int>)

    package var count: Int {
        switch self {
        case .none: 0
        case .bytes(let bytes): bytes.count
        case .part(let bytes, let range): range.clamped(to: bytes.indices).count
        }
    }
}
