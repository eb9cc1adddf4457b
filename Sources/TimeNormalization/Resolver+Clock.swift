import KoreanText
import NewsModel

extension Resolver {
    /// Places a frame, with its time of day, and tells the discourse of it.
    mutating func place(_ frame: Frame, _ span: Span) -> Resolved {
        var frame = frame
        var resolved = date(of: frame, span)
        remember(frame, span, resolved)
        if let end = spanEnd(frame, span) {
            (frame.hour, frame.part) = (end.hour, nil)
            if end.isNextDay { resolved.start = resolved.start.adding(days: 1) }
        }
        if let part = partOfEnd(frame, span) { frame.part = part }
        if frame.hour == 0, context.follows(span, "까지"), text.scalar(at: span.end - 1) == "정" { frame.hour = 24 }
        guard let clock = ClockValue.text(of: frame, inheriting: inheritedPart(frame, span)) else { return resolved }
        let day = resolved.start == PartialDate(.unknown) ? "XXXX-XX-XX" : resolved.start.description
        resolved.value = day + clock
        // 25∼26일 밤
        if frame.hour == nil, frame.upperField == .day, let end = resolved.end {
            resolved.value = day + clock + "/\(end)" + clock
        }
        if frame.upperField == .hour, let upper = frame.upper {
            var end = Frame()
            end.hour = upper
            resolved.value = clockRange(resolved.start, frame, until: end)
        }
        resolved.isTime = true
        resolved.precision = frame.minute != nil ? .minute : frame.hour != nil ? .hour : .day
        return resolved
    }

    /// 오후 2∼4시, 오전 10시∼오후 5시: an end without a half of the day is the next such time after the start.
    func clockRange(_ day: PartialDate, _ first: Frame, until second: Frame) -> String {
        var second = second
        var end = day
        if second.part == nil, let hour = second.hour, let start = ClockValue.minutes(of: first) {
            let next = ClockValue.next(hour, second.minute ?? 0, after: start, isHalved: ClockValue.isHalved(first))
            second.hour = next.hour
            if next.isNextDay { end = day.adding(days: 1) }
        }
        func text(_ date: PartialDate) -> String { date == PartialDate(.unknown) ? "XXXX-XX-XX" : date.description }
        return text(day) + (ClockValue.text(of: first) ?? "") + "/" + text(end) + (ClockValue.text(of: second) ?? "")
    }

    /// The end of 월요일 11시에서 4시까지: the next such time after the start, if need be on the day after.
    private func spanEnd(_ frame: Frame, _ span: Span) -> (hour: Int, isNextDay: Bool)? {
        guard let hour = frame.hour, hour <= 12, frame.part == nil, !frame.hasDayTerm, let last = discourse.clock,
            last.sentence == context.sentence, isSpan(last.end, span.start), frame.upper == nil
        else { return nil }
        return ClockValue.next(
            hour, frame.minute ?? 0, after: last.minutes, isHalved: last.part != nil || last.hour <= 12)
    }

    /// 2시부터 오후 4시까지: the end lends its half of the day to a beginning that has none and is earlier.
    private func partOfEnd(_ frame: Frame, _ span: Span) -> DayPart? {
        guard frame.part == nil, let hour = frame.hour, hour < 12, let upcoming,
            case .frame(let end) = upcoming.meaning,
            let part = end.part, let last = end.hour, hour < last, last <= 12, !end.hasDayTerm, end.month == nil,
            discourse.clock.map({ $0.sentence != context.sentence || $0.part == nil }) ?? true,
            isSpan(span.end, upcoming.span.start)
        else { return nil }
        return part
    }

    /// The half of the day that a clock time takes over from the one before it in the sentence.
    private mutating func inheritedPart(_ frame: Frame, _ span: Span) -> DayPart? {
        guard let hour = frame.hour else { return nil }
        var part = frame.part
        if part == nil, hour <= 12, !frame.hasDayTerm, let last = discourse.clock, last.sentence == context.sentence,
            let lastPart = last.part, !isSpan(last.end, span.start)
        {
            let isJoined = isEnumeration(last.end, span.start)
            if hour >= last.hour || isJoined { part = lastPart }
            if lastPart == .morning, isJoined, hour < last.hour { part = .afternoon }
            if lastPart == .morning || lastPart == .dawn, hour == 12 { part = .day }
        }
        var read = frame
        read.part = part
        discourse.clock = ClockValue.minutes(of: read).map { (part, hour, $0, span.end, context.sentence) }
        return part
    }
}
