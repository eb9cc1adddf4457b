/// Everything one article states, each fact with its span.
package struct Analysis: Sendable, Hashable {
    package let article: Article
    package let referenceDate: ReferenceDate
    /// In reading order; no two overlap.
    package let mentions: [Mention]
    /// Every entity that a mention or a part of one names, in order of first mention.
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

extension Analysis {
    /// The words by which the text names each entity, in order of their first use, with how often it uses them.
    package var forms: [String: [(words: String, count: Int)]] {
        var forms: [String: [(words: String, count: Int)]] = [:]
        for name in mentions.flatMap(\.names) {
            let words = article.text[name.span]
            if let index = forms[name.entity]?.firstIndex(where: { $0.words == words }) {
                forms[name.entity]?[index].count += 1
            } else {
                forms[name.entity, default: []].append((words, 1))
            }
        }
        return forms
    }

    /// How often the text names each entity.
    package var mentionCounts: [String: Int] {
        var counts: [String: Int] = [:]
        for mention in mentions {
            for id in Set(mention.parts.map(\.entity) + [mention.entity].compactMap { $0 }) {
                counts[id, default: 0] += 1
            }
        }
        return counts
    }
}
