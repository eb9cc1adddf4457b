import KoreanText
import NewsModel

/// A sentence with everything the search for events needs of it, in reading order. A class, as `Document` is.
final class Clause: Sendable {
    let sentence: Sentence
    let predicates: [Predicate]
    let arguments: [Argument]
    /// Time expressions that may date an event, by position in `TimeTagging.times`.
    let times: [TimeExpression]
    let quantities: [Quantity]

    init(
        sentence: Sentence, predicates: [Predicate], arguments: [Argument], times: [TimeExpression],
        quantities: [Quantity]
    ) {
        self.sentence = sentence
        self.predicates = predicates
        self.arguments = arguments
        self.times = times
        self.quantities = quantities
    }

    /// The predicate after one, passing over what is said in a quotation that does not hold this one.
    func next(after index: Int) -> Int? {
        guard predicates.indices.contains(index) else { return nil }
        let span = predicates[index].span
        return predicates.indices.dropFirst(index + 1).first { !isApart(predicates[$0].span, from: span) }
    }

    /// The predicate that a connected one goes on to. Behind a topic it passes over relative clauses, which the topic is not
    /// in: 국회는 본회의를 열어 [권한을 주는] 법을 가결했다, but 소치를 찾아 [회담한] 대통령은.
    func continuation(of index: Int) -> Int? {
        guard let first = next(after: index), predicates[first].link.isAdnominal,
            !predicates[first].aspects.contains(.alleged), hasTopic(before: index)
        else {
            return next(after: index)
        }
        var current = first
        while predicates[current].link.isAdnominal, let further = next(after: current) { current = further }
        return predicates[current].link.isAdnominal ? first : current
    }

    private func hasTopic(before index: Int) -> Bool {
        let start = predicates[index].span.start
        guard let topic = arguments.last(where: { ($0.isTopic || $0.grammaticalCase == .additive) && $0.end <= start })
        else { return false }
        return !isApart(topic.span, from: predicates[index].span)
    }

    /// Whether a span stands in a quotation that does not hold another: "…하겠다"고 밝혔다.
    func isApart(_ span: Span, from other: Span) -> Bool {
        sentence.quotations.contains { $0.contains(span) && !$0.contains(other) }
    }

    /// The first predicate that ends behind a position.
    func predicate(after position: Int) -> Int? {
        predicates.firstIndex { $0.span.end > position }
    }

    /// The end of the chain of connected predicates that starts at `index`: 찾아 … 회담한, 진압하고 … 체포해 … 샀다.
    func chainEnd(from index: Int) -> Int {
        var current = index
        while predicates.indices.contains(current), predicates[current].link.isChaining,
            let next = continuation(of: current)
        {
            current = next
        }
        return current
    }

    /// Whether the chain from a predicate ends in a relative clause. A past tense before 고 or 지만 (쏟아졌고) ends a clause of
    /// its own, however the sentence goes on.
    func isInRelative(_ index: Int) -> Bool {
        var current = index
        while predicates.indices.contains(current) {
            let predicate = predicates[current]
            if predicate.link.isAdnominal { return true }
            let isFinite = predicate.tense == .past && (predicate.link == .and || predicate.link == .but)
            guard predicate.link.isChaining, !isFinite, !changesSubject(behind: current),
                let next = continuation(of: current)
            else { return false }
            current = next
        }
        return false
    }

    /// 위헌으로 결정하자 여야는 …: the clause behind has a subject of its own, so that this one is no part of what follows in it.
    private func changesSubject(behind index: Int) -> Bool {
        guard predicates[index].link.isLoose else { return false }
        let end = index + 1 < predicates.count ? predicates[index + 1].span.start : sentence.span.end
        return arguments.contains { argument in
            argument.isSubject && argument.span.start >= predicates[index].end && argument.end <= end
        }
    }

    /// The end of the chain that shares its subject; 자, 지만, 뒤 may change it.
    func tightChainEnd(from index: Int) -> Int {
        var current = index
        while predicates.indices.contains(current), predicates[current].link.isTight, let next = next(after: current) {
            current = next
        }
        return current
    }
}

extension PredicateLink {
    /// Whether what comes before often has a subject of its own: 탈레반이 진입하자, 인상했지만, 경영이 정상화되면, 의회가 수리한 뒤.
    var isLoose: Bool {
        switch self {
        case .when, .but, .because, .result, .if, .after, .before: true
        default: false
        }
    }

    /// Whether the clause goes on at the same level with the same subject.
    var isTight: Bool {
        switch self {
        case .and, .while, .then: true
        default: false
        }
    }

    /// Whether the clause goes on at the same level.
    var isChaining: Bool {
        switch self {
        case .and, .while, .then, .when, .after, .but, .or, .because, .result: true
        default: false
        }
    }
}
