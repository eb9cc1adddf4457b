/// Writes metrics in the Prometheus text format 0.0.4: for each metric its help and type, then its samples.
package struct MetricsText: Sendable {
    package static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    package enum Kind: String, Sendable { case counter, gauge, histogram }
    package typealias Label = (name: String, value: String)

    package private(set) var bytes: [UInt8] = []
    /// The metric whose samples come next.
    private var name = ""

    package init() { bytes.reserveCapacity(64 * 1024) }

    /// Begins a metric. Its name, unit in it, and help stand in docs/metrics.md.
    package mutating func begin(_ name: String, _ kind: Kind, _ help: String) {
        self.name = name
        add("# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n")
    }

    package mutating func sample(_ value: Int, _ labels: Label...) { line("", Self.set(labels), "\(value)") }

    package mutating func sample(_ value: Double, _ labels: Label...) { line("", Self.set(labels), Self.shown(value)) }

    /// - Parameters:
    ///   - bounds: as `shown` writes them.
    ///   - cumulative: how many were at most as large as each of `bounds`.
    package mutating func histogram(
        bounds: [String], cumulative: [Int], count: Int, sum: Double, labels: [Label] = []
    ) {
        let set = Self.set(labels)
        // Most lines of a page are buckets: what they share is put together once.
        let opening = name + "_bucket{" + (set.isEmpty ? "" : set + ",") + "le=\""
        for (bound, reached) in zip(bounds + ["+Inf"], cumulative + [count]) {
            add(opening)
            add(bound)
            add("\"} ")
            add(String(reached))
            add("\n")
        }
        line("_sum", set, Self.shown(sum))
        line("_count", set, "\(count)")
    }

    private mutating func line(_ suffix: String, _ set: String, _ value: String) {
        add(name)
        add(suffix)
        if !set.isEmpty { add("{" + set + "}") }
        add(" ")
        add(value)
        add("\n")
    }

    private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// `route="/v1/events",status="200"`
    private static func set(_ labels: [Label]) -> String {
        labels.map { $0.name + "=\"" + escaped($0.value) + "\"" }.joined(separator: ",")
    }

    /// As Go writes floating-point numbers, so that a bound has one spelling everywhere: `0.001`, `10`.
    package static func shown(_ value: Double) -> String {
        let text = "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    private static func escaped(_ label: String) -> String {
        guard label.utf8.contains(where: { $0 == 0x5C || $0 == 0x22 || $0 == 0x0A }) else { return label }
        return label.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
