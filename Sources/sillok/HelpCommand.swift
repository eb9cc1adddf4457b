import HTTPRouting

extension Command {
    static let help = Command(
        name: "help", operands: "[COMMAND]", summary: "Explain Sillok or one command", details: "", options: []
    ) { _, operands in
        guard let name = operands.first else {
            try Output.write(HelpText.overview)
            return .success
        }
        guard let command = Command.all.first(where: { $0.name == name }) else {
            throw UsageError(
                "there is no command \"\(name)\". " + DidYouMean.hint(for: name, among: Command.all.map(\.name)))
        }
        try Output.write(HelpText.text(of: command))
        return .success
    }
}
