import Foundation

/// Writes each case of the wire table as a file, for the fuzzer to start from: `WireSeeds FOLDER`.
@main
enum WireSeeds {
    static func main() throws {
        let folder = URL(fileURLWithPath: CommandLine.arguments.dropFirst().first ?? ".")
        for (number, wire) in WireCase.all.enumerated() {
            try Data(wire.bytes).write(to: folder.appendingPathComponent("\(number)"))
        }
    }
}
