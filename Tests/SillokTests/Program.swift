import Foundation
import Testing

/// Runs the built executable as a user would.
struct Program {
    struct Outcome {
        let code: Int32
        let output: String
        let errors: String
    }

    /// The executable beside the test bundle.
    static func executable() throws -> URL {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appendingPathComponent("sillok")
            if FileManager.default.isExecutableFile(atPath: candidate.path),
                (try? candidate.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
            {
                return candidate
            }
            folder.deleteLastPathComponent()
        }
        return try #require(nil, "no executable beside the tests; build first")
    }

    /// The project's own folder: where `seeds` lies.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func process(_ arguments: [String], environment: [String: String] = [:], in folder: URL = root) throws
        -> Process
    {
        let process = Process()
        process.executableURL = try executable()
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
        process.currentDirectoryURL = folder
        return process
    }

    static func run(
        _ arguments: String..., input: String = "", environment: [String: String] = [:], in folder: URL = root
    ) throws -> Outcome {
        try run(arguments: arguments, input: input, environment: environment, in: folder)
    }

    static func run(
        arguments: [String], input: String = "", environment: [String: String] = [:], in folder: URL = root
    ) throws -> Outcome {
        let process = try process(arguments, environment: environment, in: folder)
        // Files, not pipes: a pipe that nobody reads while the other is read would stop the program.
        let scratch = try Scratch()
        let (inURL, outURL, errURL) = (scratch.file("in", input), scratch.file("out", ""), scratch.file("err", ""))
        process.standardInput = try FileHandle(forReadingFrom: inURL)
        process.standardOutput = try FileHandle(forWritingTo: outURL)
        process.standardError = try FileHandle(forWritingTo: errURL)
        try process.run()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus, output: try String(contentsOf: outURL, encoding: .utf8),
            errors: try String(contentsOf: errURL, encoding: .utf8))
    }
}

/// A folder that lives as long as a test.
final class Scratch {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("sillok-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    @discardableResult
    func file(_ name: String, _ content: String) -> URL {
        let url = folder.appendingPathComponent(name)
        try? FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try? Data(content.utf8).write(to: url)
        return url
    }
}
