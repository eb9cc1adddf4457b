import KoreanText
import NewsModel

/// The words a title needs when roles alone say too little: the noun phrase right before the trigger (연합국가 창설 조약을 |체결).
struct EventTopic {
    let document: Document
    let clause: Clause

    /// No topic takes more words.
    private static let longest = 3

    func topic(of match: TriggerMatch) -> String? {
        var index = clause.sentence.tokens.lastIndex { document.tokens[$0].span.end <= match.span.start }
        guard let last = index, document.tokens[last].kind == .hangul else { return nil }
        let word = document.tokens[last].span
        var end = word.end
        if let particle = objectParticle(of: word) {
            end = particle
        } else if case .predicate = match.form {
            return nil
        }
        guard end > word.start, !isVerb(word) else { return nil }
        var start = word.start
        var eojeol = document.tokens[last].eojeol
        var count = 1
        while let current = index, current > clause.sentence.tokens.lowerBound, count < Self.longest {
            let previous = document.tokens[current - 1]
            if previous.eojeol == eojeol {
                guard previous.kind == .hangul || previous.kind == .digits || previous.kind == .latin else { break }
                start = previous.span.start
                index = current - 1
                continue
            }
            guard previous.kind == .hangul, isBareNoun(previous.span) else { break }
            start = previous.span.start
            eojeol = previous.eojeol
            index = current - 1
            count += 1
        }
        return end > start ? document.text[Span(start, end)] : nil
    }

    /// Where the noun ends, if 을 or 를 follows it.
    private func objectParticle(of word: Span) -> Int? {
        guard word.length >= 2, let last = document.text.scalar(at: word.end - 1), last == "을" || last == "를" else {
            return nil
        }
        return word.end - 1
    }

    private func isVerb(_ span: Span) -> Bool { clause.predicates.contains { $0.span.overlaps(span) || $0.end == span.end } }

    /// A noun with no particle behind it, which is no name, time or verb.
    private func isBareNoun(_ span: Span) -> Bool {
        guard span.length >= 2, !isVerb(span), let last = document.text.scalar(at: span.end - 1) else { return false }
        if clause.arguments.contains(where: { $0.span.overlaps(span) }) { return false }
        if clause.times.contains(where: { $0.span.overlaps(span) }) { return false }
        switch last {
        case "은", "는", "이", "가", "을", "를", "의", "에", "서", "로", "과", "와", "도", "만", "께", "해", "게", "히", "터": return false
        default: return true
        }
    }
}
