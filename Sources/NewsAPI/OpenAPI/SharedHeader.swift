import HTTPRouting

/// A header field that many operations share: a component of the OpenAPI document.
struct SharedHeader: Sendable {
    /// Its name among the components.
    let component: String
    /// On the wire.
    let name: String
    let about: String

    static let acceptEncoding = SharedHeader(
        component: "AcceptEncoding", name: "Accept-Encoding", about: "gzip, with weights (RFC 9110 §12.5.3).")
    static let acceptLanguage = SharedHeader(
        component: "AcceptLanguage", name: "Accept-Language", about: "Language of labels where `lang` is not given.")
    static let ifNoneMatch = SharedHeader(
        component: "IfNoneMatch", name: "If-None-Match", about: "Tags the client has: 304 where one is current.")
    static let ifMatch = SharedHeader(
        component: "IfMatch", name: "If-Match", about: "Tags the answer must have: 412 where none is current.")
    static let range = SharedHeader(
        component: "Range", name: "Range", about: "One range of bytes: 206. Several are answered whole.")
    static let ifRange = SharedHeader(
        component: "IfRange", name: "If-Range", about: "Tag or date for which `Range` counts.")
    static let ifModifiedSince = SharedHeader(
        component: "IfModifiedSince", name: "If-Modified-Since", about: "Date of what the client has.")

    static let tag = SharedHeader(
        component: "ETag", name: "ETag", about: "Strong; other for each coding, so that equal tags mean equal bytes.")
    static let vary = SharedHeader(component: "Vary", name: "Vary", about: "Which fields of the request had a say.")

    static let ofRequests = [
        acceptEncoding, acceptLanguage, ifNoneMatch, ifMatch, range, ifRange, ifModifiedSince,
    ]
    static let ofAnswers = [tag, vary]

    /// What an operation reads.
    static func read(by operation: Operation) -> [SharedHeader] {
        var headers: [SharedHeader] = []
        if operation.tagging != .none { headers += [acceptEncoding, ifNoneMatch, ifMatch] }
        if operation.tagging == .ranged { headers += [ifModifiedSince, range, ifRange] }
        if operation.parameters.contains(where: { $0.name == "lang" }) { headers.append(acceptLanguage) }
        return headers
    }

    func writeReference(to json: inout JSONWriter, under kind: String) {
        json.beginObject()
        json.member("$ref", "#/components/\(kind)/\(component)")
        json.endObject()
    }

    static func writeComponents(to json: inout JSONWriter) {
        json.key("parameters")
        json.beginObject()
        for header in ofRequests {
            json.key(header.component)
            json.beginObject()
            json.member("name", header.name)
            json.member("in", "header")
            json.member("description", header.about)
            json.key("required")
            json.boolean(false)
            json.key("schema")
            Schema.string().write(to: &json)
            json.endObject()
        }
        json.endObject()
        json.key("headers")
        json.beginObject()
        for header in ofAnswers {
            json.key(header.component)
            json.beginObject()
            json.member("description", header.about)
            json.key("schema")
            Schema.string().write(to: &json)
            json.endObject()
        }
        json.endObject()
    }
}
