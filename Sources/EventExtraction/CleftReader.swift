import KoreanText
import NewsModel

/// Reads sentences that say of a deed when it was done: 도장을 찍은 것은 이달 12일이다, 경보로 바꾼 건 1일 오전 1시였다, and those that
/// name the last time it was done: 동의안이 통과된 것은 지난 9월 6일 이후 두 달여 만이다.
struct CleftReader {
    let document: Document
    let clause: Clause

    /// The relative clause's verb that a time dates.
    func predicate(datedBy time: TimeExpression) -> Int? {
        guard let index = clause.predicates.lastIndex(where: { $0.end <= time.span.start }),
            clause.predicates[index].link == .adnominal, joins(clause.predicates[index], time)
        else { return nil }
        return index
    }

    /// The time that dates a relative clause's verb.
    func time(of index: Int) -> TimeExpression? {
        let predicate = clause.predicates[index]
        guard predicate.link == .adnominal, let time = clause.times.first(where: { $0.span.start >= predicate.end })
        else { return nil }
        return joins(predicate, time) ? time : nil
    }

    /// Who did it the last time: … 통과된 것은 지난 9월 6일 |현영희 의원| 이후 두 달여 만이다.
    func lastOccasion(of index: Int) -> Span? {
        guard let time = time(of: index), isLastOccasion(time) else { return nil }
        return Span(time.span.end, min(time.span.end + Self.reach, clause.sentence.span.end))
    }

    private func joins(_ predicate: Predicate, _ time: TimeExpression) -> Bool {
        let between = Span(predicate.end, time.span.start)
        guard between.length <= 8,
            [" 것은 ", " 건 ", " 때는 "].contains(where: { document.text.holds(word: $0, atStartOf: between) })
        else { return false }
        let after = document.text[Span(time.span.end, min(time.span.end + 3, clause.sentence.span.end))]
        return Self.copulas.contains { after.hasPrefix($0) } || isLastOccasion(time)
    }

    /// 지난 9월 6일 현영희 의원 이후 두 달여 만이다
    private func isLastOccasion(_ time: TimeExpression) -> Bool {
        let rest = document.text[Span(time.span.end, clause.sentence.span.end)]
        return rest.prefix(Self.reach).contains(" 이후 ") && rest.suffix(8).contains("만이")
    }

    /// So far behind its time 이후 stands.
    private static let reach = 40

    private static let copulas = ["이다", "이었", "였", "다.", "이며", "이고", "이라"]
}
