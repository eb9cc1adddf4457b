import KoreanText
import NewsModel

/// Finds the title that belongs to a name: `김철수 의원`, `김철수(45) 전 서울시장`, `루카셴코 벨라루스 대통령`, `푸틴대통령`.
struct TitleFinder: Sendable {
    let reading: Reading
    /// For each chunk, where a known name that starts it ends.
    let knownEnds: [Int?]
    /// The same for places and organisations alone: persons do not stand between a name and its title.
    let affiliationEnds: [Int?]

    struct Found: Sendable {
        let title: Span
        let kind: NameLexicon.TitleKind
    }

    /// The title after a name that ends at `end` in chunk `index`.
    func title(afterNameIn index: Int, end: Int) -> Found? {
        let chunk = reading.chunks[index]
        if end < chunk.span.end {
            guard let match = reading.lexicon.titles.longestMatch(at: end, in: reading.scalars),
                match.end <= chunk.span.end, reading.isWordEnd(match.end, in: chunk)
            else { return nil }
            return Found(title: Span(end, match.end), kind: match.value)
        }
        var position = end
        var next = index + 1
        if let bracket = reading.bracket(at: position) {
            position = bracket.end
            next = firstChunk(from: next, behind: position)
            // 김모(42)씨: the title stands right at the bracket.
            if reading.chunks.indices.contains(next), reading.chunks[next].span.start == position,
                let title = reading.chunks[next].title, title.span.start == position
            {
                return Found(title: title.span, kind: title.kind)
            }
        }
        for _ in 0..<4 {
            guard reading.isNextWord(next, after: position, sentence: chunk.sentence) else { return nil }
            let word = reading.chunks[next]
            if let title = word.title { return Found(title: title.span, kind: title.kind) }
            guard isAffiliation(next) else { return nil }
            position = word.span.end
            next += 1
            // 미국 무역대표부(USTR) 대표
            if let bracket = reading.bracket(at: position) {
                position = bracket.end
                next = firstChunk(from: next, behind: position)
            }
        }
        return nil
    }

    private func firstChunk(from index: Int, behind position: Int) -> Int {
        var index = index
        while index < reading.chunks.count, reading.chunks[index].span.start < position { index += 1 }
        return index
    }

    /// 국방부, 검찰청, 더불어민주당
    private static let officeEnds = SyllableSet("부청처당실원회".unicodeScalars)

    /// Whether a whole chunk, without particles, is what stands between a name and its title.
    private func isAffiliation(_ index: Int) -> Bool {
        let word = reading.chunks[index]
        if reading.isWhole(word.span, reading.lexicon.modifiers) || affiliationEnds[index] == word.span.end {
            return true
        }
        if knownEnds[index] == word.span.end { return false }
        guard word.span.length >= 3 else { return false }
        for start in (word.span.start + 2)..<word.span.end
        where reading.lexicon.suffixes.longestMatch(at: start, in: reading.scalars)?.end == word.span.end {
            return true
        }
        return Self.officeEnds.contains(reading.scalars[word.span.end - 1])
    }
}
