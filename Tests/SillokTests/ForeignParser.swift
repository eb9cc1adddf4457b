import Foundation
import TestSupport

/// Scripts beside the tests that hold what Sillok writes to parsers that are not ours, from Debian packages.
enum ForeignParser {
    private static let python = "/usr/bin/python3"

    /// Whether a Python module can be imported.
    static func has(_ modules: String...) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = ["-c", "import " + modules.joined(separator: ", ")]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }

    /// What a script says is wrong with a text; empty where nothing is.
    static func problems(_ script: String, _ arguments: String..., in text: String) throws -> String {
        let scratch = try Scratch()
        let (input, output) = (scratch.file("in", text), scratch.file("out", ""))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [Program.root.appendingPathComponent("Tests/\(script)").path] + arguments
        process.standardInput = try FileHandle(forReadingFrom: input)
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? "" : try String(contentsOf: output, encoding: .utf8)
    }
}
