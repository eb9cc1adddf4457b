import KoreanText
import NewsModel

/// Finds words that name nothing but refer to entities named before: 두 정상, 양국, 그는, 이 회사, 대통령은, 은행은.
///
/// Nothing is said where the text leaves it open: 두 정상 needs two heads of state before it, 두 사람 two people in the last
/// sentences and no third, 그는 a person who was a subject in one of them, a bare title or the last word of a name exactly
/// one bearer so far.
struct AnaphorFinder: Sendable {
    let reading: Reading
    let gazetteer: Gazetteer

    private static let phrases: PhraseIndex<Antecedents.Reference> = PhraseIndex([
        ("두 정상", .heads), ("양 정상", .heads), ("양국 정상", .heads), ("두 나라 정상", .heads), ("두 지도자", .heads),
        ("두 사람", .people), ("두 후보", .people), ("양국", .countries), ("두 나라", .countries), ("양측", .countries),
        ("양사", .organizations),
        ("두 회사", .organizations), ("그는", .person), ("그가", .person), ("그의", .person), ("그를", .person),
        ("그에게", .person), ("그녀는", .person), ("그녀가", .person), ("그녀의", .person), ("고인은", .person), ("고인이", .person),
        ("고인의", .person), ("이 회사", .organization), ("이 업체", .organization), ("이 단체", .organization),
        ("이 기업", .organization), ("이 은행", .organization), ("이 기관", .organization), ("이 재단", .organization),
        ("이 당", .organization), ("이 구단", .organization),
    ])

    /// 그에게 has a particle of two syllables, every other form one of one.
    private static func particleLength(of word: Span, in reading: Reading) -> Int {
        reading.scalars[word.end - 1] == "게" ? 2 : 1
    }

    func anaphora(among mentions: [Mention]) -> [Anaphor] {
        var found: [Anaphor] = []
        var next = 0
        var recent = Antecedents()
        var taken = 0
        for (index, chunk) in reading.chunks.enumerated() where chunk.kind == .hangul {
            while next < mentions.count, mentions[next].span.start < chunk.span.start {
                recent.note(mentions[next], sentence: chunk.sentence, reading, gazetteer)
                taken = max(taken, mentions[next].phrase.end)
                next += 1
            }
            if chunk.span.start >= taken, let known = bearer(of: chunk, recent),
                next >= mentions.count || !mentions[next].phrase.overlaps(known.span)
            {
                found.append(known)
                continue
            }
            guard chunk.span.start >= taken,
                let match = Self.phrases.longestMatch(at: chunk.span.start, in: reading.scalars)
            else { continue }
            let isPronoun = match.value == .person
            let last = match.end > chunk.span.end ? index + 1 : index
            guard reading.chunks.indices.contains(last) else { continue }
            let end = isPronoun ? match.end - Self.particleLength(of: chunk.span, in: reading) : match.end
            if isPronoun {
                guard match.end == chunk.span.end else { continue }
            } else if match.end <= reading.chunks[last].span.end,
                !reading.isWordEnd(match.end, in: reading.chunks[last])
            {
                continue
            }
            let span = Span(chunk.span.start, end)
            if next < mentions.count, mentions[next].phrase.overlaps(span) { continue }
            let ids = recent.entities(for: match.value, sentence: chunk.sentence)
            if !ids.isEmpty { found.append(Anaphor(span: span, entities: ids)) }
        }
        return found
    }

    /// 감독은, 은행은: the one whom the text has named with that office, or by a name that ends so. Nothing before the noun
    /// tells which one, and a particle stands behind it.
    private func bearer(of chunk: Chunk, _ recent: Antecedents) -> Anaphor? {
        guard let match = Antecedents.nouns.longestMatch(at: chunk.span.start, in: reading.scalars),
            match.end < chunk.span.end,
            Particles.chain(after: match.end, in: reading.document.text)?.span.end == chunk.span.end,
            stands(chunk.span.start), let bearer = recent.bearer(of: match.value)
        else { return nil }
        return Anaphor(span: Span(chunk.span.start, match.end), entities: [bearer])
    }

    /// Whether a word begins a sentence or follows a particle or a connective, not another noun (시중 은행은).
    private func stands(_ start: Int) -> Bool {
        guard start > 1, reading.scalars[start - 1] == " " else { return true }
        switch reading.scalars[start - 2] {
        case ".", ",", "”", "\"", "은", "는", "이", "가", "을", "를", "에", "고", "며", "서", "자", "데", "로", "도": return true
        default: return false
        }
    }
}
