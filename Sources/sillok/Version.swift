import Foundation

/// What this executable calls itself.
enum Version {
    /// Semantic versioning; raised by hand with every release, together with CHANGELOG.md.
    static let number = "0.1.0"

    /// The commit it was built from, where whoever starts it says so: the container image and `make` set it.
    static var commit: String? {
        ProcessInfo.processInfo.environment["SILLOK_COMMIT"].flatMap { $0.isEmpty ? nil : $0 }
    }

    static var description: String { commit.map { "\(number) (\($0))" } ?? number }
}
