import KoreanText
import NewsModel

/// How often within a year, a month, a week: 연 2회, 월 1회, 주 3회, 하루 두 차례.
enum Frequency {
    static let units: [Unicode.Scalar: TimeUnit] = ["연": .year, "월": .month, "주": .week]
    private static let counters = ["회", "차례", "번씩"]

    /// The end of the expression that begins here, and its unit.
    static func read(at position: Int, in text: Text) -> (end: Int, unit: TimeUnit)? {
        guard let scalar = text.scalar(at: position), let unit = units[scalar], text.scalar(at: position + 1) == " ",
            let numeral = KoreanNumeral.read(at: position + 2, in: text), numeral.value != nil
        else { return nil }
        var end = numeral.span.end
        if text.scalar(at: end) == " " { end += 1 }
        for counter in counters {
            let after = end + counter.unicodeScalars.count
            if text.holds(counter, at: end) { return (counter == "번씩" ? after - 1 : after, unit) }
        }
        return nil
    }
}
