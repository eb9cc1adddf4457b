/// Everything one article states, each fact with its span.
package struct Analysis: Sendable, Hashable {
    package let article: Article
    package let referenceDate: ReferenceDate
    /// In reading order; no two overlap.
    package let mentions: [Mention]
    /// Every entity that a mention names, in order of first mention.
    package let entities: [Entity]
    package let times: [TimeExpression]
    package let quantities: [Quantity]
    /// In chronological order.
    package let events: [Event]

    package init(
        article: Article, referenceDate: ReferenceDate, mentions: [Mention], entities: [Entity],
        times: [TimeExpression], quantities: [Quantity], events: [Event]
    ) {
        self.article = article
        self.referenceDate = referenceDate
        self.mentions = mentions
        self.entities = entities
        self.times = times
        self.quantities = quantities
        self.events = events
    }
}
