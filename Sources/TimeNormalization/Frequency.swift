import KoreanText
import NewsModel

/// How often within a year, a month, a week: 연 2회, 월 1회, 주 3회, 하루 두 차례.
enum Frequency {
    static let beginnings: [Unicode.Scalar] = ["연", "월", "주"]

    private static func timeUnit(_ scalar: Unicode.Scalar) -> TimeUnit? {
        switch scalar {
        case "연": .year
        case "월": .month
        case "주": .week
        default: nil
        }
    }

    private static let counters: Words = ["회", "차례", "번씩"]

    /// The end of the expression that begins here, and its unit.
    static func read(at position: Int, in text: Text) -> (end: Int, unit: TimeUnit)? {
        guard let unit = text.scalar(at: position).flatMap(timeUnit), text.scalar(at: position + 1) == " ",
            let numeral = KoreanNumeral.read(at: position + 2, in: text), numeral.value != nil
        else { return nil }
        var end = numeral.span.end
        if text.scalar(at: end) == " " { end += 1 }
        guard let counter = counters.first(at: end, in: text) else { return nil }
        // 씩 is a particle.
        return (end + (text.scalar(at: end) == "번" ? 1 : counters.length(counter)), unit)
    }
}
