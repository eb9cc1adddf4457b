import NewsModel

/// A calendar expression as written, before anything is resolved: 지난해 9월 14일 오후 3시.
struct Frame: Sendable, Hashable {
    enum YearTerm: Sendable, Hashable {
        case absolute(Int), decade(Int), century(Int), relative(Int), discourse(Int), newYear
        /// Years and centuries before Christ.
        case before(Int), centuryBefore(Int)
        /// 전년.
        case previous
    }
    enum MonthTerm: Sendable, Hashable {
        case absolute(Int), relative(Int), discourse(Int)
        /// 전월.
        case previous
    }
    enum WeekTerm: Sendable, Hashable { case relative(Int), ordinal(Int), discourse }
    enum DayTerm: Sendable, Hashable {
        case absolute(Int), relative(Int), discourse(Int), same
        /// 둘째 토요일: number within the month, -1 the last.
        case nth(Int)
        /// 마지막 날, 그믐.
        case last
    }
    /// Which term `upper` is the upper end of.
    enum Field: Sendable, Hashable { case century, decade, year, quarter, month, day, hour, minute }

    var direction: Direction?
    var year: YearTerm?
    var season: PartialDate.Season?
    /// 지난겨울.
    var isPastSeason = false
    var half: Int?
    var quarter: Int?
    /// 지난 분기, from the one that runs; 전분기, from the one the text speaks of.
    var quarterOffset: Int?
    var isPreviousQuarter = false
    var month: MonthTerm?
    var isLunar = false
    /// 정월, 섣달, 시월: no time without its day.
    var isNamedMonth = false
    var isBeforeChrist = false
    /// What is added to the year of an era: 세종 25년.
    var era: Int?
    var holiday: Int?
    /// 추석 연휴 마지막 날.
    var holidayEdge: Edge?
    var week: WeekTerm?
    var isWeekend = false
    var day: DayTerm?
    var weekday: Int?
    /// 토·일요일, 월∼금요일.
    var lastWeekday: Int?
    var part: DayPart?
    var hour: Int?
    var minute: Int?
    /// 정오, 자정: no minutes follow, but those before it do (정오 10분 전).
    var isNamedHour = false
    var second: Int?
    var edge: Edge?
    /// 9월 한 달.
    var isWhole = false
    var upper: Int?
    var upperField: Field?

    /// How far down the calendar the frame has come; what follows must be finer.
    var level = Level.empty

    enum Level: Int, Sendable, Comparable {
        case empty, direction, year, third, month, week, day, weekday, part, hour, minute, second, closed
        static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
    }

    var hasClock: Bool { hour != nil }
    var hasDayTerm: Bool { day != nil || weekday != nil || isWeekend || holiday != nil }
    /// Whether it says a day by itself: no discourse word.
    var isExplicitDay: Bool {
        switch day {
        case .absolute, .relative, .nth, .last: true
        case .discourse, .same: false
        case nil: weekday != nil || (holiday != nil)
        }
    }
    var isDiscourseDay: Bool {
        switch day {
        case .discourse, .same: true
        default: false
        }
    }
}
