/// What the stages decided and why, for `sillok extract --trace`. A disabled trace costs one branch a note.
package struct Trace: Sendable {
    package struct Entry: Sendable, Hashable {
        package let stage: String
        package let rule: String
        package let span: Span
        /// What came of it: the value for what was kept, the reason for what was rejected.
        package let detail: String
        package let isKept: Bool
    }

    package let isEnabled: Bool
    package private(set) var entries: [Entry] = []

    package init(isEnabled: Bool) { self.isEnabled = isEnabled }

    package static var disabled: Trace { Trace(isEnabled: false) }

    package mutating func kept(_ stage: String, _ rule: String, _ span: Span, _ detail: @autoclosure () -> String) {
        guard isEnabled else { return }
        entries.append(Entry(stage: stage, rule: rule, span: span, detail: detail(), isKept: true))
    }

    package mutating func rejected(_ stage: String, _ rule: String, _ span: Span, _ reason: @autoclosure () -> String) {
        guard isEnabled else { return }
        entries.append(Entry(stage: stage, rule: rule, span: span, detail: reason(), isKept: false))
    }
}
