import KoreanText
import NewsModel

extension Resolver {
    /// Weeks, weekends and weekdays.
    mutating func placeWeek(_ frame: Frame, _ span: Span) -> Resolved {
        if case .ordinal(let number) = frame.week { return ordinalWeek(number, frame, span) }
        guard let now = reference.civilDate else { return openWeek(frame) }
        var shift: Int?
        if case .relative(let offset) = frame.week { shift = offset }
        if case .discourse = frame.week {
            let day = discourse.lastDay?.day.civilDate ?? now
            guard let weekday = frame.weekday, let found = day.adding(days: weekday - day.weekday) else {
                return weekPlace(day, anchor: .discourse)
            }
            return Resolved(start: PartialDate(found), precision: .day, anchor: .discourse)
        }
        switch frame.direction {
        case .this: shift = shift ?? 0
        case .next: shift = shift ?? 1
        case .past, .future, nil: break
        }
        if let weekday = frame.weekday {
            if shift == nil, frame.direction == nil, let last = discourse.weekday,
                last.sentence == context.sentence, isEnumeration(last.end, span.start)
            {
                var days = weekday - last.day.weekday
                if days < 0, isSpan(last.end, span.start) { days += 7 }
                let day = last.day.adding(days: days) ?? last.day
                discourse.weekday = (day, span.end, context.sentence)
                return Resolved(start: PartialDate(day), precision: .day, anchor: .neighbour)
            }
            let distance = weekday - now.weekday
            var days = distance
            if let shift {
                days += 7 * shift
            } else if frame.direction == .past {
                if days >= 0 { days -= 7 }
            } else if isFuture(frame, span) {
                // 다가오는 목요일, said on a Thursday, is the next.
                if days < 0 || days == 0 && frame.direction == .future { days += 7 }
            } else if days > 0 {
                days -= 7
            }
            let civil = now.adding(days: days)
            discourse.weekday = civil.map { ($0, span.end, context.sentence) }
            let day = civil.map { PartialDate($0) } ?? PartialDate(.unknown)
            let last = frame.lastWeekday.flatMap { civil?.adding(days: ($0 - weekday + 7) % 7) }
            return Resolved(
                start: day, end: last.map { PartialDate($0) }, precision: .day, anchor: .referenceDate)
        }
        if frame.isWeekend, shift == nil {
            // Before Saturday the last weekend is the one of the week before.
            let isSilent = frame.direction == nil && context.reading(after: span).isSilent
            let isLast = frame.direction == .past || frame.direction == nil && !isSilent && !isFuture(frame, span)
            shift = isLast && now.weekday < 6 ? -1 : 0
        }
        let day = now.adding(days: 7 * (shift ?? 0)) ?? now
        var result = weekPlace(day, anchor: .referenceDate)
        if frame.isWeekend, let monday = result.start.civilDate {
            result.value = (result.value ?? "") + "-WE"
            result.start = monday.adding(days: 5).map { PartialDate($0) } ?? result.start
        }
        return result
    }

    private func openWeek(_ frame: Frame) -> Resolved {
        let value = frame.weekday.map { "XXXX-WXX-\($0)" } ?? (frame.isWeekend ? "XXXX-WXX-WE" : "XXXX-WXX")
        return Resolved(
            start: PartialDate(.unknown), value: value, precision: frame.weekday == nil ? .week : .day,
            anchor: .referenceDate)
    }

    private func ordinalWeek(_ number: Int, _ frame: Frame, _ span: Span) -> Resolved {
        var bare = frame
        bare.week = nil
        // 셋째 주 토요일 is the third Saturday.
        if frame.weekday != nil, frame.month != nil || frame.year == nil {
            bare.day = .nth(number)
            return placeNth(number, bare, span)
        }
        if frame.month == nil, frame.year != nil { return weekOfYear(number, frame) }
        if frame.month == nil { bare.month = .relative(0) }
        let month = placeMonth(bare, span)
        guard let year = month.start.exactYear, let monthNumber = month.start.month else { return month }
        let day = number < 0 ? CivilDate.daysIn(month: monthNumber, of: year) : min(28, number * 7 - 3)
        guard let date = CivilDate(year, monthNumber, day) else { return month }
        if let weekday = frame.weekday, let found = date.adding(days: weekday - date.weekday) {
            return Resolved(start: PartialDate(found), precision: .day, anchor: month.anchor)
        }
        return weekPlace(date, anchor: month.anchor)
    }

    /// 올해 첫째 주.
    private func weekOfYear(_ number: Int, _ frame: Frame) -> Resolved {
        let found = year(of: frame)
        guard case .exact(let year)? = found?.year, let first = CivilDate(year, 1, 4),
            let last = CivilDate(year, 12, 28),
            let day = number < 0 ? last : first.adding(days: 7 * (number - 1))
        else { return Resolved(start: PartialDate(.unknown), precision: .week, anchor: found?.anchor ?? .none) }
        return weekPlace(day, anchor: found?.anchor ?? .none)
    }
}
