import KoreanText
import NewsModel

/// Days with a name: holidays, lunar days, the last day of a month.
extension Resolver {
    /// The day said right before the holiday that falls on it: 지난 5월 5일 어린이날.
    private func dayBefore(_ holiday: Holiday, _ frame: Frame, _ span: Span) -> CivilDate? {
        guard frame.direction == nil, let latest = discourse.latest, latest.end + 1 == span.start,
            let day = latest.date.civilDate, holiday.day(in: day.year) == day
        else { return nil }
        return day
    }

    func placeHoliday(_ holiday: Holiday, _ frame: Frame, _ span: Span) -> Resolved {
        var anchor = TimeAnchor.referenceDate
        var day: CivilDate?
        if let found = year(of: frame) {
            anchor = found.anchor
            if case .exact(let year) = found.year { day = holiday.day(in: year) }
        } else if let named = dayBefore(holiday, frame, span) {
            (day, anchor) = (named, .neighbour)
        } else if let year = reference.exactYear {
            let days = [-1, 0, 1].compactMap { holiday.day(in: year + $0) }
            if let now = reference.civilDate {
                day = choose(days, now, frame, span)
            } else {
                day = holiday.day(in: year)
            }
        }
        guard let day else {
            let date: PartialDate =
                if case .solar(let month, let number) = holiday.calendar {
                    PartialDate(.unknown, month: month, day: number)
                } else {
                    PartialDate(.unknown)
                }
            return Resolved(start: date, precision: .day, anchor: anchor)
        }
        let start = day.adding(days: holiday.firstOffset) ?? day
        let end = day.adding(days: holiday.lastOffset) ?? day
        if let edge = frame.holidayEdge {
            return Resolved(start: PartialDate(edge == .start ? start : end), precision: .day, anchor: anchor)
        }
        return Resolved(
            start: PartialDate(start), end: start == end ? nil : PartialDate(end), precision: .day, anchor: anchor)
    }

    /// The nearest one that tense and direction allow.
    private func choose(_ days: [CivilDate], _ now: CivilDate, _ frame: Frame, _ span: Span) -> CivilDate? {
        switch frame.direction {
        case .past: return days.last { $0 < now }
        case .future, .next: return days.first { $0 >= now }
        case .this, nil: break
        }
        if frame.direction == nil, context.tense(after: span) == .future { return days.first { $0 >= now } }
        return days.min { abs($0.dayNumber - now.dayNumber) < abs($1.dayNumber - now.dayNumber) }
    }

    /// 2월 마지막 날, 음력 섣달 그믐.
    func placeLastDay(_ frame: Frame, _ span: Span) -> Resolved {
        var result = placeMonth(frame, span)
        result.end = nil
        result.value = nil
        result.edtf = nil
        guard let year = result.start.exactYear, let month = result.start.month else { return result }
        result.precision = .day
        if frame.isLunar {
            guard let day = LunarCalendar.lastDay(year: year, month: month) else { return openLunar(result) }
            result.start = PartialDate(day)
        } else {
            result.start = PartialDate(year: year, month: month, day: CivilDate.daysIn(month: month, of: year))
        }
        return result
    }

    /// The Gregorian day of a lunar one.
    func lunar(_ resolved: Resolved) -> Resolved {
        var result = resolved
        let date = resolved.start
        if let year = date.exactYear, let month = date.month, let day = date.day,
            let found = LunarCalendar.date(year: year, month: month, day: day)
        {
            result.start = PartialDate(found)
            return result
        }
        return openLunar(result)
    }

    /// Beyond the tables only the year is known.
    private func openLunar(_ resolved: Resolved) -> Resolved {
        var result = resolved
        result.start = PartialDate(resolved.start.year)
        result.precision = .year
        return result
    }
}
