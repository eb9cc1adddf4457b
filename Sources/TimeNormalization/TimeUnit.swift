/// A unit of duration.
enum TimeUnit: String, Sendable, Hashable {
    case second, minute, hour, day, week, month, year

    /// ISO 8601 designator, and whether it stands after `T`.
    var designator: (letter: String, isClock: Bool) {
        switch self {
        case .second: ("S", true)
        case .minute: ("M", true)
        case .hour: ("H", true)
        case .day: ("D", false)
        case .week: ("W", false)
        case .month: ("M", false)
        case .year: ("Y", false)
        }
    }

    /// From fine to coarse.
    var rank: Int {
        switch self {
        case .second: 0
        case .minute: 1
        case .hour: 2
        case .day: 3
        case .week: 4
        case .month: 5
        case .year: 6
        }
    }
}

/// What a number's unit may say of time; whether 3일 is a day or a duration is decided by what stands around it.
enum NumberUnit: String, Sendable, Hashable {
    case year, years, decade, century, month, months, weeks, day, days, clock, hours, minute, second, quarter, nights
    case calendarYear = "calendar-year"
    /// 2019~2020시즌.
    case seasonYears = "season-years"
    /// 3주간: the 간 is part of the unit.
    case weeksFor = "weeks-for"
    /// 1/4분기.
    case quarterOfFour = "quarter-of-four"

    /// 2.5시간, 1.5년; 3.1일 and 4.5월 would be dates or names.
    var takesDecimals: Bool {
        switch self {
        case .year, .months, .weeks, .hours, .minute, .second: true
        default: false
        }
    }

    /// The unit as one of duration; nil where it never is one.
    var duration: TimeUnit? {
        switch self {
        case .year, .years: .year
        case .month, .months: .month
        case .weeks, .weeksFor: .week
        case .day, .days: .day
        case .hours: .hour
        case .minute: .minute
        case .second: .second
        case .decade, .century, .clock, .quarter, .quarterOfFour, .calendarYear, .seasonYears, .nights: nil
        }
    }
}
