/// Finds what a mistyped word was meant to be.
package enum DidYouMean {
    /// Longer words are not compared: the work is bounded by the square of this.
    private static let longestWord = 48
    /// Only so many candidates are compared, so that an error costs no more than an answer.
    private static let mostCandidates = 20_000

    /// The nearest candidate within a third of the word's length (at most three edits); nil where none is near.
    package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let wanted = Array(word.lowercased().unicodeScalars)
        guard !wanted.isEmpty, wanted.count <= longestWord else { return nil }
        var limit = min(3, max(1, wanted.count / 3))
        var best: String?
        for candidate in candidates.prefix(mostCandidates) {
            let length = candidate.unicodeScalars.count
            guard length <= longestWord, abs(length - wanted.count) <= limit,
                let distance = distance(wanted, Array(candidate.lowercased().unicodeScalars), limit: limit)
            else { continue }
            if distance == 0 { return candidate }
            best = candidate
            limit = distance - 1
        }
        return best
    }

    /// `Did you mean "entity"?`, or a list of what there is where nothing is near.
    package static func hint(for word: String, among candidates: [String]) -> String {
        if let nearest = nearest(to: word, among: candidates) { return "Did you mean \"\(nearest)\"?" }
        guard !candidates.isEmpty else { return "None is known here." }
        let shown = candidates.prefix(30).joined(separator: ", ")
        return "Known: \(shown)\(candidates.count > 30 ? ", …" : "")."
    }

    /// Edits (insert, delete, replace, swap of neighbours: optimal string alignment) between two words;
    /// nil where there are more than `limit`.
    static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int? {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            for column in right.indices {
                var cost = min(last[column + 1], current[column]) + 1
                cost = min(cost, last[column] + (left[row] == right[column] ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            if current.allSatisfy({ $0 > limit }) { return nil }
            beforeLast = last
            last = current
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }
}
