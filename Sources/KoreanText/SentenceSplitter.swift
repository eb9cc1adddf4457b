package import NewsModel

/// Finds sentence ends, knowing quotations.
///
/// 1. A line end always ends the sentence.
/// 2. `.` `?` `!` `…` outside quotation marks and brackets ends it where white space follows, unless the full stop
///    belongs to a number, an abbreviation, an initial or a list mark (`StopReader`).
/// 3. Inside, it ends the sentence only where all marks close at once behind it, white space follows, and what comes
///    next does not take the quotation up again (`"간다." 라고`).
/// 4. A full stop after 다, 요, 까, 죠 ends it even where the white space was forgotten.
package enum SentenceSplitter {
    package static func sentences(of text: Text, tokens: [Token]) -> [Sentence] {
        let enclosures = Enclosures(of: text, tokens: tokens)
        var sentences: [Sentence] = []
        var quotations = Quotations(enclosures: enclosures, tokens: tokens)
        var first = 0
        /// The token that closes all marks open here.
        var outermostClose = -1
        var index = 0
        while index < tokens.count {
            outermostClose = max(outermostClose, Int(enclosures.closeOf[index]))
            var last = index
            if StopReader.isStop(tokens[index], text),
                let end = StopReader(text: text, tokens: tokens, enclosures: enclosures, sentenceStart: first)
                    .sentenceEnd(at: index, outermostClose: outermostClose)
            {
                last = end
            } else if index + 1 < tokens.count,
                !Paragraphs.lineBreaks(between: tokens[index].span.end, tokens[index + 1].span.start, text)
            {
                index += 1
                continue
            }
            let range = first..<(last + 1)
            let span = Span(tokens[first].span.start, tokens[last].span.end)
            sentences.append(Sentence(span: span, tokens: range, quotations: quotations.next(through: last)))
            first = last + 1
            index = first
        }
        return sentences
    }

    /// Hands out the quotations sentence by sentence.
    private struct Quotations {
        private let pairs: [Enclosures.Pair]
        private let tokens: [Token]
        private var position = 0

        init(enclosures: Enclosures, tokens: [Token]) {
            self.pairs = enclosures.pairs.filter(\.isQuotation)
            self.tokens = tokens
        }

        /// Those that close at or before a token and were not handed out yet, in order of their start.
        mutating func next(through token: Int) -> [Span] {
            var spans: [Span] = []
            while position < pairs.count, pairs[position].close <= token {
                let pair = pairs[position]
                let span = Span(tokens[pair.open].span.end, tokens[pair.close].span.start)
                if !span.isEmpty { spans.append(span) }
                position += 1
            }
            return spans.count > 1 ? spans.sorted() : spans
        }
    }
}
