/// Writes metrics in the Prometheus text format 0.0.4: for each metric its help and type, then its samples.
package struct MetricsText: Sendable {
    package static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    package enum Kind: String, Sendable { case counter, gauge, histogram }
    package typealias Label = (name: String, value: String)

    private var text = ""
    /// The metric whose samples come next.
    private var name = ""

    package init() {}

    package var bytes: [UInt8] { Array(text.utf8) }

    /// Begins a metric. Its name, unit in it, and help stand in docs/metrics.md.
    package mutating func begin(_ name: String, _ kind: Kind, _ help: String) {
        self.name = name
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
    }

    package mutating func sample(_ value: Int, _ labels: Label...) { line("", labels, "\(value)") }

    package mutating func sample(_ value: Double, _ labels: Label...) { line("", labels, Self.shown(value)) }

    /// - Parameters:
    ///   - cumulative: how many were at most as large as each of `bounds`.
    package mutating func histogram(
        bounds: [Double], cumulative: [Int], count: Int, sum: Double, labels: [Label] = []
    ) {
        for (bound, reached) in zip(bounds, cumulative) {
            line("_bucket", labels + [("le", Self.shown(bound))], "\(reached)")
        }
        line("_bucket", labels + [("le", "+Inf")], "\(count)")
        line("_sum", labels, Self.shown(sum))
        line("_count", labels, "\(count)")
    }

    private mutating func line(_ suffix: String, _ labels: [Label], _ value: String) {
        text += name
        text += suffix
        if !labels.isEmpty {
            text += "{"
            for (index, label) in labels.enumerated() {
                if index > 0 { text += "," }
                text += label.name
                text += "=\""
                text += Self.escaped(label.value)
                text += "\""
            }
            text += "}"
        }
        text += " "
        text += value
        text += "\n"
    }

    /// As Go writes floating-point numbers, so that a bound has one spelling everywhere: `0.001`, `10`.
    private static func shown(_ value: Double) -> String {
        let text = "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    private static func escaped(_ label: String) -> String {
        guard label.utf8.contains(where: { $0 == 0x5C || $0 == 0x22 || $0 == 0x0A }) else { return label }
        return label.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
