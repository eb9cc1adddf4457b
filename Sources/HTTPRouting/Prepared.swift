package import HTTPWire

/// An answer made once and handed out many times: body, tag and header fields are shared between requests.
package struct Prepared: Sendable {
    package let tag: EntityTag
    package let response: Response
    /// The same without its body, for a client that has it (RFC 9110 §15.4.5).
    package let notModified: Response

    /// - Parameters:
    ///   - tag: nil makes one of the bytes.
    ///   - fields: beside `Content-Type` and `ETag`: `Cache-Control`, `Vary`, `Content-Language`, `Link` …
    package init(_ body: [UInt8], type: String, tag: EntityTag? = nil, fields extra: Fields = Fields()) {
        let tag = tag ?? EntityTag(of: body)
        var fields = Fields()
        fields.append("Content-Type", type)
        fields.append("ETag", tag.description)
        fields.append("X-Content-Type-Options", "nosniff")
        var kept = Fields()
        kept.append("ETag", tag.description)
        for line in extra.lines {
            fields.append(line.name, line.value)
            if Self.keptByNotModified.contains(line.name.lowercased()) { kept.append(line.name, line.value) }
        }
        self.tag = tag
        self.response = Response(.ok, fields: fields, body: .bytes(body))
        self.notModified = Response(.notModified, fields: kept)
    }

    private static let keptByNotModified: Set = ["cache-control", "content-location", "expires", "vary"]

    /// The answer to this request: 304 where the client names the tag.
    package func answer(to request: Request) -> Response {
        let ifNoneMatch = request.fields[values: "if-none-match"]
        return !ifNoneMatch.isEmpty && tag.isNamed(by: ifNoneMatch) ? notModified : response
    }
}
