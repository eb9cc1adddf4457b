import KoreanText
import NewsModel

/// Finds the subjects that are no names (매출은, 4천명이). They take part in nothing, but they keep a name farther left from
/// being taken for the subject.
struct PlainSubjects {
    let document: Document
    let sentence: Sentence

    /// All arguments of the sentence in reading order, the plain subjects among the named ones.
    func arguments(among named: [Argument], _ predicates: [Predicate], _ times: [TimeExpression]) -> [Argument] {
        var result: [Argument] = []
        result.reserveCapacity(named.count + 4)
        var (argument, predicate, time) = (0, 0, 0)
        // A phrase (기시다 후미오 일본 총리는) may hold another name.
        var covered = 0
        for index in sentence.tokens {
            let token = document.tokens[index]
            guard token.kind == .hangul else { continue }
            let span = token.span
            while argument < named.count, named[argument].span.start <= span.start {
                covered = max(covered, named[argument].end, named[argument].span.end)
                result.append(named[argument])
                argument += 1
            }
            while predicate < predicates.count, predicates[predicate].end <= span.start { predicate += 1 }
            while time < times.count, times[time].span.end <= span.start { time += 1 }
            if predicate < predicates.count, predicates[predicate].span.overlaps(span) { continue }
            if time < times.count, times[time].span.overlaps(span) { continue }
            if covered > span.start { continue }
            if argument < named.count, named[argument].span.start < span.end { continue }
            if let subject = subject(span) ?? quotedSubject(span) { result.append(subject) }
        }
        while argument < named.count {
            result.append(named[argument])
            argument += 1
        }
        return result
    }

    /// '기생충'은: the particle stands behind the mark.
    private func quotedSubject(_ word: Span) -> Argument? {
        guard word.length == 1, word.start > sentence.span.start else { return nil }
        let scalars = document.text.scalars
        switch scalars[word.start - 1] {
        case "'", "’", ">", "》", "」", "〉": break
        default: return nil
        }
        let isTopic = scalars[word.start] == "은" || scalars[word.start] == "는"
        guard isTopic || scalars[word.start] == "이" || scalars[word.start] == "가" else { return nil }
        return Argument(
            span: Span(word.start - 1, word.start), end: word.end, entities: [], kind: .other,
            grammaticalCase: isTopic ? .topic : .subject, isTopic: isTopic)
    }

    private func subject(_ word: Span) -> Argument? {
        guard word.length >= 2 else { return nil }
        let scalars = document.text.scalars
        let (last, before) = (scalars[word.end - 1], scalars[word.end - 2])
        guard Hangul.isSyllable(before) else { return nil }
        guard let isClosed = Hangul.hasFinal(before) else { return nil }
        let isTopic = last == "은" && isClosed || last == "는" && !isClosed
        guard isTopic || last == "이" && isClosed || last == "가" && !isClosed else { return nil }
        if isTopic, last == "는", isAdverbial(word, before) { return nil }
        return Argument(
            span: Span(word.start, word.end - 1), end: word.end, entities: [], kind: .other,
            grammaticalCase: isTopic ? .topic : .subject, isTopic: isTopic)
    }

    /// 에서는, 에는, 부터는, 까지는, 에게는, 으로는: a topic that is no subject.
    private func isAdverbial(_ word: Span, _ before: Unicode.Scalar) -> Bool {
        if before == "에" || before == "께" { return true }
        guard word.length >= 3 else { return false }
        let scalars = document.text.scalars
        switch (scalars[word.end - 3], before) {
        case ("에", "서"), ("부", "터"), ("까", "지"), ("에", "게"), ("으", "로"): return true
        default: return false
        }
    }
}
