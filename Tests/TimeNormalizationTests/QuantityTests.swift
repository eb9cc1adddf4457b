import NewsModel
import TestSupport
import Testing
import TimeNormalization

@Suite struct QuantityTests {
    @Test("An amount is normalised to value and unit", arguments: CorpusFile.lines("quantities.txt"))
    func amount(line: String) {
        let columns = line.split(separator: "\t").map(String.init)
        let marked = MarkedText(columns[0])
        let found = CorpusFile.tag(marked.plain, on: "2021-02-23").quantities
        #expect(found.map(\.span) == marked.spans)
        #expect(found.map(Self.described) == [columns.last ?? ""])
    }

    private static func described(_ quantity: Quantity) -> String {
        var value = quantity.value.map(number) ?? "open"
        if let upper = quantity.upperValue { value += "-" + number(upper) }
        return "\(quantity.kind) \(value) \(quantity.unit)"
    }

    private static func number(_ value: Double) -> String {
        value.rounded() == value ? String(Int(value)) : String(value)
    }
}
