/// A JSON value from outside (RFC 8259).
package enum JSONValue: Sendable, Hashable {
    case string(String)
    case number(Double)
    case bool(Bool)
    case array([JSONValue])
    case object([String: JSONValue])
    case null

    /// For messages: "a string", "an object", …
    var kind: String {
        switch self {
        case .string: "a string"
        case .number: "a number"
        case .bool: "true or false"
        case .array: "an array"
        case .object: "an object"
        case .null: "null"
        }
    }

    struct Malformed: Error, Hashable {
        /// Line of the text where it stops being JSON, from 1.
        let line: Int?
        let reason: String
    }

    static func parse(_ text: String) throws(Malformed) -> JSONValue {
        var parser = JSONParser(Array(text.utf8))
        return try parser.parse()
    }
}
