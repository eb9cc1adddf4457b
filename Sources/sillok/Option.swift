import HTTPRouting
import HTTPServer

/// A flag with its environment twin.
struct Option: Sendable {
    /// Without dashes.
    let name: String
    /// The variable that says the same; the flag wins.
    let environment: String
    /// What stands for the value in help; nil for a switch.
    let placeholder: String?
    /// As help shows it; nil where there is none.
    let standard: String?
    let help: String
    let set: @Sendable (inout Settings, String) throws -> Void

    init(
        _ name: String, _ environment: String, _ placeholder: String?, default standard: String? = nil, _ help: String,
        set: @escaping @Sendable (inout Settings, String) throws -> Void
    ) {
        self.name = name
        self.environment = environment
        self.placeholder = placeholder
        self.standard = standard
        self.help = help
        self.set = set
    }
}

/// Parsers of values. Their errors say what would have been right; the caller adds which option it was.
enum OptionValue {
    static func number(_ text: String, in range: ClosedRange<Int>) throws -> Int {
        guard let number = Int(text), range.contains(number) else {
            throw UsageError("\"\(text)\" is no whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// Nil for `off`.
    static func port(_ text: String) throws -> UInt16? {
        text == "off" ? nil : UInt16(clamping: try number(text, in: 0...65_535))
    }

    /// `a,b`.
    static func list(_ text: String) throws -> [String] {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard parts.allSatisfy({ !$0.isEmpty && !$0.contains(" ") }) else {
            throw UsageError("\"\(text)\" is no list; write one like 127.0.0.1,::1")
        }
        return parts
    }

    static func socketPath(_ text: String) throws -> String {
        _ = try checked { try Endpoint.Place("unix:" + text, mode: 0) }
        return text
    }

    /// A value of the server, whose own words say what would have been right.
    static func checked<Value>(_ make: () throws -> Value) throws -> Value {
        do {
            return try make()
        } catch let error as ServerError {
            throw UsageError(error.description)
        }
    }

    static func choice<Choice: RawRepresentable & CaseIterable>(_ text: String, _: Choice.Type) throws -> Choice
    where Choice.RawValue == String {
        guard let choice = Choice(rawValue: text) else {
            throw UsageError(
                "\"\(text)\" is none of its values. "
                    + DidYouMean.hint(for: text, among: Choice.allCases.map(\.rawValue)))
        }
        return choice
    }

    static func isOn(_ text: String) throws -> Bool {
        switch text.lowercased() {
        case "1", "true", "yes", "on": true
        case "0", "false", "no", "off": false
        default: throw UsageError("\"\(text)\" is neither true nor false")
        }
    }
}
