/// A whole request as the parser hands it on. What came over the wire is shared between copies, so that handing it from
/// stage to stage counts one reference, not one for each of its parts.
package struct Request: Sendable {
    @usableFromInline
    package final class Message: Sendable {
        package let method: Method
        package let target: Target
        package let fields: Fields
        package let body: [UInt8]

        init(method: Method, target: Target, fields: Fields, body: [UInt8]) {
            self.method = method
            self.target = target
            self.fields = fields
            self.body = body
        }
    }

    @usableFromInline package let message: Message
    package var arrival: Arrival

    package init(
        method: Method, target: Target, fields: Fields = Fields(), body: [UInt8] = [], arrival: Arrival = Arrival()
    ) {
        message = Message(method: method, target: target, fields: fields, body: body)
        self.arrival = arrival
    }

    @inlinable package var method: Method { message.method }
    @inlinable package var target: Target { message.target }
    @inlinable package var fields: Fields { message.fields }
    @inlinable package var body: [UInt8] { message.body }
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
