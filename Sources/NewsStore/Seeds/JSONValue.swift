import Foundation

/// A JSON value from outside.
package enum JSONValue: Sendable, Hashable, Decodable {
    case string(String)
    case number(Double)
    case bool(Bool)
    case array([JSONValue])
    case object([String: JSONValue])
    case null

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let string = try? container.decode(String.self) {
            self = .string(string)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let bool = try? container.decode(Bool.self) {
            self = .bool(bool)
        } else if container.decodeNil() {
            self = .null
        } else if let array = try? container.decode([JSONValue].self) {
            self = .array(array)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

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
}

extension JSONValue {
    struct Malformed: Error, Hashable {
        /// Line of the text in which the parser stopped, from 1, where it says so.
        let line: Int?
        let reason: String
    }

    static func parse(_ text: String) throws(Malformed) -> JSONValue {
        guard !isTooDeep(text.utf8) else {
            throw Malformed(line: nil, reason: "is nested more than \(SeedLimits.jsonDepth) deep")
        }
        do {
            return try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
        } catch {
            let message = message(of: error)
            throw Malformed(line: line(in: message), reason: "is not valid JSON: \(message)")
        }
    }

    /// Counts brackets outside strings before the parser, which descends by recursion, sees them.
    private static func isTooDeep(_ bytes: some Sequence<UInt8>) -> Bool {
        var depth = 0
        var (isInString, isEscaped) = (false, false)
        for byte in bytes {
            if isEscaped {
                isEscaped = false
                continue
            }
            switch byte {
            case UInt8(ascii: "\\"): isEscaped = isInString
            case UInt8(ascii: "\""): isInString.toggle()
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                if !isInString { depth += 1 }
                if depth > SeedLimits.jsonDepth { return true }
            case UInt8(ascii: "]"), UInt8(ascii: "}"): if !isInString { depth -= 1 }
            default: break
            }
        }
        return false
    }

    private static func message(of error: any Error) -> String {
        guard case DecodingError.dataCorrupted(let context)? = error as? DecodingError else { return "unreadable" }
        let inner = context.underlyingError.map { $0 as NSError }?.userInfo["NSDebugDescription"] as? String
        return inner ?? context.debugDescription
    }

    /// Foundation says "around line 3, column 7."
    private static func line(in message: String) -> Int? {
        guard let range = message.range(of: "line ") else { return nil }
        return Int(message[range.upperBound...].prefix { $0.isNumber })
    }
}
