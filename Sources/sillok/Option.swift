import HTTPRouting

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
