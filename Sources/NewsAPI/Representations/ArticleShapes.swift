import NewsModel

extension Field where Value == Article {
    fileprivate static let head: [Field] = [
        .textIfAny("title", "Headline.") { $0.title },
        .textIfAny("subtitle", "Line below the headline.") { $0.subtitle },
    ]

    fileprivate static let credits: [Field] = [
        .texts("byline", "Reporters, as the byline writes them.") { $0.byline },
        .textIfAny("agency", "The news agency credited.") { $0.agency },
        .textIfAny("source", "The outlet.") { $0.source },
        .textIfAny("url", "Where it was published.") { $0.url },
        .textIfAny("published_at", "The day in Korea, or the exact instant where it is known (RFC 3339).") {
            $0.publishedAt.map { $0.instant ?? $0.date.description }
        },
        .choiceIfAny("published_at_basis", "Who says so.") { $0.publishedAt?.basis },
    ]

    fileprivate static let paragraphs = Field.list("paragraphs", "The paragraphs of `text`, in order.", .span) {
        $0.paragraphs
    }
}

extension Field where Value == Analysis {
    /// What the stages find, in the order of the promise.
    fileprivate static let findings: [Field] = [
        .text("text", "The body: what every span indexes, by Unicode code point.") { $0.article.text.string },
        .object("reference_date", "What relative dates were resolved against.", .referenceDate) { $0.referenceDate },
        .list("mentions", "In reading order; no two overlap.", .mention) { analysis in
            analysis.mentions.map { Stated(fact: $0, text: analysis.article.text) }
        },
        .list(
            "entities", "Every entity that a mention or a part of one names, in order of first mention.", .namedEntity
        ) { analysis in
            let forms = analysis.forms
            return analysis.entities.map { entity in
                NamedEntity(entity: entity, forms: forms[entity.id]?.map(\.words) ?? [])
            }
        },
        .list("times", "In reading order; no two overlap.", .time) { analysis in
            analysis.times.map { Stated(fact: $0, text: analysis.article.text) }
        },
        .list("quantities", "In reading order.", .quantity) { analysis in
            analysis.quantities.map { Stated(fact: $0, text: analysis.article.text) }
        },
        .list("events", "Chronological.", .event) { $0.events },
        .list("removed", "What cleaning took away, and why.", .removed) { $0.article.removed },
    ]
}

extension Shape where Value == Article {
    static let articleHead = Shape(
        name: "ArticleHead", about: "What is known of the article beside its text.",
        fields: [.textIfAny("id", "Absent for a text that was only analysed.") { $0.id.isEmpty ? nil : $0.id }]
            + Field.head + [Field.paragraphs] + Field.credits)
}

extension Shape where Value == Analysis {
    static let analysis = Shape(
        name: "Analysis", about: "Everything a text states, each fact with its span.",
        fields: [.object("article", "The article.", .articleHead) { $0.article }] + Field.findings)

    static let article = Shape(
        name: "Article", about: "The whole article with everything it states.",
        fields: [.text("id", "Its file name without extension.") { $0.article.id }]
            + (Field<Article>.head + Field<Article>.credits + [Field<Article>.paragraphs]).map { field in
                field.lifted { $0.article }
            } + Field.findings)

    static let articleSummary = Shape(
        name: "ArticleSummary", about: "An article in a list.",
        fields: [.text("id", "Its file name without extension.") { $0.article.id }]
            + (Field<Article>.head + Field<Article>.credits).map { field in field.lifted { $0.article } } + [
                .object("reference_date", "What relative dates were resolved against.", .referenceDate) {
                    $0.referenceDate
                },
                .text("lead", "Its first paragraph.") { $0.article.text[$0.article.paragraphs.first ?? Span(0, 0)] },
                .object("counts", "How much it states.", .articleCounts) { $0 },
            ])

    static let articleCounts = Shape(
        name: "ArticleCounts", about: "How much an article states.",
        fields: [
            .integer("characters", "Code points of its text.") { $0.article.text.count },
            .integer("entities", "Entities it names.") { $0.entities.count },
            .integer("mentions", "Mentions.") { $0.mentions.count },
            .integer("times", "Time expressions.") { $0.times.count },
            .integer("events", "Events.") { $0.events.count },
        ])
}
