import KoreanText
import NewsModel

/// Which day 이날 and 전날 are told from, where the text has told of another day than its own.
///
/// The day of the report is in the foreground; a past day told of beside it (야당은 지난 5일 수정안을 냈다) is an aside. What
/// follows an aside stays with it while it speaks of the same thing, and goes back to the report with another actor, with
/// what somebody says, and with anything the report's own sentence named.
extension Resolver {
    /// The day that 이날 means at the span.
    func focus(at span: Span) -> PartialDate {
        let isSpeech = context.hasCue(.speech) && !context.isReportedByPress
        guard let narrative = discourse.narrative else {
            return discourse.thisDay(sentence: context.sentence, isSpeech: isSpeech, fallback: reference)
        }
        if narrative.sentence == context.sentence {
            return isContrasted(span) ? discourse.reportDay ?? reference : narrative.day
        }
        if let background = backgroundScene(at: span) { return background }
        guard narrative.isAside, let report = discourse.reportDay else {
            return discourse.thisDay(sentence: context.sentence, isSpeech: isSpeech, fallback: reference)
        }
        return staysAside(span, isSpeech: isSpeech) ? narrative.day : report
    }

    /// 지난 5일 열린 회의에서는 다퉜다. 이날 회의는 …: the scene of the background, set out in the next sentence.
    private func backgroundScene(at span: Span) -> PartialDate? {
        guard let background = discourse.background, context.sentence - background.sentence == 1,
            context.opensSentence(span)
        else { return nil }
        let nouns = scene(from: span.end)
        let isReported = nouns.contains { context.holds($0, in: discourse.reportSentence) }
        return !isReported && nouns.contains { context.holds($0, in: background.sentence) } ? background.day : nil
    }

    private func staysAside(_ span: Span, isSpeech: Bool) -> Bool {
        guard let narrative = discourse.narrative, context.sentence - narrative.sentence <= 3 else { return false }
        // 이날도: as on the day told of before. 이날 오후 3시 현재: as the report has it.
        if text.scalar(at: span.end) == "도" || text.holds(" 현재", at: span.end) { return false }
        let isNext = context.sentence - narrative.sentence == 1
        let topic = topic(before: span)
        if isNext, !isSpeech, let topic, Self.pronouns.contains(text[topic]) { return true }
        // 첫차는 10일 다시 다녔다. 대통령은 이날 오후 …: a day beside the report's, and the next sentence of its paragraph.
        if isNext, !isSpeech, narrative.isPlain, context.sentence - narrative.first == 1,
            text.holds("이날", at: span.start), context.isSameParagraph(asSentence: narrative.sentence, span)
        {
            return true
        }
        for nouns in [scene(from: span.end), topic.flatMap(actor).map { [$0] } ?? []] where !nouns.isEmpty {
            let told = [narrative.first] + Array(narrative.sentence..<context.sentence)
            let isOfAside = told.contains { sentence in nouns.contains { context.holds($0, in: sentence) } }
            let isOfReport = nouns.contains { context.holds($0, in: discourse.reportSentence) }
            if isOfAside != isOfReport { return isOfAside && (isNext || !isSpeech) }
        }
        return isNext && !isSpeech && topic == nil && context.opensSentence(span)
    }

    private static let pronouns: Set<String> = ["그는", "그가", "그녀는", "그들은", "이들은", "이는"]

    /// 지난 5일 재판에서 혐의를 부인했으나 이날은 인정했다: what is set against another day is the report's. What was planned
    /// for the day itself (열릴 예정이었으나 이날 취소됐다) is not.
    private func isContrasted(_ span: Span) -> Bool {
        guard text.scalar(at: span.start - 1) == " " else { return false }
        let end = span.start - 1
        return Self.contrasts.stand(before: end, in: text)
            && !Self.plans.stand(within: Span(max(0, end - 10), end), of: text)
    }

    private static let contrasts: Words = ["지만", "으나"]
    private static let plans: Words = ["예정", "계획", "려 ", "려고 ", "방침"]

    /// The word before the span, where it is a topic or a subject: 경찰은 이날.
    private func topic(before span: Span) -> Span? {
        guard text.scalar(at: span.start - 1) == " " else { return nil }
        let end = span.start - 1
        guard let last = text.scalar(at: end - 1), "은는이가".unicodeScalars.contains(last) else { return nil }
        var start = end
        while start > 0, end - start < 12, let scalar = text.scalar(at: start - 1), Hangul.isSyllable(scalar) {
            start -= 1
        }
        return end - start >= 2 ? Span(start, end) : nil
    }

    /// The word that comes next, after a space.
    private func word(from position: Int) -> Span? {
        guard text.scalar(at: position) == " " else { return nil }
        var end = position + 1
        while end - position < 12, let scalar = text.scalar(at: end), Hangul.isSyllable(scalar) { end += 1 }
        return end - position >= 3 ? Span(position + 1, end) : nil
    }

    /// What the day is said of, where it stands in no other role: 이날 회의에서는, 이날 공개 행사에는, 이날 화재로, but not 이날
    /// 대표를 만났다.
    private func scene(from position: Int) -> [String] {
        guard let first = word(from: position), let stem = stem(of: first) else { return [] }
        if stem.unicodeScalars.count < first.length { return isScene(first, stem) ? [stem] : [] }
        guard let second = word(from: first.end), let other = self.stem(of: second), isScene(second, other) else {
            return []
        }
        return [stem, other]
    }

    private func isScene(_ word: Span, _ stem: String) -> Bool {
        let length = stem.unicodeScalars.count
        guard length < word.length, let particle = text.scalar(at: word.start + length) else { return false }
        return !"을를가".unicodeScalars.contains(particle)
    }

    /// Who is told of: 경찰은; of one syllable (그는, 배는) nobody whom another sentence could be searched for.
    private func actor(of word: Span) -> String? {
        stem(of: word).flatMap { $0.unicodeScalars.count < word.length ? $0 : nil }
    }

    /// The word without its particles: at least two syllables, for one may stand in any word.
    private func stem(of word: Span) -> String? {
        guard word.length >= 2 else { return nil }
        for length in 2...word.length where Particles.chain(after: word.start + length, in: text) != nil {
            return text[Span(word.start, word.start + length)]
        }
        return nil
    }
}
