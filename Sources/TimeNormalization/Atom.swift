import KoreanText
import NewsModel

/// The smallest piece of a time expression: one number with its unit, or one word.
struct Atom: Sendable, Hashable {
    let span: Span
    let kind: Kind

    enum Kind: Sendable, Hashable {
        /// Without a unit of its own: the 29 of 29~30일, until the unit comes.
        case number(KoreanNumeral)
        case counted(Counted)
        case word(TimeWord)
        /// 2021-02-22, 2021.2.22, '21.2.22.
        case date(Int, Int, Int)
        /// 4/22
        case monthDay(Int, Int)
        /// 15:20, 15:20:24
        case clock(Int, Int, Int?)
        /// 반: after 3시 or 1년.
        case half
    }
}

/// A number with a unit of time.
struct Counted: Sendable, Hashable {
    /// Nil for an open count: 몇, 수십.
    let value: Int?
    /// The upper end where two numbers share the unit: 29~30일, 2∼3개월.
    let upper: Int?
    let unit: NumberUnit
    /// 10여 년.
    let hasMore: Bool
    /// Whether the number is written in digits (a year or a day of the month is).
    let isDigits: Bool
    /// '87년.
    let isAbbreviated: Bool
    /// 2.5 of 2.5시간; `value` is nil then.
    var decimal: Decimal?

    /// A number that is not whole, by where it is written: no string is made of it before one is asked for.
    struct Decimal: Sendable, Hashable {
        /// Of 10초23 the seconds, which stand before the unit; nil where the digits are all of the number.
        let whole: Int?
        let digits: Span

        func written(in text: Text) -> String { (whole.map { "\($0)." } ?? "") + text[digits] }
    }
}
