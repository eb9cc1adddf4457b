/// The predicates of a sentence, by the number of the token that each stands in.
struct PredicatesByToken {
    private let first: Int
    private var predicates: [Predicate?]

    init(tokens: Range<Int>) {
        first = tokens.lowerBound
        predicates = Array(repeating: nil, count: tokens.count)
    }

    /// Nil for a token that is no predicate, or of another sentence.
    subscript(token: Int) -> Predicate? {
        get { predicates.indices.contains(token - first) ? predicates[token - first] : nil }
        set { if predicates.indices.contains(token - first) { predicates[token - first] = newValue } }
    }
}
