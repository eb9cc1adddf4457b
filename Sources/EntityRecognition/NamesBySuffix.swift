import KoreanText
import NewsModel

/// Candidates by the last part of the word: 한국소방안전협회, 강남경찰서, 광안리해수욕장; and administrative units one after another.
///
/// Confidence 0.7, 0.8 where at least four syllables stand before the suffix or a place before the word (서울 강남경찰서).
struct NamesBySuffix: Sendable {
    func candidates(in reading: Reading, known: [Candidate]) -> [Candidate] {
        var candidates: [Candidate] = []
        let places = Dictionary(
            known.filter { $0.type == .place }.map { ($0.span.end, $0.span.start) }, uniquingKeysWith: min)
        for (index, chunk) in reading.chunks.enumerated() where chunk.kind == .hangul || chunk.kind == .latin {
            if let unit = unit(index, places, reading) { candidates.append(unit) }
            guard chunk.span.length >= 3 else { continue }
            guard let (end, start, suffix) = suffix(in: chunk, reading) else { continue }
            let head = Span(chunk.span.start, start)
            guard head.length >= suffix.least,
                isOffice(Span(start, end), reading)
                    || !isGeneric(head, whole: Span(chunk.span.start, end), reading)
            else { continue }
            var span = Span(chunk.span.start, end)
            var confidence = head.length >= 4 ? 0.8 : 0.7
            if reading.isWhole(Span(start, end), Self.telling) { confidence = 0.96 }
            if suffix.isOrganization, isOffice(Span(start, end), reading), let before = reading.wordBefore(index),
                let placeStart = places[before.span.end]
            {
                span = Span(placeStart, end)
                confidence = 0.96
            }
            candidates.append(
                Candidate(
                    span: span, phrase: span, type: suffix.isOrganization ? .organization : .place,
                    confidence: confidence, source: .suffix, sentence: chunk.sentence))
        }
        return candidates
    }

    /// The suffix that reaches furthest; of those the longest.
    private func suffix(in chunk: Chunk, _ reading: Reading) -> (end: Int, start: Int, NameLexicon.Suffix)? {
        var best: (end: Int, start: Int, NameLexicon.Suffix)?
        for start in (chunk.span.start + 1)..<chunk.span.end {
            reading.lexicon.suffixes.forEachMatch(at: start, in: reading.scalars) { end, suffix in
                guard end <= chunk.span.end, end > best?.end ?? 0, reading.isWordEnd(end, in: chunk) else { return }
                best = (end, start, suffix)
            }
        }
        return best
    }

    /// Common nouns: 종합병원, 인근병원, 각대학; a head that is nothing but a generic word names nothing.
    private func isGeneric(_ head: Span, whole: Span, _ reading: Reading) -> Bool {
        reading.isWhole(head, reading.lexicon.generic) || reading.isWhole(whole, reading.lexicon.generic)
            || reading.isWhole(head, reading.lexicon.titles) || reading.isWhole(head, reading.lexicon.suffixes)
    }

    /// Local offices carry the name of their place before them.
    private func isOffice(_ suffix: Span, _ reading: Reading) -> Bool {
        reading.isWhole(suffix, Self.offices)
    }

    /// Last parts that only names of firms and of certain places have: 한화에어로스페이스, 광안리해수욕장. Confidence 0.96.
    private static let telling: PhraseIndex<Bool> = PhraseIndex(
        [
            "케미칼", "이엔지", "이노베이션", "머티리얼즈", "엔지니어링", "로보틱스", "바이오로직스", "에어로스페이스", "모터스", "일렉트릭", "홀딩스", "테크놀로지",
            "이앤에이", "이앤씨", "로지스틱스", "게임즈", "네트웍스", "인터내셔널", "엔터테인먼트", "캐피탈", "자산운용", "금융지주", "투자증권", "저축은행", "해수욕장",
            "국립공원", "휴게소", "나들목",
        ].map { ($0, true) })

    private static let offices: PhraseIndex<Bool> = PhraseIndex(
        ["경찰서", "해양경찰서", "소방서", "지검", "지법", "지청", "교육지원청", "세무서", "보건소"].map { ($0, true) })

    /// 역삼동 after 강남구, 양남면 after 경주시: a small unit is a place where a larger one stands right before it.
    private func unit(_ index: Int, _ places: [Int: Int], _ reading: Reading) -> Candidate? {
        let chunk = reading.chunks[index]
        guard chunk.span.length >= 2, let before = reading.wordBefore(index), let start = places[before.span.end]
        else { return nil }
        let limit = min(chunk.span.start + 5, chunk.span.end)
        for position in (chunk.span.start + 1)..<limit {
            switch reading.scalars[position] {
            case "구", "읍", "면", "동", "리", "군", "섬":
                let end = position + 1
                let word = Span(chunk.span.start, end)
                guard word.length >= 3 || reading.scalars[position] == "구", reading.isWordEnd(end, in: chunk),
                    !reading.isWhole(word, reading.lexicon.notNames), !reading.isWhole(word, reading.lexicon.generic)
                else { continue }
                let span = Span(start, end)
                return Candidate(
                    span: span, phrase: span, type: .place, confidence: 0.92, source: .suffix, sentence: chunk.sentence)
            default: continue
            }
        }
        return nil
    }
}
