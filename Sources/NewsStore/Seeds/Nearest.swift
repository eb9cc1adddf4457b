/// "Did you mean": the known word that is closest to what was written.
package enum Nearest {
    /// Nil where nothing is close: within two edits, and fewer than half of the letters.
    package static func match(_ word: String, among known: [String]) -> String? {
        let written = Array(word.lowercased().unicodeScalars.prefix(40))
        guard !written.isEmpty else { return nil }
        var best: (word: String, distance: Int)?
        for candidate in known {
            let distance = distance(written, Array(candidate.lowercased().unicodeScalars))
            guard distance <= 2, distance * 2 < max(3, written.count), distance < best?.distance ?? Int.max else {
                continue
            }
            best = (candidate, distance)
        }
        return best?.word
    }

    /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        guard abs(left.count - right.count) <= 2 else { return 3 }
        var previous: [Int] = []
        var row = Array(0...right.count)
        for (i, scalar) in left.enumerated() {
            var next = [i + 1]
            for (j, other) in right.enumerated() {
                var cost = min(next[j] + 1, row[j + 1] + 1, row[j] + (scalar == other ? 0 : 1))
                if i > 0, j > 0, scalar == right[j - 1], left[i - 1] == other { cost = min(cost, previous[j - 1] + 1) }
                next.append(cost)
            }
            (previous, row) = (row, next)
        }
        return row[right.count]
    }
}
