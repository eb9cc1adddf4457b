import KoreanText
import NewsModel

/// Candidates from knowledge and gazetteer: names we know, at the start of a word.
///
/// Confidence: 0.97 where an editor wrote the name down, 0.93 for an unambiguous name of the gazetteer (0.96 for a
/// place's long one), 0.55 for a name
/// that is also a common word, and 0.85 for that one where something near it speaks for the place (인도 뉴델리, 인도에서).
struct KnownNames: Sendable {
    let knowledge: KnowledgeIndex
    let gazetteer: Gazetteer

    func candidates(in reading: Reading) -> (candidates: [Candidate], ends: Ends) {
        var candidates: [Candidate] = []
        var ends = Ends(count: reading.chunks.count)
        for (index, chunk) in reading.chunks.enumerated() where chunk.kind != .digits {
            if chunk.kind == .hanja, !isDemonymPlace(index, reading) { continue }
            add(gazetteer.names, isKnowledge: false, index, reading, to: &candidates, &ends)
            add(knowledge.names, isKnowledge: true, index, reading, to: &candidates, &ends)
        }
        return (candidates, ends)
    }

    /// The names that begin with a chunk.
    private func add(
        _ names: PhraseIndex<[Sense]>, isKnowledge: Bool, _ index: Int, _ reading: Reading,
        to candidates: inout [Candidate], _ ends: inout Ends
    ) {
        let chunk = reading.chunks[index]
        var cursor = names.trie.cursor(at: chunk.span.start, in: reading.scalars)
        while let senses = names.next(&cursor, in: reading.scalars) {
            guard let last = lastChunk(index, cursor.end, reading),
                reading.isWordEnd(cursor.end, in: reading.chunks[last])
            else { continue }
            let span = Span(chunk.span.start, cursor.end)
            for candidate in read(span, senses, isKnowledge, chunk, index, reading) {
                candidates.append(candidate)
                if last == index { ends.note(candidate, at: index) }
            }
        }
    }

    private func read(
        _ span: Span, _ senses: [Sense], _ isKnowledge: Bool, _ chunk: Chunk, _ index: Int, _ reading: Reading
    ) -> [Candidate] {
        let records = isKnowledge ? knowledge.entities : gazetteer.entities
        let numbers = senses.compactMap { records.indices.contains($0.entity) ? $0.entity : nil }
        guard let first = numbers.first.map({ records[$0].type }) else { return [] }
        let needsContext = senses.allSatisfy(\.needsContext)
        var confidence = isKnowledge ? 0.97 : span.length >= 3 && first == .place ? 0.96 : 0.93
        if needsContext {
            confidence = isBesideSign(span, reading.scalars) ? 0.96 : hasPlaceContext(span, index, reading) ? 0.85 : 0
        }
        if first == .organization, reading.isWhole(chunk.span, reading.lexicon.titles) { confidence = 0 }
        // 미국인 is a person, not the country; 미국인 척 and the like are rare.
        if first == .place, reading.document.text.scalar(at: span.end) == "인", span.end + 1 <= chunk.span.end {
            confidence = 0
        }
        guard confidence > 0 else { return [] }
        let isOfOneType = numbers.allSatisfy { records[$0].type == first }
        let types =
            isOfOneType ? [first] : Set(numbers.map { records[$0].type }).sorted { $0.rawValue < $1.rawValue }
        return types.map { type in
            Candidate(
                span: span, phrase: span, type: type, confidence: type == first ? confidence : confidence - 0.05,
                source: isKnowledge ? .knowledge : .gazetteer,
                entities: numbers.filter { records[$0].type == type }.map { records[$0].id }, sentence: chunk.sentence)
        }
    }

    /// An ambiguous name is the place where a place stands right before it, another place or the particle 에서
    /// right after it, or another place stands beside it behind a middle dot.
    private func hasPlaceContext(_ span: Span, _ index: Int, _ reading: Reading) -> Bool {
        let scalars = reading.scalars
        if isDotted(span, scalars) { return true }
        guard span.length >= 2 else { return false }
        if let before = reading.wordBefore(index), isWholePlace(before, reading) { return true }
        if reading.isNextWord(index + 1, after: span.end, sentence: reading.chunks[index].sentence) {
            let next = reading.chunks[index + 1]
            if isWholePlace(next, reading) || next.title?.kind == .head { return true }
        }
        guard let chain = Particles.chain(after: span.end, in: reading.document.text) else { return false }
        return chain.grammaticalCase == .locative
    }

    private func isWholePlace(_ chunk: Chunk, _ reading: Reading) -> Bool {
        guard chunk.span.length >= 2,
            let match = gazetteer.names.longestMatch(at: chunk.span.start, in: reading.scalars),
            match.end <= chunk.span.end, reading.isWordEnd(match.end, in: chunk)
        else { return false }
        return match.value.contains { !$0.needsContext && gazetteer.kinds[$0.entity] != .organization }
    }

    /// 한·미, 북·러: the short names of countries side by side.
    private func isDotted(_ span: Span, _ scalars: [Unicode.Scalar]) -> Bool {
        let before = span.start > 0 && Self.isDot(scalars[span.start - 1])
        let after = span.end < scalars.count && Self.isDot(scalars[span.end])
        return before || after
    }

    /// One of several signs of countries with dots between them: 한·미·일, but not 초·중·고.
    private func isBesideSign(_ span: Span, _ scalars: [Unicode.Scalar]) -> Bool {
        guard span.length == 1 else { return false }
        return [-2, 2].contains { offset in
            let (other, dot) = (span.start + offset, span.start + offset / 2)
            guard scalars.indices.contains(other), Self.isDot(scalars[dot]),
                let match = gazetteer.names.longestMatch(at: other, in: scalars), match.end == other + 1
            else { return false }
            return match.value.contains { gazetteer.kinds[$0.entity] == .country }
        }
    }

    private static func isDot(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "·", "ㆍ", "‧", "・": true
        default: false
        }
    }

    /// A hanja that stands alone or among others of its kind (美·中) is a country; after a number (3日) it is not.
    private func isDemonymPlace(_ index: Int, _ reading: Reading) -> Bool {
        let span = reading.chunks[index].span
        guard span.length == 1 else { return true }
        guard span.start > 0 else { return true }
        switch Tokenizer.kind(of: reading.scalars[span.start - 1]) {
        case nil, .punctuation, .symbol: return reading.scalars[span.start - 1] != "(" || !isClosed(span, reading)
        case .digits, .hangul, .latin, .hanja: return false
        }
    }

    /// A hanja between brackets explains the word before them: 전(前) 대통령.
    private func isClosed(_ span: Span, _ reading: Reading) -> Bool {
        reading.document.text.scalar(at: span.end) == ")"
    }

    /// The chunk that a match ends in: names may hold blanks and points.
    private func lastChunk(_ index: Int, _ end: Int, _ reading: Reading) -> Int? {
        var last = index
        while reading.chunks[last].span.end < end {
            last += 1
            guard last < reading.chunks.count, reading.chunks[last].span.start < end else { return nil }
        }
        return last
    }
}

/// For each chunk, where the longest known name that starts it ends.
struct Ends: Sendable {
    private(set) var all: [Int?]
    /// Places and organisations alone.
    private(set) var affiliations: [Int?]

    init(count: Int) {
        all = Array(repeating: nil, count: count)
        affiliations = all
    }

    mutating func note(_ candidate: Candidate, at index: Int) {
        all[index] = max(all[index] ?? 0, candidate.span.end)
        if candidate.type != .person { affiliations[index] = max(affiliations[index] ?? 0, candidate.span.end) }
    }
}
