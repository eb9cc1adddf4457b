import HTTPRouting

/// How an API key is sent, either way will do; and a client certificate.
enum SecurityScheme {
    static func writeComponents(to json: inout JSONWriter) {
        json.key("securitySchemes")
        json.beginObject()
        json.key("bearer")
        json.beginObject()
        json.member("type", "http")
        json.member("scheme", "bearer")
        json.member("description", "The API key, as a bearer token (RFC 6750 §2.1).")
        json.endObject()
        json.key("apiKey")
        json.beginObject()
        json.member("type", "apiKey")
        json.member("in", "header")
        json.member("name", "X-API-Key")
        json.member("description", "The API key in a field of its own.")
        json.endObject()
        json.key("certificate")
        json.beginObject()
        json.member("type", "mutualTLS")
        json.member("description", "A client certificate, shown in the handshake of TLS.")
        json.endObject()
        json.endObject()
    }

    /// The alternatives of one operation; nothing where all is open.
    static func writeRequirement(_ access: AccessControl, to json: inout JSONWriter) {
        let certificate = access.needsCertificate ? ["certificate"] : []
        let keys = access.isGuarded ? [["bearer"], ["apiKey"]] : [[]]
        let alternatives = keys.map { $0 + certificate }
        guard alternatives != [[]] else { return }
        json.key("security")
        json.beginArray()
        for alternative in alternatives {
            json.beginObject()
            for scheme in alternative {
                json.key(scheme)
                json.beginArray()
                json.endArray()
            }
            json.endObject()
        }
        json.endArray()
    }
}
