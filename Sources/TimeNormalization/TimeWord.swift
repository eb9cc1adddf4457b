import NewsModel

/// What a word of the lexicon says of time.
enum TimeWord: Sendable, Hashable {
    /// Offsets from the reference date: 어제, 지난해, 지난달, 지난주.
    case day(Int)
    case year(Int)
    case month(Int)
    case week(Int)
    /// 새해: this year; next year where this one ends.
    case newYear
    /// Offsets from the day, month or year the discourse established: 이날, 전날, 그해.
    case discourseDay(Int)
    /// 같은 날, 당일: the day named last.
    case sameDay
    case discourseMonth(Int)
    case discourseYear(Int)
    /// 전년, 전월: before what the text speaks of, else before the reference date.
    case previousYear
    case previousMonth
    case previousQuarter
    /// 지난 분기, 이번 분기.
    case quarterOf(Int)
    /// 같은 주, 그 주.
    case discourseWeek
    case weekday(Int)
    /// 토·일요일, 월∼금요일: the first and the last.
    case weekdays(Int, Int)
    case weekend
    /// 지난 주말, 이번 주말.
    case weekendOf(Int)
    case season(PartialDate.Season)
    case yearSeason(Int, PartialDate.Season)
    /// 지난겨울.
    case pastSeason(PartialDate.Season)
    case half(Int)
    case ordinalWeek(Int)
    case nth(Int)
    case edge(Edge)
    case part(DayPart)
    case noon
    case midnight
    /// 어젯밤: a day and a part of it.
    case nightOf(Int)
    /// 사흘, 반년; a nil number is open (며칠).
    case count(TimeUnit, Int?)
    case reference(VagueTime)
    case direction(Direction)
    case set(TimeUnit, Int)
    case offset(Offset)
    case suffix(Suffix)
    /// 연말, 연내.
    case wholeYear(Edge?)
    case wholeMonth(Edge?)
    /// 주 초, 주 후반.
    case wholeWeek(Edge)
    /// 초하루, 보름날: the day of a month by its native name; nil is the last (그믐).
    case dayName(Int?)
    /// 정월, 섣달: a lunar month, where its day follows.
    case lunarMonth(Int)
    /// 유월, 시월: a month in letters, where its day follows.
    case monthName(Int)
    /// 마지막 날, 첫날: of a month, a year, a holiday.
    case edgeDay(Edge)
    /// 기원전.
    case beforeChrist
    /// 원년: the first year of an era.
    case firstYear
    /// 집권 2년차.
    case office
    /// Index into `Holiday.all`.
    case holiday(Int)
    /// 음력.
    case lunar
    /// 단기, 세종, 쇼와: what is added to the year of the era.
    case era(Int)
    /// 정각.
    case sharp
    case zone
    /// Not a time, though it begins like one.
    case block
}

/// 초, 중순, 말.
enum Edge: String, Sendable, Hashable {
    case start, mid, end

    var modifier: TimexModifier {
        switch self {
        case .start: .start
        case .mid: .mid
        case .end: .end
        }
    }
}

/// Parts of the day, with their TIMEX3 codes.
enum DayPart: String, Sendable, Hashable {
    case morning, afternoon, day, evening, night, dawn

    var code: String {
        switch self {
        case .morning: "MO"
        case .afternoon: "AF"
        case .day: "DT"
        case .evening: "EV"
        case .night: "NI"
        case .dawn: "DN"
        }
    }
}

enum VagueTime: String, Sendable, Hashable {
    case past, present, future

    var value: String {
        switch self {
        case .past: "PAST_REF"
        case .present: "PRESENT_REF"
        case .future: "FUTURE_REF"
        }
    }
}

/// 지난, 오는, 이번, 다음.
enum Direction: String, Sendable, Hashable {
    case past, future, this, next
}

/// 전, 뒤.
enum Offset: String, Sendable, Hashable {
    case before, after
}

/// What stands after a duration and belongs to it.
enum Suffix: String, Sendable, Hashable {
    /// 간
    case lasting = "for"
    /// 째
    case nth
    /// 여
    case more
    /// 래
    case since
    /// 차: 2년 차, 3개월 차
    case nthYear = "nth-year"
}
