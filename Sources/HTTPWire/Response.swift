/// An answer before framing: the server adds `Date`, `Content-Length` and `Connection`, and leaves the body out for HEAD.
package struct Response: Sendable {
    package var status: Status
    package var fields: Fields
    package var body: Body

    package init(_ status: Status, fields: Fields = Fields(), body: Body = .none) {
        self.status = status
        self.fields = fields
        self.body = body
    }
}

/// The bytes of an answer: shared, never copied for a request.
package enum Body: Sendable {
    case none
    case bytes([UInt8])

    package var count: Int {
        switch self {
        case .none: 0
        case .bytes(let bytes): bytes.count
        }
    }
}
