import NewsModel
import NewsStore

struct Hit: Sendable {
    let summary: [UInt8]
    let score: Double
    let highlights: SearchHighlights
    let article: Article
}

struct Completion: Sendable {
    let suggestion: Suggestion
    let entity: [UInt8]
}

extension Shape where Value == Hit {
    static let snippet = Shape(
        name: "Snippet", about: "The part of the text that shows the most of the query.",
        fields: [
            .start { $0.highlights.snippet },
            .end { $0.highlights.snippet },
            .text("text", "The words.") { $0.article.text[$0.highlights.snippet] },
            .list("highlights", "Found words; they index the article's text, as `start` does.", .span) {
                $0.highlights.text
            },
        ])

    static let hit = Shape(
        name: "SearchHit", about: "An article that holds every word of the query.",
        fields: [
            .encoded("article", "The article.", of: "ArticleSummary") { $0.summary },
            .number("score", "BM25: comparable within one answer only.") { ($0.score * 10_000).rounded() / 10_000 },
            .list("title_highlights", "Found words of the title; they index it.", .span) { $0.highlights.title },
            .objectIfAny("snippet", "Absent where only the title matches.", .snippet) {
                $0.highlights.snippet.isEmpty ? nil : $0
            },
        ])
}

extension Shape where Value == Completion {
    static let completion = Shape(
        name: "Suggestion", about: "A completion of what somebody is typing.",
        fields: [
            .text("text", "The name that matches: a label or an alias.") { $0.suggestion.text },
            .choice("match", "How it matches.") { $0.suggestion.match },
            .encoded("entity", "The entity of that name.", of: "EntityReference") { $0.entity },
        ])
}
