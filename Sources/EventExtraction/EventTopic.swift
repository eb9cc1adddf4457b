import KoreanText
import NewsModel

/// The words a title needs when roles alone say too little: the noun phrase right before the trigger (연합국가 창설 조약을 |체결).
struct EventTopic {
    let document: Document
    let clause: Clause

    /// No topic takes more words; a demand is told by what it asks for.
    private static func longest(_ trigger: Trigger) -> Int { trigger.flags.contains(.demand) ? 7 : 3 }

    func topic(of match: TriggerMatch, _ trigger: Trigger) -> String? {
        if let objects = trigger.objects { return object(objects, before: match.span.start) }
        let isNoun = if case .predicate = match.form { false } else { true }
        // What is promised or demanded stands before the verb that is quoted: 차관을 제공하겠다고 약속했다.
        if !trigger.flags.isDisjoint(with: [.pledge, .demand]),
            let quoted = clause.predicates.last(where: { $0.end <= match.span.start }), quoted.link.isReported,
            match.span.start - quoted.end <= 2
        {
            return phrase(before: quoted.span.start, longest: 5, mayBeBare: false)
        }
        return phrase(before: match.span.start, longest: Self.longest(trigger), mayBeBare: isNoun)
    }

    /// The object that makes the verb a trigger: 스키를 타다.
    private func object(_ objects: PhraseIndex<Bool>, before end: Int) -> String? {
        for position in stride(from: end - 1, through: max(clause.sentence.span.start, end - 40), by: -1) {
            if let match = objects.longestMatch(at: position, in: document.text), match.end <= end {
                return document.text[Span(position, match.end)]
            }
        }
        return nil
    }

    private func phrase(before position: Int, longest: Int, mayBeBare: Bool) -> String? {
        var index = clause.sentence.tokens.lastIndex { document.tokens[$0].span.end <= position }
        guard let last = index, document.tokens[last].kind == .hangul else { return nil }
        let word = document.tokens[last].span
        var end = word.end
        if let particle = objectParticle(of: word) {
            end = particle
        } else if !mayBeBare || !isBareNoun(word) {
            return nil
        }
        guard end > word.start, !isVerb(word) else { return nil }
        var start = word.start
        var eojeol = document.tokens[last].eojeol
        var count = 1
        while let current = index, current > clause.sentence.tokens.lowerBound, count < longest {
            let previous = document.tokens[current - 1]
            if previous.eojeol == eojeol {
                guard previous.kind == .hangul || previous.kind == .latin else { break }
                start = previous.span.start
                index = current - 1
                continue
            }
            guard previous.kind == .hangul, isBareNoun(previous.span) || longest > 3 && isJoining(previous.span) else {
                break
            }
            start = previous.span.start
            eojeol = previous.eojeol
            index = current - 1
            count += 1
        }
        guard end > start else { return nil }
        let isOpen = end - start >= 2 && document.text.holds(word: " 등", at: end - 2)
        return document.text[Span(start, isOpen ? end - 2 : end)]
    }

    /// 사퇴와 새로운 총선 및 대선
    private func isJoining(_ span: Span) -> Bool {
        if ["및", "새로운", "등"].contains(where: {
            $0.unicodeScalars.count == span.length && document.text.holds(word: $0, at: span.start)
        }) {
            return true
        }
        guard span.length >= 3, let last = document.text.scalar(at: span.end - 1) else { return false }
        return last == "와" || last == "과"
    }

    /// Where the noun ends, if 을 or 를 follows it.
    private func objectParticle(of word: Span) -> Int? {
        // 실시 등을
        if word.length == 2, document.text.holds(word: "등을", at: word.start) { return word.end - 1 }
        guard word.length >= 2, let last = document.text.scalar(at: word.end - 1), last == "을" || last == "를" else {
            return nil
        }
        return word.end - 1
    }

    private func isVerb(_ span: Span) -> Bool {
        clause.predicates.contains { $0.span.overlaps(span) || $0.end == span.end }
    }

    /// A noun with no particle behind it, which is no name, time or verb.
    private func isBareNoun(_ span: Span) -> Bool {
        guard span.length >= 2, !isVerb(span), let last = document.text.scalar(at: span.end - 1) else { return false }
        if clause.arguments.contains(where: { $0.span.overlaps(span) && $0.grammaticalCase != nil }) { return false }
        if clause.times.contains(where: { $0.span.overlaps(span) }) { return false }
        switch last {
        case "은", "는", "이", "가", "을", "를", "의", "에", "서", "로", "과", "와", "도", "만", "께", "해", "게", "히", "터": return false
        default: return true
        }
    }
}
