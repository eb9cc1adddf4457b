package import NewsModel

/// Turns a raw document into an article.
package struct ArticleCleaner: Sendable {
    package init() {}

    package func clean(_ document: RawDocument, trace: inout Trace) -> Article {
        let text = Text(document.content)
        return Article(
            id: document.id, title: document.metadata.title, subtitle: nil, text: text, paragraphs: [text.span],
            byline: [], agency: nil, source: document.metadata.source, url: document.metadata.url,
            publishedAt: document.metadata.publishedAt, removed: [])
    }
}

extension ArticleCleaner {
    /// Takes the text as it is; only the paragraphs are looked for.
    package func accept(_ document: RawDocument) -> Article {
        let text = Text(document.content)
        return Article(
            id: document.id, title: document.metadata.title, subtitle: nil, text: text, paragraphs: [text.span],
            byline: [], agency: nil, source: document.metadata.source, url: document.metadata.url,
            publishedAt: document.metadata.publishedAt, removed: [])
    }
}
