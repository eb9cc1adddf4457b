/// A span that states an amount, normalised.
package struct Quantity: Sendable, Hashable {
    package let span: Span
    package let kind: QuantityKind
    /// In `unit`; nil where the number is open (수십 명).
    package let value: Double?
    /// The upper end of a range (3~5명).
    package let upperValue: Double?
    /// ISO 4217 for money, UCUM for measures, the Korean counter for counts (명, 척).
    package let unit: String

    package init(span: Span, kind: QuantityKind, value: Double?, upperValue: Double? = nil, unit: String) {
        self.span = span
        self.kind = kind
        self.value = value
        self.upperValue = upperValue
        self.unit = unit
    }
}

package enum QuantityKind: String, Sendable, Hashable, CaseIterable, Codable {
    case money, percent, count, ordinal, distance, area, volume, weight, temperature, speed, age, other
}
