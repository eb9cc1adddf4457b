import KoreanText
import NewsModel

/// Candidates for Korean names by their shape: a surname and one to three syllables, with what stands around them.
///
/// Confidence: 0.95 with a title or a personal bracket, 0.85 after an occupation, 0.6 for a bare name whose syllables
/// speak for it, 0.75 for one that stands in the text twice. A surname alone (김 장관) 0.85, a letter (A씨) 0.9.
struct KoreanPersonNames: Sendable {
    let titles: TitleFinder
    private var reading: Reading { titles.reading }

    func candidates() -> [Candidate] {
        var candidates: [Candidate] = []
        var bare: [String: [Int]] = [:]
        for (index, chunk) in reading.chunks.enumerated() where chunk.span.length >= 1 {
            if chunk.kind == .latin {
                if let anonymous = anonymous(index) { candidates.append(anonymous) }
                continue
            }
            guard chunk.kind == .hangul, let surname = Surnames.weight(reading.scalars[chunk.span.start]) else {
                continue
            }
            if let short = surnameOnly(index) { candidates.append(short) }
            for length in [2, 3, 4] where length <= chunk.span.length {
                guard let candidate = fullName(index, length, surname) else { continue }
                if candidate.confidence <= 0.6 {
                    bare[reading.document.text[candidate.span], default: []].append(candidates.count)
                }
                candidates.append(candidate)
            }
        }
        for positions in bare.values where positions.count > 1 {
            for position in positions { candidates[position].confidence = 0.75 }
        }
        return candidates
    }

    private func fullName(_ index: Int, _ length: Int, _ surname: Int) -> Candidate? {
        let chunk = reading.chunks[index]
        let start = chunk.span.start
        let end = start + length
        let scalars = reading.scalars
        for position in start..<end where !Hangul.isSyllable(scalars[position]) { return nil }
        let isDouble = length >= 3 && Surnames.isDouble(scalars[start], scalars[start + 1])
        guard length < 4 || isDouble else { return nil }
        if titles.knownEnds[index] ?? 0 >= end { return nil }
        // 경제부 in 경제부총리 is no name before the title 총리.
        if let whole = reading.lexicon.titles.longestMatch(at: start, in: scalars), whole.end > end { return nil }
        let title = titles.title(afterNameIn: index, end: end)
        guard title != nil || reading.isWordEnd(end, in: chunk) else { return nil }
        let span = Span(start, end)
        // 박모 씨: an unnamed bearer of the surname.
        if length == 2, scalars[end - 1] == "모" { return nil }
        let isWord = reading.isWhole(span, reading.lexicon.notNames) || isNounWithParticle(span)
        if isWord || reading.isWhole(span, reading.lexicon.titles) { return nil }
        let score = self.score(span, isDouble: isDouble)
        let bracket = reading.bracket(at: end)
        let isBracketed = bracket.map { reading.isPersonalBracket($0.content) } ?? false
        let isAfterOccupation =
            reading.wordBefore(index).map { reading.isWhole($0.span, reading.lexicon.occupations) } ?? false
        var confidence = 0.0
        if title != nil || isBracketed {
            // Two syllables before a title are more often a noun (여성 의원, 신임 장관) than a name.
            confidence =
                length == 2
                ? (title?.kind == .honorific || (score >= 10 && surname > 0) ? 0.8 : 0) : (score >= -30 ? 0.95 : 0)
        } else if isAfterOccupation, length >= 3 {
            confidence = score + surname >= 0 ? 0.85 : 0
        } else if length >= 3 {
            confidence = score + surname >= 12 ? 0.6 : 0
        }
        guard confidence > 0 else { return nil }
        return Candidate(
            span: span, phrase: title.map { Span(start, $0.title.end) } ?? span, type: .person, confidence: confidence,
            source: .koreanName, title: title?.title, sentence: chunk.sentence)
    }

    /// 정부가, 기억에: a word of two syllables and a particle.
    private func isNounWithParticle(_ span: Span) -> Bool {
        guard span.length == 3, reading.isWhole(Span(span.start, span.end - 1), reading.lexicon.notNames) else {
            return false
        }
        return Self.nounEnds.contains(reading.scalars[span.end - 1])
    }

    private static let nounEnds = SyllableSet("이가은는을를의에도와과로만나한된할인적중상간들측및씨".unicodeScalars)

    private func score(_ span: Span, isDouble: Bool) -> Int {
        let lexicon = reading.lexicon
        let given = Span(span.start + (isDouble ? 2 : 1), span.end)
        let last = lexicon.syllable(reading.scalars[given.end - 1])
        guard given.length == 2 else { return max(last.givenFirst, last.givenLast) }
        return lexicon.syllable(reading.scalars[given.start]).givenFirst + last.givenLast
    }

    /// 김 장관, 박씨, 최모(42)씨: the surname alone is the mention.
    private func surnameOnly(_ index: Int) -> Candidate? {
        let chunk = reading.chunks[index]
        var end = chunk.span.start + 1
        let scalars = reading.scalars
        let span = Span(chunk.span.start, end)
        if end < chunk.span.end, scalars[end] == "모" { end += 1 }
        // 메드베데프 전 대통령: a modifier, not the surname 전.
        if chunk.span.length == 1, reading.isWhole(span, reading.lexicon.modifiers) { return nil }
        guard let title = titles.title(afterNameIn: index, end: end), title.title.start - end <= 8 else { return nil }
        let isAttached = end < chunk.span.end
        if isAttached, title.kind != .honorific || title.title.length != 1 { return nil }
        if isAttached, end == chunk.span.start + 1, scalars[end] != "씨" { return nil }
        guard
            !(end - chunk.span.start == 1 && title.kind == .honorific && scalars[title.title.start] != "씨"
                && !isSpaced(title.title))
        else { return nil }
        return Candidate(
            span: span, phrase: Span(span.start, title.title.end), type: .person,
            confidence: title.kind == .honorific ? 0.92 : 0.85, source: .surname, title: title.title,
            sentence: chunk.sentence)
    }

    private func isSpaced(_ title: Span) -> Bool { title.start > 0 && reading.scalars[title.start - 1] == " " }

    /// A씨, B 군: a person the text does not name.
    private func anonymous(_ index: Int) -> Candidate? {
        let chunk = reading.chunks[index]
        let end = chunk.span.start + 1
        guard reading.scalars[chunk.span.start].properties.isUppercase else { return nil }
        guard let title = titles.title(afterNameIn: index, end: end), title.kind == .honorific else { return nil }
        return Candidate(
            span: Span(chunk.span.start, end), phrase: Span(chunk.span.start, title.title.end), type: .person,
            confidence: 0.9, source: .anonymous, title: title.title, sentence: chunk.sentence)
    }
}
