import KoreanText
import NewsModel

/// A named day of the year, or the days around it.
struct Holiday: Sendable, Hashable {
    enum Calendar: Sendable, Hashable {
        case solar(month: Int, day: Int)
        case lunar(month: Int, day: Int)
        /// Number of the solar term, 소한 being 0.
        case term(Int)
        /// 초복, 중복, 말복: the third and fourth tenth day (경일) from 하지, the first from 입추.
        case dogDay(Int)
    }

    let names: [String]
    let calendar: Calendar
    /// First and last day, counted from the day itself: 추석 연휴 is -1...1.
    let firstOffset: Int
    let lastOffset: Int
    /// 대설 and 하지 are other words too: a day only where 절기 stands before.
    let followsTerm: Bool

    static let all: [Holiday] = LexiconTable(PackageResources.holidays_tsv).compactMap { row in
        guard let number = Int(row[2]) else { return nil }
        let calendar: Calendar? =
            switch row[1] {
            case "solar": .solar(month: number / 100, day: number % 100)
            case "lunar": .lunar(month: number / 100, day: number % 100)
            case "term": .term(number)
            case "dog-day": .dogDay(number)
            default: nil
            }
        return calendar.map {
            Holiday(
                names: row.list(0), calendar: $0, firstOffset: Int(row[3]) ?? 0, lastOffset: Int(row[4]) ?? 0,
                followsTerm: row[5] == "after-term")
        }
    }

    static func at(_ index: Int) -> Holiday? { all.indices.contains(index) ? all[index] : nil }

    var isSolar: Bool {
        if case .solar = calendar { true } else { false }
    }

    /// The day of a Gregorian year; nil where the tables do not reach.
    func day(in year: Int) -> CivilDate? {
        switch calendar {
        case .solar(let month, let day): CivilDate(year, month, day)
        case .lunar(let month, let day): LunarCalendar.date(year: year, month: month, day: day)
        case .term(let number): LunarCalendar.solarTerm(number, of: year)
        case .dogDay(let number): LunarCalendar.dogDay(number, of: year)
        }
    }
}
