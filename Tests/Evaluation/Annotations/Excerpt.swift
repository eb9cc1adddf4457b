import NewsModel

/// A few words around a span, which is marked.
enum Excerpt {
    private static let width = 12

    static func of(_ span: Span, in text: Text) -> String {
        let words =
            text[Span(max(0, span.start - width), span.start)] + "⟦" + text[span] + "⟧"
            + text[Span(span.end, span.end + width)]
        return words.replacing("\n", with: "¶")
    }
}
