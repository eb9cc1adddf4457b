/// One word after `sillok`.
struct Command: Sendable {
    let name: String
    /// What follows the name: `FILE…|-`; empty where nothing does.
    let operands: String
    let summary: String
    /// More lines for `sillok help NAME`.
    let details: String
    let options: [Option]
    let run: @Sendable (Settings, [String]) throws -> ExitCode

    /// In the order of help.
    static let all: [Command] = [serve, extract, check, health, version, help]
}

extension Command {
    /// Fails where a command that takes no operands got some.
    static func refuseOperands(_ operands: [String], of command: String) throws {
        guard let first = operands.first else { return }
        throw UsageError("sillok \(command) takes no operands, but got \"\(first)\"")
    }
}
