/// What `--help` and `sillok help` print.
enum HelpText {
    static var overview: String {
        let width = Command.all.map { $0.name.count + $0.operands.count + 1 }.max() ?? 0
        let commands = Command.all.map { command in
            "  " + padded(command.name + " " + command.operands, to: width + 2) + command.summary
        }
        return """
            Sillok turns raw Korean news text into a chronicle that can be queried.

            Usage: sillok COMMAND [FLAGS]

            \(commands.joined(separator: "\n"))

            sillok help COMMAND explains a command and its flags.
            \(ExitCode.help)

            """
    }

    static func text(of command: Command) -> String {
        let usage = ["sillok", command.name, command.options.isEmpty ? "" : "[FLAGS]", command.operands]
        var lines = ["Usage: " + usage.filter { !$0.isEmpty }.joined(separator: " "), "", command.summary + "."]
        if !command.details.isEmpty { lines += ["", command.details] }
        if !command.options.isEmpty {
            let heads = command.options.map { "--" + $0.name + ($0.placeholder.map { " " + $0 } ?? "") }
            let width = (heads.map(\.count).max() ?? 0) + 2
            let twinWidth = (command.options.map(\.environment.count).max() ?? 0) + 2
            lines += ["", "Flags, each with the environment variable that says the same (the flag wins):"]
            for (head, option) in zip(heads, command.options) {
                let standard = option.standard.map { " (default: \($0))" } ?? ""
                lines.append(
                    "  " + padded(head, to: width) + padded(option.environment, to: twinWidth) + option.help + standard)
            }
        }
        return (lines + ["", ExitCode.help, ""]).joined(separator: "\n")
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
