import HTTPRouting

/// How an API key is sent; either way will do.
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
        json.endObject()
    }

    /// The alternatives of one operation.
    static func writeRequirement(to json: inout JSONWriter) {
        json.key("security")
        json.beginArray()
        for scheme in ["bearer", "apiKey"] {
            json.beginObject()
            json.key(scheme)
            json.beginArray()
            json.endArray()
            json.endObject()
        }
        json.endArray()
    }
}
