import KoreanText
import NewsModel

/// What an expression's surroundings say of it: its sentence, tense, and whether it stands in a quotation.
struct Context {
    enum Tense { case past, future }

    let document: Document
    let cues: [Cue]
    private(set) var sentence = 0
    private var firstCue = 0

    init(_ document: Document, cues: [Cue]) {
        self.document = document
        self.cues = cues
    }

    /// Moves on to the sentence that holds the span. Spans come in reading order, so the whole walk is linear.
    mutating func advance(to span: Span) {
        while sentence + 1 < document.sentences.count, document.sentences[sentence].span.end <= span.start {
            sentence += 1
        }
        while firstCue < cues.count, cues[firstCue].position < span.end { firstCue += 1 }
    }

    private var sentenceEnd: Int {
        document.sentences.indices.contains(sentence) ? document.sentences[sentence].span.end : document.text.count
    }

    /// The first cue after the expression in its sentence.
    var nextCue: Cue? {
        guard firstCue < cues.count, cues[firstCue].position < sentenceEnd else { return nil }
        return cues[firstCue]
    }

    /// Whether a cue of the kind comes in the rest of the sentence; looks at a bounded number of cues.
    func hasCue(_ kind: Cue.Kind) -> Bool {
        var index = firstCue
        while index < cues.count, index - firstCue < 24, cues[index].position < sentenceEnd {
            if cues[index].kind == kind { return true }
            index += 1
        }
        return false
    }

    func isQuoted(_ span: Span) -> Bool { quotations.contains { $0.contains(span) } }

    private var quotations: ArraySlice<Span> {
        guard document.sentences.indices.contains(sentence) else { return [] }
        return document.sentences[sentence].quotations.prefix(16)
    }

    /// Those that begin after the span: 18일 연설에서 "재개할 것"이라고 강조했다 tells of the 18th in the past, whatever is said
    /// there of the future.
    private func quotations(apartFrom span: Span) -> ArraySlice<Span> {
        quotations.drop { $0.end <= span.end || $0.contains(span) }
    }

    /// What the words after an expression say of its tense, and how firmly.
    struct TenseReading {
        var tense: Tense
        /// The present of a timetable, or a verb that another clause parts from the expression (시행돼 … 이어진다).
        var isLoose = false
        /// Nothing says any tense: a title, a notice.
        var isSilent = false
    }

    /// Past unless the clause speaks of what is to come.
    func tense(after span: Span) -> Tense { reading(after: span).tense }

    /// A verb in the present says of a day so many characters before it that it is to come.
    private static let reachOfPresent = 100

    func reading(after span: Span) -> TenseReading {
        var index = firstCue
        var steps = 0
        let isLimit = follows(span, "까지")
        let quotations = quotations(apartFrom: span)
        while index < cues.count, steps < 8, index - firstCue < 24, cues[index].position < sentenceEnd {
            let position = cues[index].position
            if quotations.contains(where: { $0.contains(position) }) {
                index += 1
                continue
            }
            switch cues[index].kind {
            case .future, .futureWord:
                return TenseReading(tense: .future, isLoose: !isLimit && isParted(span, from: position))
            case .present:
                let isNear = isLimit || position - span.end < Self.reachOfPresent
                return TenseReading(tense: isNear ? .future : .past, isLoose: isNear && !isLimit)
            case .past, .speech: return TenseReading(tense: .past)
            case .adnominal:
                // 4일 발표한 방안: the day belongs to the verb that follows at once.
                if steps == 0, isNextWord(position, after: span) { return TenseReading(tense: .past) }
            case .demand:
                if steps == 0, isNextWord(position, after: span) { return TenseReading(tense: .future) }
            }
            index += 1
            steps += 1
        }
        return TenseReading(tense: isLimit ? .future : .past, isSilent: !isLimit && steps == 0)
    }

    /// Whether a connective (마치고, 시행돼, 내놓자) stands between the expression and its tense.
    private func isParted(_ span: Span, from position: Int) -> Bool {
        let text = document.text
        var cursor = span.end + 1
        while cursor < position, cursor - span.end < 80 {
            if text.scalar(at: cursor) == " ", let before = text.scalar(at: cursor - 1),
                Self.isConnective(before)
            {
                return true
            }
            cursor += 1
        }
        return false
    }

    private static func isConnective(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "고", "해", "돼", "며", "자", "어", "려", "져", "쳐": true
        default: false
        }
    }

    /// Whether the span begins its sentence, but for a mark.
    func opensSentence(_ span: Span) -> Bool {
        guard document.sentences.indices.contains(sentence) else { return false }
        return span.start - document.sentences[sentence].span.start <= 1
    }

    /// … 체포했다고 AFP통신이 보도했다: the press tells of it, whenever it was done.
    var isReportedByPress: Bool {
        guard document.sentences.indices.contains(sentence) else { return false }
        let span = document.sentences[sentence].span
        return document.text.holds(word: "보도했다", in: Span(max(span.start, span.end - 6), span.end))
    }

    func isSameParagraph(asSentence other: Int, _ span: Span) -> Bool {
        guard document.sentences.indices.contains(other) else { return false }
        let start = min(document.sentences[other].span.end, span.start)
        return !document.text[Span(start, span.start)].contains("\n")
    }

    /// Whether the word stands in a sentence, of which no more than the beginning is looked at.
    func holds(_ word: String, in sentence: Int) -> Bool {
        guard document.sentences.indices.contains(sentence) else { return false }
        let span = document.sentences[sentence].span
        return (span.start..<min(span.end, span.start + 160)).contains { document.text.holds(word: word, at: $0) }
    }

    /// 앞서 지난 26일.
    func isAfterEarlier(_ span: Span) -> Bool {
        let text = document.text
        return text.scalar(at: span.start - 1) == " " && text.scalar(at: span.start - 2) == "서"
            && text.scalar(at: span.start - 3) == "앞"
    }

    /// 앞서 총리는 21일 … 나설 것이라고 경고한 바 있다: a sentence that goes back tells of nothing to come.
    var goesBack: Bool {
        guard document.sentences.indices.contains(sentence) else { return false }
        let start = document.sentences[sentence].span.start
        return ["앞서 ", "이에 앞서 ", "그에 앞서 "].contains { document.text.holds(word: $0, at: start) }
    }

    private func isNextWord(_ position: Int, after span: Span) -> Bool {
        guard position > span.end, position - span.end <= 8 else { return false }
        return !(span.end + 1..<position).contains { document.text.scalar(at: $0) == " " }
    }

    func follows(_ span: Span, _ word: StaticString) -> Bool {
        document.text.holds(word, at: span.end)
    }
}
