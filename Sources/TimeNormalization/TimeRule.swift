/// A named rule of composition, with what it reads and what it must not.
///
/// The examples are run as tests: ⟦…⟧ marks what the rule must read, a negative what it must leave alone.
final class TimeRule: Sendable, Hashable {
    let name: String
    let examples: [String]
    let negatives: [String]

    init(_ name: String, _ examples: [String], not negatives: [String] = []) {
        self.name = name
        self.examples = examples
        self.negatives = negatives
    }

    static func == (left: TimeRule, right: TimeRule) -> Bool { left.name == right.name }
    func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
