package import HTTPWire

/// What went wrong, told so that the reader can mend it (RFC 9457).
package struct Problem: Error, Sendable, Hashable {
    package let code: ProblemCode
    /// This occurrence: what was wrong, where, what to do.
    package let detail: String
    package var errors: [Fault]
    /// Further header fields the status asks for (`Allow`, `Retry-After`).
    package var fields: Fields

    /// One mistake, at its place.
    package struct Fault: Sendable, Hashable {
        package let place: Place
        package let detail: String

        package init(_ place: Place, _ detail: String) {
            self.place = place
            self.detail = detail
        }
    }

    package enum Place: Sendable, Hashable {
        case parameter(String)
        /// A JSON pointer into the body (RFC 6901).
        case pointer(String)
    }

    package init(_ code: ProblemCode, _ detail: String, errors: [Fault] = [], fields: Fields = Fields()) {
        self.code = code
        self.detail = detail
        self.errors = errors
        self.fields = fields
    }

    /// A mistake in one query parameter.
    package init(_ code: ProblemCode, parameter: String, _ detail: String) {
        self.init(code, detail, errors: [Fault(.parameter(parameter), detail)])
    }
}

extension Problem {
    /// What the engine refused, in the one shape of errors.
    package init(_ refusal: Refusal) {
        var fields = Fields()
        if let seconds = refusal.retryAfterSeconds { fields.append("Retry-After", String(seconds)) }
        self.init(ProblemCode(rawValue: refusal.code) ?? .malformedRequest, refusal.detail, fields: fields)
    }

    package static let mediaType = "application/problem+json"

    /// - Parameter instance: the target of the request, as it stood on the wire.
    /// Nil where no request came as far as having one.
    package func response(instance: String?) -> Response {
        var fields = self.fields
        fields.append("Content-Type", Self.mediaType)
        fields.append("Cache-Control", "no-store")
        fields.append("X-Content-Type-Options", "nosniff")
        return Response(code.status, fields: fields, body: .bytes(json(instance: instance)))
    }

    func json(instance: String?) -> [UInt8] {
        var json = JSONWriter(capacity: 512)
        json.beginObject()
        json.member("type", code.type)
        json.member("title", code.title)
        json.member("status", code.status.code)
        json.member("detail", detail)
        // A target may be as long as the head limit; an error does not echo all of it.
        if let instance {
            json.member("instance", instance.utf8.count <= 1024 ? instance : String(instance.prefix(256)) + "…")
        }
        json.member("code", code.rawValue)
        json.key("errors")
        json.beginArray()
        for fault in errors {
            json.beginObject()
            switch fault.place {
            case .parameter(let name): json.member("parameter", name)
            case .pointer(let pointer): json.member("pointer", pointer)
            }
            json.member("detail", fault.detail)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        return json.bytes
    }
}
