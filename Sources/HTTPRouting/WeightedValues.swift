package import HTTPWire

/// The elements of a field that ranks what a client wants, `Accept` or `Accept-Language`: each with its weight (RFC 9110
/// §12.4.2).
package struct WeightedValues: Sendable, Hashable {
    package struct Element: Sendable, Hashable {
        /// In lower case, without parameters.
        package let value: String
        /// In thousandths; a client that gives none, or none that can be read, wants it wholly.
        package let weight: Int
    }

    package private(set) var elements: [Element] = []

    /// Most elements that are looked at; browsers send about eight. A field of thousands would cost time for each offer.
    private static let most = 64

    package init(_ fields: Fields, _ name: String) {
        for line in fields[values: name] {
            for element in line.split(separator: ",") where elements.count < Self.most {
                let parts = element.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
                guard let value = parts.first, !value.isEmpty else { continue }
                let given = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
                elements.append(Element(value: value, weight: Int(max(0, min(1, given)) * 1000)))
            }
        }
    }
}
