import KoreanText
import NewsModel

/// Chooses the candidates that do not overlap and together weigh most: weighted interval scheduling, O(n log n).
enum SpanSelection {
    /// In reading order. Of equal weights the choice with the earlier ends stays, so the answer is always the same.
    static func best(of candidates: [Candidate]) -> [Candidate] {
        let sorted = candidates.filter { !$0.span.isEmpty }.sorted { first, second in
            if first.span.end != second.span.end { return first.span.end < second.span.end }
            if first.span.start != second.span.start { return first.span.start < second.span.start }
            if first.confidence != second.confidence { return first.confidence > second.confidence }
            return first.source.rawValue < second.source.rawValue
        }
        /// Best weight with the first n candidates, and the last candidate before n that does not overlap it.
        var weights = [0.0]
        var previous: [Int] = []
        weights.reserveCapacity(sorted.count + 1)
        for (index, candidate) in sorted.enumerated() {
            let last = sorted[..<index].partitioningIndex { $0.span.end > candidate.span.start }
            previous.append(last)
            weights.append(max(weights[index], weights[last] + candidate.weight))
        }
        var chosen: [Candidate] = []
        var index = sorted.count
        while index > 0 {
            if weights[index] > weights[index - 1] {
                chosen.append(sorted[index - 1])
                index = previous[index - 1]
            } else {
                index -= 1
            }
        }
        return chosen.reversed()
    }
}
