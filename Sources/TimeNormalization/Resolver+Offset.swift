import KoreanText
import NewsModel

extension Resolver {
    /// 사흘 전 counts from the reference day; 사흘 뒤 from the day the narrative stands at; either from another day where
    /// one is named for it (어제로부터 이틀 전).
    mutating func resolveOffset(_ candidate: TimeCandidate, _ length: Length, _ offset: Offset) -> TimeExpression {
        guard let part = length.finest else {
            return make(candidate, .duration, length.value(in: text), precision: .unknown)
        }
        let sign = offset == .before ? -1 : 1
        let modifier: TimexModifier? = length.hasMore ? .moreThan : nil
        guard part.unit.rank >= TimeUnit.day.rank else {
            return make(
                candidate, .duration, length.value(in: text), modifier: modifier, precision: precision(part.unit))
        }
        guard length.parts.allSatisfy({ ($0.count ?? Int.max) < 100_000 }) else {
            return make(candidate, .date, sign < 0 ? "PAST_REF" : "FUTURE_REF", precision: precision(part.unit))
        }
        let (base, source) = origin(candidate.span, sign)
        var anchor = source
        var date = moved(base, by: length, sign)
        if part.unit.rank <= TimeUnit.week.rank, let day = dayInApposition(to: candidate.span) {
            (date, anchor) = (day, .neighbour)
        }
        let edtf: EDTF? = date.year == .unknown && date.day == nil ? nil : .date(date)
        if part.unit.rank <= TimeUnit.week.rank {
            discourse.lastDay = (date, context.sentence)
            discourse.latest = (date, candidate.span.end)
        }
        return make(
            candidate, .date, date.description, modifier: modifier, edtf: edtf,
            precision: part.unit == .week ? .day : precision(part.unit), anchor: anchor)
    }

    private func origin(_ span: Span, _ sign: Int) -> (PartialDate, TimeAnchor) {
        if let latest = discourse.latest, span.start > latest.end, span.start - latest.end <= 10 {
            if Self.origins.begin(Span(latest.end, span.start), of: text) { return (latest.date, .neighbour) }
        }
        if sign > 0, let day = discourse.lastDay, context.sentence - day.sentence <= 1 { return (day.day, .discourse) }
        return (reference, .referenceDate)
    }

    private static let origins: Words = ["로부터", "으로부터"]

    /// To the unit said last: 2년 뒤 is a year, 2년 21일 뒤 a day.
    private func moved(_ base: PartialDate, by length: Length, _ sign: Int) -> PartialDate {
        func count(_ unit: TimeUnit) -> Int { length.parts.reduce(0) { $0 + ($1.unit == unit ? $1.count ?? 0 : 0) } }
        let months = sign * (count(.year) * 12 + count(.month))
        switch length.finest?.unit {
        case .year: return PartialDate(base.year).adding(years: sign * count(.year))
        case .month: return base.adding(months: months)
        default:
            let start = months == 0 ? base : base.civilDate?.adding(months: months).map { PartialDate($0) } ?? base
            return start.adding(days: sign * (count(.week) * 7 + count(.day)))
        }
    }
}
