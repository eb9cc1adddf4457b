import KoreanText
import NewsModel

/// A run of letters and digits without punctuation inside: what names are looked for in. Hanja stand alone.
struct Chunk: Sendable {
    let span: Span
    let kind: Token.Kind
    let eojeol: Int
    let sentence: Int
    /// The title or office the chunk ends with, before its particles: 대통령은, 서울시장이.
    var title: Title?

    struct Title: Sendable {
        let span: Span
        let kind: NameLexicon.TitleKind
    }

    /// Joins neighbouring tokens of a document.
    static func chunks(of document: Document) -> [Chunk] {
        var chunks: [Chunk] = []
        chunks.reserveCapacity(document.tokens.count)
        for (number, sentence) in document.sentences.enumerated() {
            for index in sentence.tokens where document.tokens.indices.contains(index) {
                let token = document.tokens[index]
                switch token.kind {
                case .punctuation, .symbol: continue
                case .hanja, .hangul, .latin, .digits:
                    if let last = chunks.last, last.span.end == token.span.start, last.sentence == number,
                        last.kind != .hanja, token.kind != .hanja
                    {
                        chunks[chunks.count - 1] = Chunk(
                            span: Span(last.span.start, token.span.end), kind: last.kind, eojeol: last.eojeol,
                            sentence: number)
                    } else {
                        chunks.append(
                            Chunk(span: token.span, kind: token.kind, eojeol: token.eojeol, sentence: number))
                    }
                }
            }
        }
        return chunks
    }
}
