import KoreanText
import NewsModel

/// What a person's mention names besides the person.
extension Linker {
    mutating func person(_ candidate: Candidate, _ id: String) -> Naming {
        var naming = Naming(entity: id)
        let scalars = reading.scalars
        // 최모씨: the text calls the person 최모.
        if candidate.span.length == 1, candidate.phrase.end > candidate.span.end, scalars[candidate.span.end] == "모" {
            naming.parts.append(
                Mention.Part(span: Span(candidate.span.start, candidate.span.end + 1), type: .person, entity: id))
        }
        if let title = candidate.title, let body = body(ledBy: title) { naming.parts.append(body) }
        return naming
    }

    /// 국가안보실 in 국가안보실장, 통상교섭본부 in 통상교섭본부장: where no mention stands there.
    private mutating func body(ledBy title: Span) -> Mention.Part? {
        let scalars = reading.scalars
        guard scalars[title.end - 1] == "장" else { return nil }
        var start = title.start
        while start > 0, Tokenizer.kind(of: scalars[start - 1]) == .hangul { start -= 1 }
        let span = Span(start, title.end - 1)
        guard span.length >= 3, !isTaken(span) else { return nil }
        let words = reading.document.text[span]
        if let id = knownBody(words) ?? named[words] {
            return record(id)?.type == .organization ? Mention.Part(span: span, type: .organization, entity: id) : nil
        }
        guard span.length >= 5, isBody(span), !isCommon(span) else { return nil }
        return Mention.Part(span: span, type: .organization, entity: create(.organization, words, label: words))
    }

    /// Whether a mention stands here; mentions come in reading order and do not overlap.
    private func isTaken(_ span: Span) -> Bool {
        let first = taken.partitioningIndex { $0.end > span.start }
        return first < taken.count && taken[first].start < span.end
    }
}
