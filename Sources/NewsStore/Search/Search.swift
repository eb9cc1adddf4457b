package import NewsModel

/// An article that holds every word of a query.
package struct SearchHit: Sendable, Hashable {
    /// Position in `Chronicle.articles`.
    package let article: Int
    /// BM25: comparable within one answer only.
    package let score: Double
}

/// Where the words of a query stand in an article. Spans are code points.
package struct SearchHighlights: Sendable, Hashable {
    /// In the title.
    package let title: [Span]
    /// The part of the text that shows the most of the query; empty where only the title matches.
    package let snippet: Span
    /// In the text, inside the snippet.
    package let text: [Span]
}

extension Chronicle {
    /// Best first. An empty query, or one without letters and digits, finds nothing.
    package func search(_ q: String) -> [SearchHit] {
        let terms = SearchTerms(q)
        guard !terms.isEmpty else { return [] }
        return index.articleText.ranked(index.articleText.positions(matching: terms), by: terms)
            .map { SearchHit(article: $0.position, score: $0.score) }
    }

    /// What to show of one hit; made for the page that is sent, not for all hits.
    package func highlights(of q: String, in article: Int) -> SearchHighlights {
        let terms = SearchTerms(q)
        let record = articles[article].article
        let spans = Highlighter.spans(of: terms, in: record.text.scalars)
        let snippet = Highlighter.snippet(around: spans, in: record)
        return SearchHighlights(
            title: Highlighter.spans(of: terms, in: Array((record.title ?? "").unicodeScalars)), snippet: snippet,
            text: spans.filter { snippet.contains($0) })
    }
}
