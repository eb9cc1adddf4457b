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

    func isQuoted(_ span: Span) -> Bool {
        guard document.sentences.indices.contains(sentence) else { return false }
        return document.sentences[sentence].quotations.prefix(16).contains { $0.contains(span) }
    }

    /// Past unless the clause speaks of what is to come.
    func tense(after span: Span) -> Tense {
        var index = firstCue
        var steps = 0
        let isLimit = follows(span, "까지")
        while index < cues.count, steps < 8, cues[index].position < sentenceEnd {
            switch cues[index].kind {
            case .future: return .future
            case .present: return isLimit || cues[index].position - span.end < 60 ? .future : .past
            case .past, .speech: return .past
            case .adnominal:
                // 4일 발표한 방안: the day belongs to the verb that follows at once.
                if steps == 0, isNextWord(cues[index].position, after: span) { return .past }
            }
            index += 1
            steps += 1
        }
        return isLimit ? .future : .past
    }

    private func isNextWord(_ position: Int, after span: Span) -> Bool {
        guard position > span.end, position - span.end <= 8 else { return false }
        return document.text[Span(span.end, position)].dropFirst().allSatisfy { $0 != " " }
    }

    func follows(_ span: Span, _ word: String) -> Bool {
        document.text[Span(span.end, span.end + word.unicodeScalars.count)] == word
    }
}
