import HTTPRouting

/// The type of a JSON value, as OpenAPI 3.1 (JSON Schema 2020-12) writes it.
indirect enum Schema: Sendable, Hashable {
    case string(format: String? = nil)
    case choice([String])
    case integer(minimum: Int? = nil, maximum: Int? = nil)
    case number
    case boolean
    case array(Schema)
    /// A component, by name.
    case reference(String)
    /// Any text value by any name.
    case dictionary

    func write(to json: inout JSONWriter, about: String? = nil) {
        json.beginObject()
        writeMembers(to: &json)
        if let about, !about.isEmpty { json.member("description", about) }
        json.endObject()
    }

    private func writeMembers(to json: inout JSONWriter) {
        switch self {
        case .string(let format):
            json.member("type", "string")
            if let format { json.member("format", format) }
        case .choice(let words):
            json.member("type", "string")
            json.key("enum")
            json.beginArray()
            for word in words { json.string(word) }
            json.endArray()
        case .integer(let minimum, let maximum):
            json.member("type", "integer")
            if let minimum { json.member("minimum", minimum) }
            if let maximum { json.member("maximum", maximum) }
        case .number: json.member("type", "number")
        case .boolean: json.member("type", "boolean")
        case .array(let element):
            json.member("type", "array")
            json.key("items")
            element.write(to: &json)
        case .reference(let name): json.member("$ref", "#/components/schemas/\(name)")
        case .dictionary:
            json.member("type", "object")
            json.key("additionalProperties")
            Schema.string().write(to: &json)
        }
    }
}
