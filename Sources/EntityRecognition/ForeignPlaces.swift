import KoreanText
import NewsModel

/// Candidates for foreign places that no gazetteer lists, by their sound and the words beside them:
///
/// - a word of foreign sound behind what it is (수도 |마푸투|에서, 대통령궁 |카사로사다|를);
/// - one that ends in what it is (|사다바드궁|에서, |림포푸강|과).
///
/// Confidence 0.95: nothing but a place stands so.
struct ForeignPlaces: Sendable {
    let reading: Reading

    private static let confidence = 0.95

    func candidates() -> [Candidate] {
        reading.chunks.indices.compactMap { index in
            let chunk = reading.chunks[index]
            guard chunk.kind == .hangul, (2...9).contains(chunk.span.length), let end = nameEnd(of: chunk) else {
                return nil
            }
            let name = Span(chunk.span.start, end)
            guard isPlace(name) || isExplained(name, index), !isListed(name) else { return nil }
            return Candidate(
                span: name, phrase: name, type: .place, confidence: Self.confidence, source: .suffix,
                sentence: chunk.sentence)
        }
    }

    /// Where the word is parted from particles that a place takes.
    private func nameEnd(of chunk: Chunk) -> Int? {
        for length in stride(from: min(3, chunk.span.length - 2), through: 1, by: -1) {
            let end = chunk.span.end - length
            if reading.isWhole(Span(end, chunk.span.end), Self.particles) { return end }
        }
        return nil
    }

    private static let particles: PhraseIndex<Bool> = PhraseIndex(
        ["에서", "에서는", "에는", "에도", "에", "으로", "로", "의", "까지", "부터", "과", "와", "를", "을", "은", "는", "이", "가"].map {
            ($0, true)
        })

    /// 사다바드궁: the stem sounds foreign, and the last syllable says what it is.
    private func isPlace(_ name: Span) -> Bool {
        guard name.length >= 3, Self.kinds.contains(reading.scalars[name.end - 1]) else { return false }
        return isForeign(Span(name.start, name.end - 1), least: 8)
    }

    private static let kinds = SyllableSet("강궁섬주시현성".unicodeScalars)

    /// 수도 마푸투, 남부 도시 아미앵: the word before says what it is.
    private func isExplained(_ name: Span, _ index: Int) -> Bool {
        guard let before = reading.wordBefore(index) else { return false }
        return reading.isWhole(before.span, Self.explanations) && isForeign(name, least: 3)
    }

    private static let explanations: PhraseIndex<Bool> = PhraseIndex(
        [
            "수도", "도시", "소도시", "대도시", "항구도시", "접경도시", "국경도시", "중심도시", "관광도시", "산업도시", "항구", "휴양지", "섬", "대통령궁",
            "왕궁", "근교", "위성도시", "제2도시", "주도", "옛수도", "고도",
        ].map { ($0, true) })

    /// Whether its syllables are, on the mean, so much more common in foreign names than in running words, in tenths of a
    /// natural logarithm.
    private func isForeign(_ word: Span, least: Int) -> Bool {
        let sound = reading.foreignSound(of: word)
        return word.length >= 2 && sound.sum >= least * word.length && sound.least >= -25
    }

    private func isListed(_ name: Span) -> Bool {
        let lexicon = reading.lexicon
        return reading.isWhole(name, lexicon.notNames) || reading.isWhole(name, lexicon.generic)
            || reading.isWhole(name, lexicon.titles) || reading.commonNoun(name) != nil
    }
}
