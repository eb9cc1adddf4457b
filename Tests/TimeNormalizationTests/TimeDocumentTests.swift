import Foundation
import Testing

@testable import TimeNormalization

@Suite struct TimeDocumentTests {
    private static let document: String = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return (try? String(contentsOf: root.appending(path: "docs/time.md"), encoding: .utf8)) ?? ""
    }()

    @Test("docs/time.md lists every rule with its examples and negatives", arguments: TimeRule.all)
    func listed(rule: TimeRule) {
        let row =
            "| `\(rule.name)` | \(rule.examples.joined(separator: " · ")) | "
            + "\(rule.negatives.joined(separator: " · ")) |"
        #expect(Self.document.contains(row), "\(row)")
    }

    @Test("docs/time.md lists no rule that is gone")
    func noStranger() {
        let names = Set(TimeRule.all.map(\.name))
        let rows = Self.document.split(separator: "\n").filter { $0.hasPrefix("| `") }
        #expect(rows.count == names.count)
    }
}
