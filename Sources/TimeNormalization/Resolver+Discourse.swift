import KoreanText
import NewsModel

extension Resolver {
    /// What stands before the expression and may lend it a month or a year.
    func neighbour(of span: Span) -> Discourse.Neighbour? {
        if let quoted = discourse.quotedNeighbour, quoted.sentence == context.sentence,
            isEnumeration(quoted.end, span.start)
        {
            return quoted
        }
        return discourse.neighbour
    }

    /// The day that the next words name: 하루 전인 1일, 이튿날인 3일.
    func dayInApposition(to span: Span) -> PartialDate? {
        guard let upcoming, upcoming.span.start - span.end == 2, text.holds("인 ", at: span.end),
            case .frame(let frame) = upcoming.meaning, case .absolute = frame.day, frame.upper == nil
        else { return nil }
        var ahead = self
        ahead.context.advance(to: upcoming.span)
        ahead.upcoming = nil
        let date = ahead.date(of: frame, upcoming.span).start
        return date.isPossible ? date : nil
    }

    /// A report tells of its main event within so many sentences, counted from 0.
    private static let lastOpeningSentence = 1

    private static let happenings: Words = [
        "사고", "사건", "화재", "참사", "범행", "폭발", "지진", "붕괴", "추락", "침몰", "피습", "발생",
    ]

    /// 사고 당일: the day of what the report is about, which its opening names.
    func isDayOfHappening(_ span: Span) -> Bool {
        text.scalar(at: span.start - 1) == " " && Self.happenings.stand(before: span.start - 1, in: text)
    }

    /// 군인들은 18일 … 떨어진 기지에서: behind the topic, the day is that of the main clause.
    private func isAfterTopic(_ span: Span) -> Bool {
        guard text.scalar(at: span.start - 1) == " ", let last = text.scalar(at: span.start - 2) else { return false }
        let before = text.scalar(at: span.start - 3)
        return (last == "은" || last == "는") && before != "에" && before != "서"
    }

    /// Tells the discourse of a frame that was placed.
    ///
    /// A day moves the focus unless it stands in a quotation or a date of the background (지난 20일 구속된, 지난해 9월 14일
    /// 열린) modifies a noun; 전날 never moves it: what follows is still told from the day of the report.
    mutating func remember(_ frame: Frame, _ span: Span, _ resolved: Resolved) {
        let date = resolved.start
        let sentence = context.sentence
        if frame.year != nil || frame.month != nil || frame.day != nil || frame.quarter != nil || frame.half != nil {
            let neighbour = (date, span.end, sentence, frame.year != nil, frame.month != nil)
            if context.isQuoted(span) {
                discourse.quotedNeighbour = neighbour
            } else {
                discourse.neighbour = neighbour
                if !frame.isDiscourseDay { discourse.lastDate = date }
            }
        }
        if date.day != nil, resolved.end == nil {
            discourse.latest = (date, span.end)
            if context.isQuoted(span) { discourse.quotedDay = (date, sentence) }
        }
        guard date.day != nil, resolved.end == nil, frame.hasDayTerm, !context.isQuoted(span) else { return }
        discourse.lastDay = (date, sentence)
        guard frame.isExplicitDay, frame.holiday == nil else {
            if case .same = frame.day, isDayOfHappening(span) {
                discourse.tell(date, sentence: sentence, reference: reference, isPlain: false)
            }
            guard case .discourse(let days) = frame.day else { return }
            if days > 0 {
                discourse.tell(date, sentence: sentence, reference: reference, isPlain: true)
            } else {
                discourse.follow(date.adding(days: -days), sentence: sentence)
            }
            return
        }
        if discourse.openingDay == nil, sentence <= Self.lastOpeningSentence { discourse.openingDay = date }
        let established = discourse.reportDay
        defer { if discourse.reportDay != established { discourse.reportSentence = sentence } }
        let isNear =
            reference.civilDate.map { now in
                date == PartialDate(now) || date.adding(days: 1) == PartialDate(now)
            } ?? false
        let isPlain = frame.direction == nil && frame.month == nil && frame.year == nil
        // 7일까지 구조했다, on the 7th: the limit is the day of the report, though no event's.
        if isNear, isPlain, discourse.reportDay == nil || date == reference { discourse.reportDay = date }
        if isPlain, date == reference, context.tense(after: span) == .past { discourse.isOfReferenceDay = true }
        if isPlain, date == reference {
            discourse.tell(date, sentence: sentence, reference: reference, isPlain: true)
        }
        guard !context.follows(span, "부터"), !context.follows(span, "까지") else { return }
        let isOpening = discourse.reportDay == nil && discourse.narrative == nil
        let isBackground =
            context.isAfterEarlier(span) && !isOpening
            || context.nextCue?.kind == .adnominal && !isOpening && !isAfterTopic(span)
                && !(isPlain && (isNear || discourse.reportDay == nil))
        if discourse.reportDay == nil, isPlain || isNear, !isBackground || isNear { discourse.reportDay = date }
        if isNear, isPlain, date == reference || !discourse.isOfReferenceDay { discourse.reportDay = date }
        guard !isBackground else {
            discourse.background = (date, sentence)
            return
        }
        if discourse.narrative?.sentence == sentence, context.nextCue?.kind == .adnominal { return }
        discourse.tell(date, sentence: sentence, reference: reference, isPlain: isPlain)
    }
}
