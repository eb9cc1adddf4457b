package import NewsModel

extension ArticleCleaner {
    /// Takes the text exactly as it was sent, so that spans index what the caller holds; its lines are the paragraphs.
    package func accept(_ document: RawDocument) -> Article {
        let text = Text(document.content)
        return Article(
            id: document.id, title: document.metadata.title, subtitle: nil, text: text,
            paragraphs: Self.lines(of: text),
            byline: [], agency: nil, source: document.metadata.source, url: document.metadata.url,
            publishedAt: document.metadata.publishedAt, removed: [])
    }

    /// The lines that hold more than white space, without their line breaks.
    private static func lines(of text: Text) -> [Span] {
        var spans: [Span] = []
        var start = 0
        var hasWords = false
        for (position, scalar) in text.scalars.enumerated() {
            if RawLine.isLineBreak(scalar) {
                if hasWords { spans.append(Span(start, position)) }
                start = position + 1
                hasWords = false
            } else if !scalar.properties.isWhitespace {
                hasWords = true
            }
        }
        if hasWords { spans.append(Span(start, text.count)) }
        return spans
    }
}
