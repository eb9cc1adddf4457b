import NewsModel

/// Decides whether a stop ends a sentence, from the few tokens around it.
struct StopReader {
    let text: Text
    let tokens: [Token]
    let enclosures: Enclosures
    /// The first token of the sentence so far.
    let sentenceStart: Int

    /// Marks that may follow a stop: more would be noise, and the bound keeps a text of nothing but marks linear.
    private static let longestTail = 8

    static func isStop(_ token: Token, _ text: Text) -> Bool {
        guard token.kind == .punctuation, let scalar = text.scalar(at: token.span.start) else { return false }
        return isStop(scalar)
    }

    private static func isStop(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "?", "!", "…", "⋯", "‥", "。", "．", "？", "！", "‼", "⁇", "⁉", "⁈": true
        default: false
        }
    }

    /// The last token of the sentence that the stop ends, or nil.
    func sentenceEnd(at stop: Int, outermostClose: Int) -> Int? {
        let isInside = stop < outermostClose
        let last = tail(after: stop)
        if isInside, last < outermostClose { return nil }
        guard let next = next(after: last) else { return last }
        if isEllipsis(stop) {
            return next.isApart && !isInside && endsPredicate(before: stop) ? last : nil
        }
        if isInside { return next.isApart && endsEnclosed(stop, outermostClose, next.index) ? last : nil }
        if next.isApart { return endsOutside(stop) ? last : nil }
        return last == stop && endsWithoutSpace(stop, next.index) ? last : nil
    }

    /// The last of the stops and closing marks that follow at once.
    private func tail(after stop: Int) -> Int {
        var last = stop
        while last - stop < Self.longestTail, last + 1 < tokens.count,
            tokens[last + 1].span.start == tokens[last].span.end, tokens[last + 1].kind == .punctuation,
            let scalar = text.scalar(at: tokens[last + 1].span.start),
            Self.isStop(scalar) || enclosures.isClose[last + 1] || isStrayClose(scalar, last + 1)
        {
            last += 1
        }
        return last
    }

    /// A closing mark whose partner is missing.
    private func isStrayClose(_ scalar: Unicode.Scalar, _ index: Int) -> Bool {
        guard enclosures.closeOf[index] < 0, let mark = Mark(scalar) else { return false }
        return switch mark.role {
        case .close: true
        case .either: text.scalar(at: tokens[index].span.end).flatMap(Tokenizer.kind(of:)) == nil
        case .open: false
        }
    }

    /// The token that follows in the same line, and whether white space parts it.
    private func next(after index: Int) -> (index: Int, isApart: Bool)? {
        guard index + 1 < tokens.count else { return nil }
        let (end, start) = (tokens[index].span.end, tokens[index + 1].span.start)
        guard !Paragraphs.lineBreaks(between: end, start, text) else { return nil }
        return (index + 1, start > end)
    }

    private func isEllipsis(_ stop: Int) -> Bool {
        switch text.scalar(at: tokens[stop].span.start) {
        case "…", "⋯", "‥": true
        case ".": text.scalar(at: tokens[stop].span.end) == "." || text.scalar(at: tokens[stop].span.start - 1) == "."
        default: false
        }
    }

    /// Whether the word before a stop has the look of a predicate: 간다, 가요, 갈까, 가죠.
    private func endsPredicate(before stop: Int) -> Bool {
        guard stop > sentenceStart, tokens[stop - 1].span.end == tokens[stop].span.start,
            tokens[stop - 1].kind == .hangul, tokens[stop - 1].span.length >= 2
        else { return false }
        switch text.scalar(at: tokens[stop].span.start - 1) {
        case "다", "요", "까", "죠", "네": return true
        default: return false
        }
    }

    /// A stop outside all marks with white space behind it.
    private func endsOutside(_ stop: Int) -> Bool {
        guard text.scalar(at: tokens[stop].span.start) == "." else { return true }
        guard stop > sentenceStart, tokens[stop - 1].span.end == tokens[stop].span.start else { return false }
        let before = tokens[stop - 1]
        switch before.kind {
        // 3.5, 2021. 2. 22., No. 1, and the number of a list; Korean sentences end with a predicate.
        case .digits: return false
        case .latin: return before.span.length > 1 && !Abbreviations.contains(before.span, in: text)
        // 가. 나. 다. at the head of a line
        case .hangul: return !(stop - 1 == sentenceStart && before.span.length == 1)
        case .hanja, .punctuation, .symbol: return true
        }
    }

    /// A stop with its closing marks behind it and white space after them.
    private func endsEnclosed(_ stop: Int, _ outermostClose: Int, _ next: Int) -> Bool {
        guard let mark = text.scalar(at: tokens[outermostClose].span.start).flatMap(Mark.init) else { return false }
        // A bracket ends the sentence only where it holds the whole of it.
        guard mark.kind.isQuotation else { return Int(enclosures.closeOf[sentenceStart]) == outermostClose }
        guard text.scalar(at: tokens[stop].span.start) == "." else { return false }
        return !takesUpQuotation(next)
    }

    /// 라고, 며, 라는데도: the whole word, or one that begins with 라고, 라며, 라는.
    private func takesUpQuotation(_ index: Int) -> Bool {
        let span = tokens[index].span
        guard let end = QuotationTail.words.longestMatch(at: span.start, in: text)?.end else { return false }
        return end == span.end || (end > span.start + 1 && text.scalar(at: span.start) == "라")
    }

    /// 했다.그러나: the white space was forgotten.
    private func endsWithoutSpace(_ stop: Int, _ next: Int) -> Bool {
        guard text.scalar(at: tokens[stop].span.start) == ".", endsPredicate(before: stop) else { return false }
        switch tokens[next].kind {
        case .hangul:
            return tokens[next].span.length >= 2 && !takesUpQuotation(next)
        case .punctuation:
            return opensQuotation(next)
        case .hanja, .latin, .digits, .symbol: return false
        }
    }

    private func opensQuotation(_ index: Int) -> Bool {
        enclosures.closeOf[index] >= 0
            && text.scalar(at: tokens[index].span.start).flatMap(Mark.init)?.kind.isQuotation == true
    }
}
