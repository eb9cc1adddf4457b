import KoreanText
import NewsModel

extension Resolver {
    func placeMonth(_ frame: Frame, _ span: Span) -> Resolved {
        let (date, anchor, alternatives) = month(of: frame, span)
        var result = Resolved(start: date, precision: .month, anchor: anchor)
        if date == PartialDate(.unknown) { result.value = "XXXX-XX" }
        if date.year == .unknown, let alternatives { result.edtf = .oneOf(alternatives) }
        if frame.upperField == .month, let upper = frame.upper, (1...12).contains(upper) {
            let year = upper < (date.month ?? 1) ? date.adding(years: 1).year : date.year
            result.end = PartialDate(year, month: upper)
        }
        return result
    }

    /// The month a frame says. Where only the year of the reference is known and the month may be of two years, both.
    private func month(of frame: Frame, _ span: Span) -> (PartialDate, TimeAnchor, [PartialDate]?) {
        switch frame.month {
        case .relative(let offset):
            if offset == 0 { return (PartialDate(reference.year, month: reference.month), .referenceDate, nil) }
            return (reference.adding(months: offset), .referenceDate, nil)
        case .discourse(let offset):
            let base = discourse.lastDate ?? reference
            let month = PartialDate(base.year, month: base.month)
            return (offset == 0 ? month : month.adding(months: offset), .discourse, nil)
        case .previous:
            let base = compared.flatMap { $0.month == nil ? nil : $0 }
            return ((base ?? reference).adding(months: -1), base == nil ? .referenceDate : .discourse, nil)
        case .absolute(let month):
            if let found = year(of: frame) { return (PartialDate(found.year, month: month), found.anchor, nil) }
            return bareMonth(month, frame, span)
        case nil: return (PartialDate(.unknown), .none, nil)
        }
    }

    private func bareMonth(_ month: Int, _ frame: Frame, _ span: Span) -> (PartialDate, TimeAnchor, [PartialDate]?) {
        // 지난해 8월 사임했고, 그에 앞서 4월 창당했다: the last such month before.
        if frame.direction == nil, context.isAfterEarlier(span), let near = neighbour(of: span),
            near.sentence == context.sentence, let nearMonth = near.date.month, near.date.exactYear != nil
        {
            let date = month > nearMonth ? near.date.adding(years: -1) : near.date
            return (PartialDate(date.year, month: month), .neighbour, nil)
        }
        if frame.direction == nil, let near = neighbour(of: span), near.sentence == context.sentence,
            let nearMonth = near.date.month, near.date.exactYear != nil,
            isEnumeration(near.end, span.start) || near.hasYear && month >= nearMonth
        {
            let date = month < nearMonth && isSpan(near.end, span.start) ? near.date.adding(years: 1) : near.date
            return (PartialDate(date.year, month: month), .neighbour, nil)
        }
        if frame.direction == nil, let lent = lentYear(month, span) {
            return (PartialDate(lent, month: month), .neighbour, nil)
        }
        let isFuture = isFuture(frame, span)
        if frame.direction == nil, !isFuture, let near = neighbour(of: span), near.hasYear, near.hasMonth,
            context.sentence - near.sentence == 1, let nearMonth = near.date.month, month > nearMonth,
            near.date.exactYear != nil
        {
            // The story goes on in the year that the sentence before named.
            return (PartialDate(near.date.year, month: month), .neighbour, nil)
        }
        guard let now = reference.month else {
            guard let year = reference.exactYear else {
                return (PartialDate(.unknown, month: month), .referenceDate, nil)
            }
            let years = isFuture ? [year, year + 1] : [year - 1, year]
            return (
                PartialDate(.unknown, month: month), .referenceDate, years.map { PartialDate(year: $0, month: month) }
            )
        }
        var date = PartialDate(reference.year, month: month)
        if isFuture {
            if month < now { date = date.adding(years: 1) }
        } else if frame.direction == .this {
            return (date, .referenceDate, nil)
        } else if month > now || month == now && frame.direction == .past && frame.day == nil {
            date = date.adding(years: -1)
        }
        return (PartialDate(date.year, month: month), .referenceDate, nil)
    }

    /// The year that the end of a span lends its beginning: 5월부터 2020년 10월까지.
    private func lentYear(_ month: Int, _ span: Span) -> PartialDate.Year? {
        guard let upcoming, case .frame(let end) = upcoming.meaning, case .absolute(let last) = end.month,
            isSpan(span.end, upcoming.span.start)
        else { return nil }
        switch end.year {
        case .absolute, .relative: break
        default: return nil
        }
        guard let year = year(of: end)?.year else { return nil }
        return month > last ? PartialDate(year).adding(years: -1).year : year
    }

    func isFuture(_ frame: Frame, _ span: Span) -> Bool {
        switch frame.direction {
        case .future, .next: true
        case .past: false
        case .this, nil: context.tense(after: span) == .future && !context.goesBack
        }
    }

    /// Whether only 과, a comma, a dash or 부터 stands between two expressions.
    func isEnumeration(_ start: Int, _ end: Int) -> Bool {
        guard end >= start, end - start <= 6 else { return false }
        return Self.joints.fill(Span(start, end), of: text) || isSpan(start, end)
    }

    private static let joints: Words = [
        "과", "와", ",", "·", "부터", "~", "∼", "-", "및", "에서", "에", "에는", "이나", "ㆍ", "에이어", "또는", "께와", "께부터", "쯤부터",
        "경부터", "께에서", "까지", "와는", "과는",
    ]

    /// Whether a date to come stands in a relative clause of the topic: 11월 16일 치르는 수능의 원서는 24일부터 받는다.
    private func isEmbedded(_ date: PartialDate, _ start: Int, _ end: Int) -> Bool {
        guard let now = reference.civilDate, let earliest = EDTF.date(date).earliest, now < earliest, end - start < 60
        else { return false }
        let words = text[Span(start, end)].split(separator: " ")
        guard let topic = words.last?.unicodeScalars.last, topic == "은" || topic == "는" else { return false }
        let isJoined = words.contains { word in ["고", "며", ","].contains { word.hasSuffix($0) } }
        return !isJoined
            && words.dropLast().contains { word in
                guard let last = word.unicodeScalars.last, let final = Hangul.decompose(last)?.final else {
                    return false
                }
                return final == 4 || final == 8 && !"을를일월".unicodeScalars.contains(last)
            }
    }

    /// 부터 or a dash: the second is the end of the first.
    func isSpan(_ start: Int, _ end: Int) -> Bool {
        guard end >= start, end - start <= 16 else { return false }
        return Self.spanMarks.begin(Span(start, end), of: text)
            || text.scalar(at: end - 1) == " " && Self.spanMarks.end(Span(start, end - 1), of: text)
    }

    private static let spanMarks: Words = ["부터", "에서", "~", "∼"]

    func placeDay(_ day: Int, _ frame: Frame, _ span: Span) -> Resolved {
        var result: Resolved
        if frame.month != nil {
            let (month, anchor, _) = month(of: frame, span)
            var date = PartialDate(month.year, month: month.month, day: day)
            // 지난 2월 20일 in the same month is this year's unless that is still to come.
            if frame.year == nil, case .absolute = frame.month, anchor == .referenceDate, let found = date.civilDate,
                let now = reference.civilDate, date.month == reference.month
            {
                if found > now, frame.direction == .past || !isFuture(frame, span) { date = date.adding(years: -1) }
                if found < now,
                    frame.direction == .future
                        || frame.direction == nil && isFuture(frame, span) && now.dayNumber - found.dayNumber > 2
                {
                    date = date.adding(years: 1)
                }
            }
            result = Resolved(start: date, precision: .day, anchor: anchor)
        } else {
            result = bareDay(day, frame, span)
        }
        if frame.isLunar { return lunar(result) }
        if let weekday = weekday(of: frame, span) { result.start = agreeing(result, with: weekday, frame) }
        if frame.upperField == .day, let upper = frame.upper, (1...31).contains(upper) {
            result.end = following(result.start, day: upper)
        }
        return result
    }

    /// The weekday that stands with a day: 29일 월요일, 29일(월).
    private func weekday(of frame: Frame, _ span: Span) -> Int? {
        frame.weekday ?? WeekdayEvidence.bracketed(after: span, in: text)
    }

    /// The date nearest to the one found that falls on the weekday, where what is open (month or year) allows one.
    private func agreeing(_ resolved: Resolved, with weekday: Int, _ frame: Frame) -> PartialDate {
        guard frame.year == nil, resolved.anchor == .referenceDate, let date = resolved.start.civilDate,
            date.weekday != weekday, frame.upper == nil
        else { return resolved.start }
        let steps: [Int]
        switch frame.month {
        case nil: steps = [1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6]
        case .absolute: steps = [12, -12]
        default: return resolved.start
        }
        for months in steps {
            if let other = date.adding(months: months), other.day == date.day, other.weekday == weekday {
                return PartialDate(other)
            }
        }
        return resolved.start
    }

    private func bareDay(_ day: Int, _ frame: Frame, _ span: Span) -> Resolved {
        // 현충일인 6일
        if frame.direction == nil, let latest = discourse.latest, span.start - latest.end == 2, latest.date.day == day,
            text.holds("인 ", at: latest.end)
        {
            return Resolved(start: latest.date, precision: .day, anchor: .neighbour)
        }
        let now = reference.civilDate
        let isReportDay =
            frame.direction == nil && now.map { $0.day == day || $0.adding(days: -1)?.day == day } ?? false
        if frame.direction == nil, let near = neighbour(of: span), near.date.month != nil || near.date.exactYear != nil
        {
            let isEnumerated = near.sentence == context.sentence && isEnumeration(near.end, span.start)
            let isTold =
                context.sentence - near.sentence <= 1 && near.hasMonth && !isReportDay
                && (near.sentence == context.sentence || discourse.narrative?.sentence == near.sentence)
                && day > (near.date.day ?? 0) && !isPastMonth(near.date, beside: frame, span)
            if isEnumerated || isTold && !isEmbedded(near.date, near.end, span.start),
                near.date.month != nil || reference.month == nil
            {
                let date =
                    isSpan(near.end, span.start)
                    ? following(near.date, day: day)
                    : PartialDate(near.date.year, month: near.date.month, day: day)
                if date.isPossible { return Resolved(start: date, precision: .day, anchor: .neighbour) }
            }
        }
        // 8일은 경부선, 9일은 호남선 승차권을 판매한다: the present tense moves no day out of the month begun.
        if frame.direction == nil, let near = neighbour(of: span), near.sentence == context.sentence, !near.hasMonth,
            let nearDay = near.date.day, day > nearDay, !isReportDay, context.nextCue?.kind == .present,
            let date = PartialDate(near.date.year, month: near.date.month, day: day).civilDate
        {
            return Resolved(start: PartialDate(date), precision: .day, anchor: .neighbour)
        }
        guard let now else {
            return Resolved(
                start: PartialDate(reference.year, month: reference.month, day: day), precision: .day,
                anchor: .referenceDate)
        }
        let isLimit = context.follows(span, "까지") || context.follows(span, "부터")
        let isFuture =
            frame.direction == .future
            || frame.direction == nil && self.isFuture(frame, span) && (!isReportDay || isLimit && day >= now.day)
        let reading = context.reading(after: span)
        let date: CivilDate? =
            if frame.direction == nil, !isReportDay, !context.goesBack, reading.isSilent || reading.isLoose,
                !isLimit || day < now.day
            {
                Self.nearest(day, to: now, inMonth: !reading.isSilent)
            } else if isFuture {
                Self.next(day, from: now)
            } else {
                Self.last(day, before: now, strictly: frame.direction == .past)
            }
        return Resolved(
            start: date.map { PartialDate($0) } ?? PartialDate(reference.year, day: day), precision: .day,
            anchor: .referenceDate)
    }

    /// 지난 2월 타계한 감독의 추모 상영은 27일 이뤄진다: what is to come has no month that is past.
    private func isPastMonth(_ date: PartialDate, beside frame: Frame, _ span: Span) -> Bool {
        guard let now = reference.civilDate, let latest = EDTF.date(date).latest else { return false }
        return date.day == nil && latest < now && isFuture(frame, span)
    }

    /// The latest such day of a month that is not after the day.
    static func last(_ day: Int, before now: CivilDate, strictly: Bool) -> CivilDate? {
        for back in 0...12 {
            guard let month = CivilDate(now.year, now.month, 1)?.adding(months: -back) else { return nil }
            if let date = CivilDate(month.year, month.month, day), strictly ? date < now : date <= now { return date }
        }
        return nil
    }

    /// The nearest such day: where the tense is silent or loose, a bare day is one of the month that runs.
    static func nearest(_ day: Int, to now: CivilDate, inMonth: Bool) -> CivilDate? {
        guard let last = last(day, before: now, strictly: false), let next = next(day, from: now) else { return nil }
        let back = now.dayNumber - last.dayNumber
        let ahead = next.dayNumber - now.dayNumber
        if inMonth, next.month == now.month, next != now { return back <= 3 && back < ahead ? last : next }
        return back <= ahead ? last : next
    }

    static func next(_ day: Int, from now: CivilDate) -> CivilDate? {
        for ahead in 0...12 {
            guard let month = CivilDate(now.year, now.month, 1)?.adding(months: ahead) else { return nil }
            if let date = CivilDate(month.year, month.month, day), date >= now { return date }
        }
        return nil
    }

    func placeNth(_ number: Int, _ frame: Frame, _ span: Span) -> Resolved {
        var frame = frame
        // 셋째 화요일, of the month that runs.
        if frame.month == nil { frame.month = .relative(0) }
        let (month, anchor, _) = month(of: frame, span)
        guard let weekday = frame.weekday, let year = month.exactYear, let monthNumber = month.month,
            let first = CivilDate(year, monthNumber, 1)
        else { return Resolved(start: month, precision: .month, anchor: anchor) }
        var day = 1 + (weekday - first.weekday + 7) % 7
        let last = CivilDate.daysIn(month: monthNumber, of: year)
        if number > 0 { day += (number - 1) * 7 } else { while day + 7 <= last { day += 7 } }
        return Resolved(
            start: PartialDate(year: year, month: monthNumber, day: min(day, last)), precision: .day, anchor: anchor)
    }
}
