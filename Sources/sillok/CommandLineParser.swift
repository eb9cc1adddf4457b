import HTTPRouting

/// Reads flags and the environment into settings.
struct CommandLineParser {
    private(set) var settings = Settings()
    private(set) var operands: [String] = []
    private(set) var isHelpWanted = false
    /// Said before the command runs.
    private(set) var warnings: [String] = []

    /// - Parameter arguments: what follows the command's name.
    init(_ arguments: [String], environment: [String: String], command: Command) throws {
        try readEnvironment(environment, command)
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if argument == "--" {
                operands += rest
                break
            }
            guard argument.hasPrefix("-"), argument != "-" else {
                operands.append(argument)
                continue
            }
            if argument == "--help" || argument == "-h" {
                isHelpWanted = true
                continue
            }
            try readFlag(argument, &rest, command)
        }
    }

    private mutating func readFlag(_ argument: String, _ rest: inout ArraySlice<String>, _ command: Command) throws {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let written = String(parts[0])
        guard let option = command.options.first(where: { "--" + $0.name == written }) else {
            let flags = command.options.map { "--" + $0.name } + ["--help"]
            throw UsageError(
                "sillok \(command.name) has no flag \(written). " + DidYouMean.hint(for: written, among: flags))
        }
        let value: String
        if parts.count == 2 {
            value = String(parts[1])
        } else if option.placeholder == nil {
            value = "true"
        } else if let next = rest.popFirst() {
            value = next
        } else {
            throw UsageError("--\(option.name) needs a value: --\(option.name) \(option.placeholder ?? "")")
        }
        try set(option, value, as: "--" + option.name)
    }

    private mutating func readEnvironment(_ environment: [String: String], _ command: Command) throws {
        for option in command.options {
            guard let value = environment[option.environment], !value.isEmpty else { continue }
            // Kubernetes and Docker links give every container NAME_PORT=tcp://… for a service called "sillok".
            if value.hasPrefix("tcp://") {
                warnings.append("\(option.environment)=\(value) describes a linked service and is ignored")
                continue
            }
            try set(option, value, as: option.environment)
        }
    }

    private mutating func set(_ option: Option, _ value: String, as name: String) throws {
        do {
            try option.set(&settings, value)
        } catch let error as UsageError {
            throw UsageError("\(name): \(error)")
        }
    }
}
