import KoreanText
import NewsModel

/// Reads from grammar and lexicon whether what a predicate states has happened, is planned, demanded … or is no fact.
struct StatusReader {
    let document: Document
    let clause: Clause
    let lexicon = EventLexicon.shared

    enum Reading: Equatable {
        case status(EventStatus)
        /// Present tense: planned or occurred, as the date says.
        case present
        /// Negated, conditional, intended: no fact.
        case none
    }

    func status(of index: Int) -> Reading {
        if isMissing(index) { return .none }
        var current = index
        var crossed: PredicateLink?
        while clause.predicates.indices.contains(current) {
            let predicate = clause.predicates[current]
            if crossed != nil, isSpeech(predicate), let next = clause.next(after: current) {
                current = next
                continue
            }
            let own = reading(predicate, at: current)
            if let own {
                guard let crossed else { return own }
                return shared(own, crossed)
            }
            crossed = crossed ?? predicate.link
            guard let next = clause.continuation(of: current) else { break }
            current = next
        }
        return crossed == nil ? .none : .status(.occurred)
    }

    /// 다친 사람은 없었다
    private func isMissing(_ index: Int) -> Bool {
        guard clause.predicates.indices.contains(index), clause.predicates[index].link == .adnominal,
            clause.predicates.indices.contains(index + 1)
        else { return false }
        let next = clause.predicates[index + 1]
        return !next.hasNoun && LemmaTable.shared.stem(of: next.verb) == "없"
            && next.span.start - clause.predicates[index].end <= 8
    }

    /// 집회를 열어 |철회하라고| 요구했다, 회의를 열고 "…"|이라며| 비판했다: what is said is no part of what was done before.
    private func isSpeech(_ predicate: Predicate) -> Bool {
        switch predicate.link {
        case .command, .proposal, .ask: return true
        case .quote:
            let before = predicate.span.start - 1
            return clause.sentence.quotations.contains { $0.end == before || $0.end == before + 1 }
        default: return false
        }
    }

    /// What a connected clause has of the status of the one that ends the chain.
    private func shared(_ reading: Reading, _ link: PredicateLink) -> Reading {
        switch (reading, link) {
        case (.none, .and), (.none, .or): .none
        case (.none, _): .status(.occurred)
        case (.status(.ongoing), .then), (.status(.ongoing), .after), (.status(.ongoing), .when): .status(.occurred)
        case (.present, .then): .present
        case (.present, .after), (.status(.demanded), .after): .status(.occurred)
        default: reading
        }
    }

    /// Nil where the predicate leaves it to the next one.
    private func reading(_ predicate: Predicate, at index: Int) -> Reading? {
        let aspects = predicate.aspects
        if !aspects.isDisjoint(with: [.conditional, .possible, .intended]) { return Reading.none }
        // 연장하지 않기로 했다: the decision is what happened.
        if aspects.contains(.negated) { return aspects.contains(.planned) ? .status(.planned) : Reading.none }
        if aspects.contains(.requested) { return .status(.demanded) }
        switch predicate.link {
        case .if, .intend, .intendAdnominal, .question, .questionAdnominal, .before, .negatable, .ask:
            return Reading.none
        case .command, .commandAdnominal, .proposal, .proposalAdnominal: return .status(.demanded)
        case .must: return aspects.contains(.obligation) ? obligation(index) : Reading.none
        case .resolve: return .status(.planned)
        default: break
        }
        if aspects.contains(.obligation) { return obligation(index) }
        if aspects.contains(.alleged) { return .status(.alleged) }
        if predicate.link.isReported { return reported(predicate, at: index) }
        // 입국해 활동한 뒤 발표할 예정이다: the tense of what comes before is that of what follows.
        if predicate.link == .after { return nil }
        if let plain = plain(predicate) { return plain }
        if predicate.link == .adnominal, predicate.tense == .present {
            return .present
        }
        return predicate.link.isChaining ? nil : .present
    }

    private func plain(_ predicate: Predicate) -> Reading? {
        let aspects = predicate.aspects
        if !aspects.isDisjoint(with: [.planned, .expected, .willing]) { return .status(.planned) }
        if aspects.contains(.progressive) { return predicate.tense == .past ? .status(.occurred) : .status(.ongoing) }
        switch predicate.tense {
        case .past: return .status(.occurred)
        case .future: return .status(.planned)
        case .present: return predicate.link == .adnominal || predicate.link.isChaining ? nil : .present
        case .none: return nil
        }
    }

    private func obligation(_ index: Int) -> Reading {
        effectOfSaying(after: index) == .demand ? .status(.demanded) : .none
    }

    private func reported(_ predicate: Predicate, at index: Int) -> Reading {
        let own = plain(predicate) ?? .present
        switch effectOfSaying(after: index) {
        case .deny: return .status(.denied)
        case .demand: return own == .status(.occurred) ? own : .status(.demanded)
        case .promise: return .status(.promised)
        case .claim: return own == .status(.occurred) ? .status(.alleged) : own
        case .hope: return .none
        case .foresee: return own == .status(.occurred) ? .status(.alleged) : .none
        default: return own
        }
    }

    /// What the verb of saying that governs a quotation does to it; verbs of other kinds may stand between.
    private func effectOfSaying(after index: Int) -> EffectTable.Effect? {
        var current = index
        for _ in 0..<3 {
            guard let next = clause.next(after: current) else { return nil }
            if let effect = lexicon.saying.effect(of: clause.predicates[next], in: document.text) { return effect }
            current = next
        }
        return nil
    }
}
