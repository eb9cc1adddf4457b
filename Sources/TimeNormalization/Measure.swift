import KoreanText
import NewsModel

/// A unit of quantity and how its amounts are normalised.
struct Measure: Sendable, Hashable {
    let kind: QuantityKind
    let unit: String
    let factor: Double

    static let all: [(form: String, measure: Measure)] = LexiconTable(PackageResources.units_tsv).flatMap { row in
        guard let kind = QuantityKind(rawValue: row[1]) else { return [(form: String, measure: Measure)]() }
        let measure = Measure(kind: kind, unit: row[2], factor: Double(row[3]) ?? 1)
        return row.list(0).map { (form: $0, measure: measure) }
    }
}
