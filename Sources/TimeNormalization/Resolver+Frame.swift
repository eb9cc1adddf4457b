import KoreanText
import NewsModel

extension Resolver {
    mutating func placeRange(_ first: Frame, _ second: Frame, _ span: Span) -> Resolved {
        let start = date(of: first, span)
        var end: PartialDate
        if second.hasClock || second.part != nil, !second.hasDayTerm, second.month == nil {
            remember(first, span, start)
            var result = start
            result.value = clockRange(start.start, first, until: second)
            result.isTime = true
            result.precision = .hour
            return result
        }
        if case .absolute(let day) = second.day, second.month == nil {
            end = following(start.start, day: day)
        } else if case .absolute(let month) = second.month, second.year == nil {
            let day: Int? = if case .absolute(let day) = second.day { day } else { nil }
            let year = month < (start.start.month ?? 1) ? start.start.adding(years: 1).year : start.start.year
            end = PartialDate(year, month: month, day: day)
        } else {
            end = date(of: second, span).start
        }
        remember(first, span, start)
        discourse.neighbour = (end, span.end, context.sentence, true, true)
        return Resolved(start: start.start, end: end, precision: end.precision, anchor: start.anchor)
    }

    /// The first such day of the month that is not before the date.
    func following(_ date: PartialDate, day: Int) -> PartialDate {
        var result = PartialDate(date.year, month: date.month, day: day)
        if let before = date.day, day < before, date.exactYear != nil, date.month != nil {
            let next = PartialDate(date.year, month: date.month).adding(months: 1)
            result = PartialDate(next.year, month: next.month, day: day)
        }
        return result
    }

    mutating func date(of frame: Frame, _ span: Span) -> Resolved {
        if frame.isDiscourseDay { return discourseDay(frame, span) }
        if let holiday = frame.holiday.flatMap(Holiday.at) { return placeHoliday(holiday, frame, span) }
        switch frame.day {
        case .relative(let offset):
            let base = dayOfSaying(span)
            return Resolved(
                start: base.adding(days: offset), precision: .day,
                anchor: base == reference ? .referenceDate : .discourse)
        case .absolute(let day): return placeDay(day, frame, span)
        case .nth(let number): return placeNth(number, frame, span)
        case .last: return placeLastDay(frame, span)
        case .discourse, .same, nil: break
        }
        if let offset = frame.quarterOffset { return placeQuarter(offset, isDiscourse: frame.isPreviousQuarter) }
        if frame.isWeekend || frame.weekday != nil || frame.week != nil { return placeWeek(frame, span) }
        if frame.month != nil { return placeMonth(frame, span) }
        if frame.quarter != nil || frame.half != nil || frame.season != nil { return placeThird(frame, span) }
        if frame.year != nil { return placeYear(frame) }
        // A time of day alone belongs to the day the sentence or the discourse stands at.
        let day =
            discourse.lastDay.flatMap { $0.sentence == context.sentence ? $0.day : nil }
            ?? focus(at: span)
        return Resolved(start: day, precision: .day, anchor: day == reference ? .referenceDate : .discourse)
    }

    /// 7일 "오늘 밤 이겼다"고 말했다: what is quoted is told from the day it was said on, which is not to come.
    private func dayOfSaying(_ span: Span) -> PartialDate {
        guard context.isQuoted(span) else { return reference }
        let day = focus(at: span)
        if let said = day.civilDate, let now = reference.civilDate, said > now { return reference }
        return day
    }

    private func discourseDay(_ frame: Frame, _ span: Span) -> Resolved {
        if let day = dayInApposition(to: span) { return Resolved(start: day, precision: .day, anchor: .neighbour) }
        if case .discourse(let days) = frame.day, days != 0, let latest = discourse.latest,
            latest.end + 1 == span.start, text.scalar(at: latest.end) == " "
        {
            // 성탄절 전날
            return Resolved(start: latest.date.adding(days: days), precision: .day, anchor: .neighbour)
        }
        if case .discourse(let days) = frame.day, days > 0, let quoted = discourse.quotedDay,
            quoted.sentence == context.sentence, context.isQuoted(span)
        {
            return Resolved(start: quoted.day.adding(days: days), precision: .day, anchor: .discourse)
        }
        let base: PartialDate
        var offset = 0
        switch frame.day {
        case .discourse(let days) where days > 0:
            base = discourse.namedDay(sentence: context.sentence, fallback: focus(at: span))
            offset = days
        case .discourse(let days):
            base = focus(at: span)
            offset = days
        default:
            let fallback = isDayOfHappening(span) ? discourse.openingDay : nil
            base = discourse.namedDay(sentence: context.sentence, fallback: fallback ?? focus(at: span))
        }
        return Resolved(start: offset == 0 ? base : base.adding(days: offset), precision: .day, anchor: .discourse)
    }

    /// The year a frame says, with what it was taken from.
    func year(of frame: Frame) -> (year: PartialDate.Year, anchor: TimeAnchor)? {
        switch frame.year {
        case .absolute(let year): return (.exact(year), .none)
        case .decade(let digits): return (.decade(digits), .none)
        case .century(let digits): return (.century(digits), .none)
        // The year before 1 is 0 in EDTF: 57 BC is -0056.
        case .before(let year): return (.exact(1 - year), .none)
        case .centuryBefore: return (.unknown, .none)
        case .relative(let offset): return (PartialDate(reference.year).adding(years: offset).year, .referenceDate)
        case .newYear:
            let isEnding = (reference.month ?? 1) >= 11
            return (PartialDate(reference.year).adding(years: isEnding ? 1 : 0).year, .referenceDate)
        case .discourse(let offset):
            let base = discourse.lastDate.flatMap { $0.exactYear == nil ? nil : $0 } ?? reference
            return (PartialDate(base.year).adding(years: offset).year, .discourse)
        case .previous:
            let base = compared
            return (
                PartialDate((base ?? reference).year).adding(years: -1).year, base == nil ? .referenceDate : .discourse
            )
        case nil: return nil
        }
    }

    /// What 전년, 전월 and 전분기 come before: the date the sentence or the one before speaks of, if it is not long past.
    var compared: PartialDate? {
        guard let near = discourse.neighbour, context.sentence - near.sentence <= 1, let year = near.date.exactYear
        else { return nil }
        if let now = reference.exactYear, abs(now - year) > 3 { return nil }
        return near.date
    }

    private func placeQuarter(_ offset: Int, isDiscourse: Bool) -> Resolved {
        let base = isDiscourse ? compared.flatMap { $0.month == nil ? nil : $0 } ?? reference : reference
        let anchor: TimeAnchor = base == reference ? .referenceDate : .discourse
        guard let month = base.month else {
            return Resolved(start: PartialDate(.unknown), value: "XXXX-QX", precision: .quarter, anchor: anchor)
        }
        let first = PartialDate(base.year, month: (month - 1) / 3 * 3 + 1).adding(months: 3 * offset)
        guard let firstMonth = first.month else {
            return Resolved(start: PartialDate(.unknown), value: "XXXX-QX", precision: .quarter, anchor: anchor)
        }
        let last = PartialDate(first.year, month: firstMonth + 2)
        return Resolved(
            start: first, end: last, value: "\(PartialDate(first.year))-Q\((firstMonth + 2) / 3)",
            edtf: .interval(first, last), precision: .quarter, anchor: anchor)
    }

    private func placeYear(_ frame: Frame) -> Resolved {
        let found = year(of: frame) ?? (.unknown, .none)
        let date = PartialDate(found.year)
        var end: PartialDate?
        switch (frame.upperField, frame.upper) {
        case (.year, let upper?): end = PartialDate(.exact(Self.year(upper, after: date)))
        case (.decade, let upper?): end = PartialDate(.decade(upper))
        case (.century, let upper?): end = PartialDate(.century(upper))
        default: break
        }
        switch frame.year {
        case .before(let year): return beforeChrist(date, year, upper: frame.upper)
        case .centuryBefore(let digits):
            return Resolved(
                start: date, value: "BC" + Digits.padded(digits, 2) + "XX", precision: .century, anchor: .none)
        default: break
        }
        return Resolved(
            start: date, end: end, precision: date.precision == .unknown ? .year : date.precision, anchor: found.anchor)
    }

    /// 1991~92년: two digits are of the century that has begun.
    private static func year(_ digits: Int, after start: PartialDate) -> Int {
        guard digits < 100, let first = start.exactYear, first >= 1000 else { return digits }
        let year = first - first % 100 + digits
        return year < first ? year + 100 : year
    }

    /// 기원전 57년, 기원전 18∼16년.
    private func beforeChrist(_ date: PartialDate, _ year: Int, upper: Int?) -> Resolved {
        var value = "BC" + Digits.padded(year, 4)
        guard let upper, (1...year).contains(upper) else {
            return Resolved(start: date, value: value, precision: .year, anchor: .none)
        }
        value += "/BC" + Digits.padded(upper, 4)
        return Resolved(
            start: date, end: PartialDate(.exact(1 - upper)), value: value, precision: .year, anchor: .none)
    }

    /// Half years, quarters and seasons.
    private func placeThird(_ frame: Frame, _ span: Span) -> Resolved {
        var found = year(of: frame)
        let firstMonth =
            frame.quarter.map { $0 * 3 - 2 } ?? frame.half.map { $0 * 6 - 5 } ?? frame.season?.firstMonth ?? 1
        let length = frame.half == nil ? 3 : 6
        if found == nil, frame.direction == nil, let near = neighbour(of: span), near.sentence == context.sentence,
            near.date.exactYear != nil, isEnumeration(near.end, span.start)
        {
            found = (near.date.year, .neighbour)
        }
        if found == nil {
            var year = reference
            if let month = reference.month {
                let isFuture =
                    frame.direction == .future || frame.direction == .next
                    || frame.direction == nil && context.tense(after: span) == .future
                if frame.direction == .past {
                    if frame.season == .winter {
                        // Winter runs into the next year: in February the last whole one began two Decembers ago.
                        year = reference.adding(years: month <= 2 ? -2 : -1)
                    } else if firstMonth + length > month {
                        year = reference.adding(years: -1)
                    }
                } else if frame.direction == .this, frame.season != nil, frame.season != .winter {
                    year = reference
                } else if isFuture {
                    // 1분기 실적을 내놓는다: the timetable's present says nothing of the quarter.
                    let isLoose = frame.direction == nil && frame.season == nil && context.reading(after: span).isLoose
                    if firstMonth + length <= month, !isLoose { year = reference.adding(years: 1) }
                } else if firstMonth > month {
                    year = reference.adding(years: -1)
                }
            }
            found = (year.year, .referenceDate)
        }
        let date = PartialDate(found?.year ?? .unknown)
        let anchor = found?.anchor ?? .none
        if let season = frame.season {
            let dated = PartialDate(date.year, season: season)
            return Resolved(
                start: dated, value: "\(date)-" + SeasonCode.timex(season),
                edtf: date.year == .unknown ? nil : .date(dated), precision: .season, anchor: anchor)
        }
        let start = PartialDate(date.year, month: firstMonth)
        var end = PartialDate(date.year, month: firstMonth + length - 1)
        var value = "\(date)-" + (frame.quarter.map { "Q\($0)" } ?? frame.half.map { "H\($0)" } ?? "")
        if frame.upperField == .quarter, let upper = frame.upper, (1...4).contains(upper) {
            end = PartialDate(date.year, month: upper * 3)
            value += "/\(date)-Q\(upper)"
        }
        return Resolved(
            start: start, end: end, value: value, edtf: date.year == .unknown ? nil : .interval(start, end),
            precision: frame.half == nil ? .quarter : .half, anchor: anchor)
    }
}
