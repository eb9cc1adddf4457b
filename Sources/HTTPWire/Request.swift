/// A whole request as the parser hands it on.
package struct Request: Sendable {
    package let method: Method
    package let target: Target
    package let fields: Fields
    package let body: [UInt8]
    package var arrival: Arrival

    package init(
        method: Method, target: Target, fields: Fields = Fields(), body: [UInt8] = [], arrival: Arrival = Arrival()
    ) {
        self.method = method
        self.target = target
        self.fields = fields
        self.body = body
        self.arrival = arrival
    }
}

/// Where a request points, percent-decoded once (RFC 3986).
package struct Target: Sendable, Hashable {
    /// As it stood on the wire.
    package let raw: String
    /// Decoded path segments, without empty ones.
    package let segments: [String]
    /// Decoded query parameters in order; a name without `=` has an empty value.
    package let query: [QueryItem]

    package init(raw: String, segments: [String], query: [QueryItem] = []) {
        self.raw = raw
        self.segments = segments
        self.query = query
    }
}

package struct QueryItem: Sendable, Hashable {
    package let name: String
    package let value: String

    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
