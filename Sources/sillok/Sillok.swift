import Foundation
import HTTPRouting

/// Finds the command, reads its options, runs it, and turns errors into messages and exit codes.
@main
struct Sillok {
    static func main() {
        // A closed pipe or connection is an error of the write, not the end of the process.
        signal(SIGPIPE, SIG_IGN)
        let code = run(Array(CommandLine.arguments.dropFirst()), environment: ProcessInfo.processInfo.environment)
        exit(code.rawValue)
    }

    private static func run(_ arguments: [String], environment: [String: String]) -> ExitCode {
        do {
            guard let name = arguments.first else {
                Output.report(HelpText.overview)
                return .usage
            }
            if name == "--help" || name == "-h" { return try Command.help.run(Settings(), []) }
            if name == "--version" { return try Command.version.run(Settings(), []) }
            guard let command = Command.all.first(where: { $0.name == name }) else {
                throw UsageError(
                    "there is no command \"\(name)\". " + DidYouMean.hint(for: name, among: Command.all.map(\.name)))
            }
            let parser = try CommandLineParser(Array(arguments.dropFirst()), environment: environment, command: command)
            if parser.isHelpWanted { return try Command.help.run(Settings(), [name]) }
            for warning in parser.warnings { Output.report("sillok: " + warning) }
            return try command.run(parser.settings, parser.operands)
        } catch is Output.Closed {
            return .success
        } catch let error as UsageError {
            Output.report("sillok: \(error)\nsillok help says what there is.")
            return .usage
        } catch {
            Output.report("sillok: \(error)")
            return .failure
        }
    }
}
