import Foundation
import HTTPRouting

/// The file of `--api-keys`. What is wrong with it is said with its line, and never with what stands there.
enum KeyFile {
    private static let largest = 1 << 20

    static func read(_ path: String) throws -> KeyRing {
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw Failure("cannot read the API keys in \(path); name a readable file with --api-keys FILE")
        }
        defer { try? handle.close() }
        guard let data = try? handle.read(upToCount: largest + 1), data.count <= largest else {
            throw Failure("\(path) is no file of API keys: it cannot be read, or is larger than \(largest) bytes")
        }
        do throws(KeyRing.Mistake) {
            return try KeyRing(parsing: String(decoding: data, as: UTF8.self))
        } catch {
            throw Failure("\(path):\(error.line.map { "\($0):" } ?? "") \(error.reason)")
        }
    }
}
