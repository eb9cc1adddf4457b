/// Something in the seeds that could not be taken as it is, said so that its author can mend it.
package struct SeedProblem: Sendable, Hashable {
    package enum Severity: String, Sendable, Hashable, CaseIterable, Codable {
        /// What stands there was left out.
        case error
        /// It was taken, but probably not as its author meant it.
        case warning
    }

    /// Path below the seeds folder, with `/` between its parts.
    package let file: String
    /// Counted from 1; nil where the problem concerns the whole file.
    package let line: Int?
    package let severity: Severity
    /// What is wrong.
    package let reason: String
    /// What to do about it.
    package let fix: String?

    package init(file: String, line: Int? = nil, severity: Severity = .error, reason: String, fix: String? = nil) {
        self.file = file
        self.line = line
        self.severity = severity
        self.reason = reason
        self.fix = fix
    }
}

extension SeedProblem: CustomStringConvertible {
    /// `articles/a.json:3: reason (fix)`
    package var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        let advice = fix.map { " (\($0))" } ?? ""
        return "\(place): \(severity == .warning ? "warning: " : "")\(reason)\(advice)"
    }
}
