import KoreanText
import NewsModel

/// Finds the triggers of a sentence: nouns with or without a light verb, and verbs.
struct TriggerFinder {
    let document: Document
    private let lexicon = EventLexicon.shared

    init(document: Document) { self.document = document }

    func triggers(of clause: Clause) -> [TriggerMatch] {
        var found: [TriggerMatch] = []
        var predicate = 0
        var argument = 0
        for index in clause.sentence.tokens {
            let token = document.tokens[index]
            guard token.kind == .hangul else { continue }
            while predicate < clause.predicates.count, clause.predicates[predicate].end <= token.span.start {
                predicate += 1
            }
            while argument < clause.arguments.count, clause.arguments[argument].span.end <= token.span.start {
                argument += 1
            }
            if argument < clause.arguments.count, clause.arguments[argument].span.start <= token.span.start,
                clause.arguments[argument].kind != .other
            {
                continue
            }
            let own = predicate < clause.predicates.count && clause.predicates[predicate].span == token.span
            if own {
                if let match = match(predicate, clause) { found.append(match) }
            } else if let match = noun(index, clause, from: predicate) {
                found.append(match)
            }
        }
        return found
    }

    private func match(_ index: Int, _ clause: Clause) -> TriggerMatch? {
        let predicate = clause.predicates[index]
        if predicate.isCopula { return named(predicate, clause) }
        if predicate.role == .function || predicate.role == .adjective { return nil }
        if predicate.hasNoun {
            guard let (span, number) = head(in: predicate.noun, endingAt: predicate.noun.end) else { return nil }
            return TriggerMatch(trigger: lexicon.triggers[number], span: span, form: .predicate(index))
        }
        for number in lexicon.verbs[predicate.verb] ?? [] {
            if lexicon.triggers[number].objects == nil || holdsObject(number, before: index, clause) {
                return TriggerMatch(trigger: lexicon.triggers[number], span: predicate.span, form: .predicate(index))
            }
        }
        return nil
    }

    /// 불씨는 지난해 12월 19일 나온 |판결|이었다: the event is what the sentence names.
    private func named(_ predicate: Predicate, _ clause: Clause) -> TriggerMatch? {
        guard predicate.link == .final, let (span, number) = head(in: predicate.noun, endingAt: predicate.noun.end)
        else {
            return nil
        }
        return TriggerMatch(trigger: lexicon.triggers[number], span: span, form: .setting)
    }

    /// The trigger that ends at `end`: the head of a compound stands last (저항|시위).
    private func head(in span: Span, endingAt end: Int) -> (Span, Int)? {
        for start in span.start..<end {
            guard let match = lexicon.nouns.longestMatch(at: start, in: document.text), match.end == end else {
                continue
            }
            if start > span.start, start - span.start < 2 || end - start < 2 { continue }
            return lexicon.triggers[match.value].flags.contains(.blocked) ? nil : (Span(start, end), match.value)
        }
        return nil
    }

    private func noun(_ index: Int, _ clause: Clause, from predicate: Int) -> TriggerMatch? {
        let token = document.tokens[index]
        guard let (span, number) = nounHead(of: token.span) else { return nil }
        let chain = Particles.chain(after: afterBracket(span.end), in: document.text)
        if let chain, chain.isEmpty { return bare(index, span, number, clause, predicate) }
        return TriggerMatch(
            trigger: lexicon.triggers[number], span: span,
            form: .noun(
                governor: governor(clause, predicate, over: chain?.isTopic ?? false, from: span),
                chain?.grammaticalCase))
    }

    /// 자유무역협정(FTA)을: the particle stands behind what explains the noun.
    private func afterBracket(_ end: Int) -> Int {
        let scalars = document.text.scalars
        guard end < scalars.count, scalars[end] == "(" else { return end }
        var close = end + 1
        while close < scalars.count, close - end < 20, scalars[close] != ")" { close += 1 }
        return close < scalars.count && scalars[close] == ")" ? close + 1 : end
    }

    /// The longest trigger of a word behind which only particles stand.
    private func nounHead(of word: Span) -> (Span, Int)? {
        guard word.length <= 16 else { return nil }
        for start in word.start..<word.end {
            var best: (end: Int, value: Int)?
            lexicon.nouns.forEachMatch(at: start, in: document.text) { end, value in
                guard end <= word.end, end == word.end || Particles.chain(after: end, in: document.text) != nil
                else { return }
                best = (end, value)
            }
            guard let best else { continue }
            if start > word.start, start - word.start < 2 || best.end - start < 2 { continue }
            if lexicon.triggers[best.value].flags.contains(.blocked) { return nil }
            return (Span(start, best.end), best.value)
        }
        return nil
    }

    /// A noun without particle: a setting (취임 뒤), an object whose particle is left out (방문 예정), or the
    /// modifier of the noun after it (대선 부정), which is no event.
    private func bare(
        _ index: Int, _ span: Span, _ number: Int, _ clause: Clause, _ predicate: Int
    ) -> TriggerMatch? {
        let next = index + 1
        guard next < clause.sentence.tokens.upperBound, document.tokens[next].kind == .hangul else {
            if isAnniversary(next, clause) { return nil }
            return TriggerMatch(
                trigger: lexicon.triggers[number], span: span,
                form: .noun(governor: governor(clause, predicate, from: span), nil))
        }
        let (word, scalars) = (document.tokens[next].span, document.text.scalars)
        // 태풍 힌남노가 포항을 강타했다: the name stands behind.
        if lexicon.triggers[number].type == .disaster, Self.subjectParticles.contains(scalars[word.end - 1]) {
            return TriggerMatch(
                trigger: lexicon.triggers[number], span: span,
                form: .noun(governor: governor(clause, predicate, over: true, from: span), .subject))
        }
        if Self.settings.value(of: word, in: scalars) != nil {
            return TriggerMatch(trigger: lexicon.triggers[number], span: span, form: .setting)
        }
        if Self.bridges.longestMatch(at: word.start, in: scalars) != nil {
            return TriggerMatch(
                trigger: lexicon.triggers[number], span: span,
                form: .noun(governor: governor(clause, predicate, from: span), .object))
        }
        // 체포 사흘 만에, 회담 23일: what follows is no noun that the trigger would modify.
        if predicate < clause.predicates.count, clause.predicates[predicate].span == document.tokens[next].span {
            return TriggerMatch(
                trigger: lexicon.triggers[number], span: span, form: .noun(governor: predicate, .object))
        }
        return nil
    }

    /// 테러 20주년
    private func isAnniversary(_ next: Int, _ clause: Clause) -> Bool {
        guard next + 1 < clause.sentence.tokens.upperBound, document.tokens[next].kind == .digits else { return false }
        return document.text[document.tokens[next + 1].span].hasPrefix("주")
    }

    private static let subjectParticles = SyllableSet("이가은는".unicodeScalars)

    private static let settings: PhraseIndex<Bool> = PhraseIndex(
        ["뒤", "후", "이후", "직후", "당시", "때", "과정에서", "도중", "와중에", "뒤에", "후에", "직전", "현장에서", "전", "중"].map { ($0, true) })

    private static let bridges: PhraseIndex<Bool> = PhraseIndex(
        ["예정", "계획", "방침", "일정", "사실", "소식", "결정", "판결", "처분", "명령", "조치", "작업", "행사", "선고", "선서", "판정"].map {
            ($0, true)
        })

    /// The predicate that follows; for a topic (지진은 [33㎞ 떨어진] 내륙에서 발생했다) the first that is no relative clause.
    private func governor(_ clause: Clause, _ predicate: Int, over: Bool = false, from span: Span) -> Int? {
        var index = predicate
        while index < clause.predicates.count,
            clause.isApart(clause.predicates[index].span, from: span)
                || over && clause.predicates[index].link.isAdnominal
        {
            index += 1
        }
        if index < clause.predicates.count { return index }
        return predicate < clause.predicates.count ? predicate : nil
    }

    private func holdsObject(_ number: Int, before index: Int, _ clause: Clause) -> Bool {
        guard let objects = lexicon.triggers[number].objects else { return true }
        let end = clause.predicates[index].span.start
        // The clause of a verb reaches back to the predicate before it, and no farther than its object may stand.
        let start = max(index > 0 ? clause.predicates[index - 1].end : clause.sentence.span.start, end - 40)
        if start < end, (start..<end).contains(where: { objects.longestMatch(at: $0, in: document.text) != nil }) {
            return true
        }
        // 지난달 내놓은 방안: what a relative clause modifies is its missing object.
        let predicate = clause.predicates[index]
        guard predicate.link == .adnominal, predicate.end < document.text.count else { return false }
        return (predicate.end..<min(predicate.end + 6, document.text.count)).contains {
            objects.longestMatch(at: $0, in: document.text) != nil
        }
    }
}
