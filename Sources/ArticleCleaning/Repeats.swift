import NewsModel

/// Finds what stood before: whole blocks, paragraphs, and headlines given twice. Lines are compared by their letters and
/// digits alone, through one table, so that the work grows with the length only.
enum Repeats {
    /// Letters of the shortest block that counts: `그는 웃었다.` may well stand twice in one story.
    private static let shortestBlock = 15
    private static let shortestHeadline = 4

    /// Hashed by its bytes, all in one go.
    private struct Key: Hashable {
        let scalars: [Unicode.Scalar]

        func hash(into hasher: inout Hasher) {
            scalars.withUnsafeBytes { hasher.combine(bytes: $0) }
        }
    }

    static func mark(_ lines: inout [DraftLine]) {
        var seen = Set<Key>(minimumCapacity: lines.count)
        var isSeen = [Bool](repeating: false, count: lines.count)
        for index in lines.indices where lines[index].role != .blank {
            let key = Key(scalars: lines[index].content.key)
            isSeen[index] = !key.scalars.isEmpty && !seen.insert(key).inserted
        }
        var hasProse = false
        var index = 0
        while index < lines.count {
            guard isSeen[index], lines[index].isUndecided else {
                if lines[index].isUndecided, LineShape.isProse(lines[index].content) { hasProse = true }
                index += 1
                continue
            }
            let end = blockEnd(from: index, lines, isSeen)
            let letters = (index..<end).reduce(0) { $0 + (lines[$1].isUndecided ? lines[$1].content.key.count : 0) }
            if letters >= (hasProse ? shortestBlock : shortestHeadline) {
                let rule = lines[index..<end].count { $0.isUndecided } > 1 ? "repeated-block" : "repeated-line"
                for line in index..<end where lines[line].role != .blank { lines[line].remove(.repeated, rule) }
            }
            index = end
        }
    }

    /// Behind the last line of the block: repeats, with blank lines and repeated credits among them.
    private static func blockEnd(from start: Int, _ lines: [DraftLine], _ isSeen: [Bool]) -> Int {
        var end = start + 1
        var index = end
        while index < lines.count {
            if lines[index].role == .blank {
                index += 1
                continue
            }
            guard isSeen[index], lines[index].isUndecided || lines[index].verdict?.reason == .credit else { break }
            index += 1
            end = index
        }
        return end
    }
}
