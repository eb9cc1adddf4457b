import KoreanText
import NewsModel

/// Stage 3: places what was composed in the calendar, in reading order.
///
/// The policy, in order: what is written out stands; direction words (지난, 오는) and discourse words (이날, 전날) choose;
/// a neighbour in the sentence lends its month or year; the tense of the clause chooses; the past is the default.
struct Resolver {
    let reference: PartialDate
    var context: Context
    var discourse = Discourse()
    /// What follows the expression at hand.
    var upcoming: TimeCandidate?
    var text: Text { context.document.text }

    init(_ document: Document, cues: [Cue], reference: PartialDate) {
        self.reference = reference
        self.context = Context(document, cues: cues)
    }

    mutating func resolve(_ candidates: [TimeCandidate], trace: inout Trace) -> [TimeExpression] {
        var expressions: [TimeExpression] = []
        expressions.reserveCapacity(candidates.count)
        for (number, candidate) in candidates.enumerated() {
            context.advance(to: candidate.span)
            upcoming = number + 1 < candidates.count ? candidates[number + 1] : nil
            let expression = resolve(candidate)
            trace.kept("time", expression.rule, expression.span, expression.value)
            expressions.append(expression)
        }
        return expressions
    }

    private mutating func resolve(_ candidate: TimeCandidate) -> TimeExpression {
        switch candidate.meaning {
        case .frame(let frame): return dated(candidate, place(frame, candidate.span), frame)
        case .range(let first, let second): return dated(candidate, placeRange(first, second, candidate.span), first)
        case .duration(let length):
            let isEach = Self.eachWords.stand(at: candidate.span.end, in: text)
            return make(
                candidate, isEach ? .set : .duration, length.value(in: text),
                modifier: length.hasMore ? .moreThan : nil,
                precision: length.finest.map { precision($0.unit) } ?? .unknown)
        case .offset(let length, let offset): return resolveOffset(candidate, length, offset)
        case .reference(let vague): return make(candidate, .date, vague.value, precision: .unknown)
        case .repeated(let unit, let count):
            let length = Length(parts: [Length.Part(count: count, unit: unit)])
            return make(candidate, .set, length.value(in: text), precision: precision(unit))
        case .repeatedRange(let first, let second):
            let value = SetValue.value(of: first) + "/" + SetValue.value(of: second, after: first)
            return make(candidate, .set, value, precision: first.hour == nil ? .day : .hour)
        case .repeatedFrame(let frame):
            return make(candidate, .set, SetValue.value(of: frame), precision: frame.hour == nil ? .day : .hour)
        }
    }

    private mutating func dated(_ candidate: TimeCandidate, _ resolved: Resolved, _ frame: Frame) -> TimeExpression {
        let isOpenYear = frame.year != nil && resolved.start.year == .unknown
        let edtf = isOpenYear ? nil : resolved.edtf ?? self.edtf(resolved)
        let value = resolved.value ?? (resolved.end.map { "\(resolved.start)/\($0)" } ?? resolved.start.description)
        return TimeExpression(
            span: candidate.span, type: resolved.isTime ? .time : .date, value: value,
            modifier: frame.edge?.modifier ?? approximation(candidate.span), edtf: edtf, precision: resolved.precision,
            anchor: resolved.anchor, rule: candidate.rule.name)
    }

    private func edtf(_ resolved: Resolved) -> EDTF? {
        let date = resolved.start
        if date.year == .unknown, date.month == nil, date.day == nil { return nil }
        guard date.isPossible, resolved.end?.isPossible ?? true else { return nil }
        guard let end = resolved.end else { return .date(date) }
        let interval = EDTF.interval(date, end)
        // 2005∼2003년, as some write: the order is theirs, and no interval runs so.
        if let earliest = interval.earliest, let latest = interval.latest, latest < earliest { return .date(date) }
        return interval
    }

    func make(
        _ candidate: TimeCandidate, _ type: TimexType, _ value: String, modifier: TimexModifier? = nil,
        edtf: EDTF? = nil,
        precision: Precision, anchor: TimeAnchor = .none
    ) -> TimeExpression {
        TimeExpression(
            span: candidate.span, type: type, value: value, modifier: modifier ?? approximation(candidate.span),
            edtf: edtf,
            precision: precision, anchor: anchor, rule: candidate.rule.name)
    }

    private static let eachWords: Words = ["마다", "에 한", "에 두"]

    /// What stands after an expression, outside the span, and modifies it.
    private static let modifyingWords: Words = [
        "쯤", "가량", "무렵", "남짓", "넘게", "미만", "가까이", "안에", "이상", "이하", "이내",
    ]
    private static let modifiers: [TimexModifier] = [
        .approximate, .approximate, .approximate, .moreThan, .moreThan, .lessThan, .lessThan, .lessThan, .equalOrMore,
        .equalOrLess, .equalOrLess,
    ]

    /// 약, 가량, 쯤 and their like stand outside the span and modify it.
    private func approximation(_ span: Span) -> TimexModifier? {
        if text.scalar(at: span.start - 1) == " ", text.scalar(at: span.start - 2) == "약" { return .approximate }
        // 28일경, but not 28일 경찰.
        let next = text.scalar(at: span.end)
        if next == "경" || next == "께" { return .approximate }
        return Self.modifyingWords.first(at: next == " " ? span.end + 1 : span.end, in: text)
            .map { Self.modifiers[$0] }
    }

    func precision(_ unit: TimeUnit) -> Precision {
        switch unit {
        case .second, .minute: .minute
        case .hour: .hour
        case .day: .day
        case .week: .week
        case .month: .month
        case .year: .year
        }
    }

    func weekPlace(_ day: CivilDate, anchor: TimeAnchor) -> Resolved {
        let week = day.isoWeek
        let first = day.adding(days: 1 - day.weekday) ?? day
        let last = first.adding(days: 6) ?? first
        return Resolved(
            start: PartialDate(first), end: PartialDate(last),
            value: Digits.padded(week.year, 4) + "-W" + Digits.padded(week.week, 2), precision: .week, anchor: anchor)
    }
}
