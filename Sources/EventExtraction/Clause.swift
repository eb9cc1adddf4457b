import KoreanText
import NewsModel

/// A sentence with everything the search for events needs of it, in reading order.
struct Clause: Sendable {
    let sentence: Sentence
    let predicates: [Predicate]
    let arguments: [Argument]
    /// Time expressions that may date an event, by position in `TimeTagging.times`.
    let times: [TimeExpression]
    let quantities: [Quantity]
    /// Whether a sentence end, paragraph or not, stands before.
    let paragraph: Int

    /// The first predicate that ends behind a position.
    func predicate(after position: Int) -> Int? {
        predicates.firstIndex { $0.span.end > position }
    }

    /// The end of the chain of connected predicates that starts at `index`: 찾아 … 회담한, 진압하고 … 체포해 … 샀다.
    func chainEnd(from index: Int) -> Int {
        var current = index
        while predicates.indices.contains(current + 1), predicates[current].link.isChaining { current += 1 }
        return current
    }

    /// The end of the chain that shares its subject; 자, 지만, 뒤 may change it.
    func tightChainEnd(from index: Int) -> Int {
        var current = index
        while predicates.indices.contains(current + 1), predicates[current].link.isTight { current += 1 }
        return current
    }
}

extension PredicateLink {
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
