import Foundation
import HTTPServer
import Testing

@testable import sillok

@Suite struct CommandLineTests {
    /// Each row: arguments, exit code, a part of what is said.
    @Test(arguments: [
        (["frobnicate"], 2, "there is no command \"frobnicate\""), (["serv"], 2, "Did you mean \"serve\"?"),
        (["serve", "--prot", "1"], 2, "Did you mean \"--port\"?"),
        (["serve", "--port", "x"], 2, "--port: \"x\" is no whole number from 0 to 65535"),
        (["serve", "--port=99999"], 2, "is no whole number"), (["serve", "--port"], 2, "--port needs a value"),
        (["serve", "extra"], 2, "takes no operands"), (["serve", "--log-format", "jsn"], 2, "Did you mean \"json\"?"),
        (["serve", "--seeds", "/nonexistent"], 1, "there is no folder /nonexistent"),
        (["extract"], 2, "needs files"), (["extract", "--published-at", "2021-02-30", "-"], 2, "is no date"),
        (["extract", "/nonexistent.txt"], 1, "no such file"),
        (["check", "--seeds", "/nonexistent"], 1, "there is no folder"),
        (["health", "a", "b"], 2, "takes one URL"), (["help", "serv"], 2, "Did you mean \"serve\"?"),
        ([], 2, "Usage: sillok COMMAND"),
    ])
    func mistakesAreExplained(arguments: [String], code: Int, says: String) throws {
        let process = try Program.process(arguments)
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == Int32(code))
        #expect(said.contains(says), "\(said)")
    }

    @Test(arguments: ["version", "--version"])
    func versionSaysTheCommitOfTheEnvironment(argument: String) throws {
        #expect(try Program.run(argument).output == "sillok \(Version.number)\n")
        let told = try Program.run(argument, environment: ["SILLOK_COMMIT": "abc123"])
        #expect(told.output == "sillok \(Version.number) (abc123)\n")
        #expect(told.code == 0)
    }

    @Test func helpListsEveryCommand() throws {
        let overview = try Program.run("help")
        #expect(overview.code == 0)
        #expect(overview.output == (try Program.run("--help").output))
        for command in Command.all { #expect(overview.output.contains("\n  \(command.name)")) }
    }

    @Test(arguments: Command.all.map(\.name))
    func helpOfACommandListsEveryFlagWithItsTwin(name: String) throws {
        let help = try Program.run("help", name)
        #expect(help.code == 0)
        #expect(help.output == (try Program.run(name, "--help").output))
        let command = try #require(Command.all.first { $0.name == name })
        for option in command.options {
            let line = help.output.split(separator: "\n").first { $0.hasPrefix("  --\(option.name) ") }
            #expect(line?.contains(option.environment) == true, "--\(option.name)")
        }
        #expect(help.output.contains("Exit codes"))
    }

    @Test func everyTwinIsNamedAfterItsFlagAndEveryDefaultIsTrue() throws {
        for option in Command.all.flatMap(\.options) {
            #expect(option.environment == "SILLOK_" + option.name.uppercased().replacing("-", with: "_"))
        }
        // Setting an option to the default that help shows changes nothing.
        for option in Options.serve {
            guard let standard = option.standard, standard != "one per core" else { continue }
            var settings = Settings()
            try option.set(&settings, standard)
            #expect(String(describing: settings) == String(describing: Settings()), "--\(option.name)")
        }
    }

    @Test func flagsWinOverTheEnvironment() throws {
        let environment = ["SILLOK_PORT": "1111", "SILLOK_HOST": "::1", "SILLOK_GRACE": ""]
        let parser = try CommandLineParser(["--port=2222"], environment: environment, command: .serve)
        #expect(parser.settings.port == 2222)
        #expect(parser.settings.hosts == ["::1"])
        #expect(parser.settings.grace == 10)
    }

    @Test func aLinkedServicesPortIsNotOurs() throws {
        let environment = ["SILLOK_PORT": "tcp://10.0.0.1:8080"]
        let parser = try CommandLineParser([], environment: environment, command: .serve)
        #expect(parser.settings.port == 8080)
        #expect(parser.warnings.count == 1)
    }

    @Test func aBadVariableIsNamed() {
        #expect {
            try CommandLineParser([], environment: ["SILLOK_PORT": "x"], command: .serve)
        } throws: { error in
            "\(error)".hasPrefix("SILLOK_PORT: \"x\" is no whole number")
        }
    }

    @Test func nothingAfterTwoDashesIsAFlag() throws {
        let parser = try CommandLineParser(["--trace", "--", "--title"], environment: [:], command: .extract)
        #expect(parser.operands == ["--title"])
        #expect(parser.settings.trace)
    }
}

@Suite struct CheckCommandTests {
    @Test func goodSeedsPass() throws {
        let scratch = try Scratch()
        scratch.file("articles/a.txt", "글이다.")
        let outcome = try Program.run("check", "--seeds", scratch.folder.path)
        #expect(outcome.code == 0)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors == "1 article, 0 entities, 0 facts, 0 problems\n")
    }

    @Test func eachProblemIsALine() throws {
        let scratch = try Scratch()
        scratch.file("articles/a.jsonl", "{\"text\":\"글\"}\n{\"txt\":\"글\"}\n")
        let outcome = try Program.run("check", environment: ["SILLOK_SEEDS": scratch.folder.path])
        #expect(outcome.code == 1)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.contains("/articles/a.jsonl:2: ") })
        #expect(outcome.output.contains("did you mean \"text\"?"))
    }
}
