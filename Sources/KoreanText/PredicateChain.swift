import NewsModel

/// Joins a predicate with the auxiliaries and bound nouns behind it, which carry aspect, modality and the real ending:
/// 추진해 오고 있다, 체결하기로 했다, 방문할 예정이라고, 숨진 것으로 알려졌다, 만난 바 있다.
struct PredicateChain: Sendable {
    /// No chain of auxiliaries is longer.
    private static let longest = 5

    private let lemmas = LemmaTable.shared

    func fold(
        _ found: PredicatesByToken, _ order: [Int], _ sentence: Sentence, _ document: Document
    ) -> [Predicate] {
        var result: [Predicate] = []
        result.reserveCapacity(order.count)
        var consumed = sentence.tokens.lowerBound
        for index in order where index >= consumed {
            guard var predicate = found[index] else { continue }
            var last = index
            for _ in 0..<Self.longest {
                guard
                    let step = PredicateChainStep.next(
                        after: predicate, at: last, found: found, limit: sentence.tokens.upperBound, document,
                        lemmas)
                else { break }
                predicate = step.predicate
                last = step.last
                if !step.mayGoOn { break }
            }
            consumed = last + 1
            result.append(predicate)
        }
        return result
    }
}
