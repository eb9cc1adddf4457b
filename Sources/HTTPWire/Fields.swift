/// Header fields in order; names compare without case (RFC 9110 §5.1).
package struct Fields: Sendable, Hashable {
    package private(set) var lines: [Line] = []

    package struct Line: Sendable, Hashable {
        package let name: String
        package let value: String
    }

    package init() {}

    package mutating func append(_ name: String, _ value: String) {
        lines.append(Line(name: name, value: value))
    }

    /// The values of a field, in order.
    package subscript(values name: String) -> [String] {
        lines.filter { $0.name.lowercased() == name.lowercased() }.map(\.value)
    }

    /// The first value of a field.
    package subscript(_ name: String) -> String? { self[values: name].first }
}
