import NewsModel

/// A span together with the text it indexes.
struct Quotation: Sendable {
    let span: Span
    let text: Text
}

/// A fact of an article together with the text that its span indexes.
struct Stated<Fact: Sendable>: Sendable {
    let fact: Fact
    let text: Text
}

extension Field {
    static func start(_ get: @escaping @Sendable (Value) -> Span) -> Field {
        .integer("start", "First code point, counted from 0.") { get($0).start }
    }

    static func end(_ get: @escaping @Sendable (Value) -> Span) -> Field {
        .integer("end", "Code point after the last.") { get($0).end }
    }
}

extension Shape where Value == Span {
    static let span = Shape(
        name: "Span", about: "A half-open range of Unicode code points of the article's text.",
        fields: [.start { $0 }, .end { $0 }])
}

extension Shape where Value == Quotation {
    static let quotation = Shape(
        name: "Quotation", about: "A span with its words.",
        fields: [
            .start { $0.span },
            .end { $0.span },
            .text("text", "The words.") { $0.text[$0.span] },
        ])
}

extension Shape where Value == RemovedText {
    static let removed = Shape(
        name: "RemovedText", about: "Lines of the raw document that are no part of the article.",
        fields: [
            .integer("line", "First line, counted from 1.") { $0.line },
            .integer("line_count", "How many lines.") { $0.lineCount },
            .choice("reason", "Why they were taken away.") { $0.reason },
            .text("excerpt", "The first of them, shortened.") { $0.excerpt },
        ])
}
