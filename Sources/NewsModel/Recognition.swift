/// What entity recognition finds in one article.
package struct Recognition: Sendable, Hashable {
    /// In reading order; no two overlap.
    package let mentions: [Mention]
    /// Every entity that a mention or a part of one names, in order of first mention.
    package let entities: [Entity]
    /// Words that name nothing by themselves but refer to entities: 두 정상, 양국, 그는.
    package let anaphora: [Anaphor]

    package init(mentions: [Mention], entities: [Entity], anaphora: [Anaphor]) {
        self.mentions = mentions
        self.entities = entities
        self.anaphora = anaphora
    }

    package static let empty = Recognition(mentions: [], entities: [], anaphora: [])
}

/// A common noun or pronoun that stands for entities named before.
package struct Anaphor: Sendable, Hashable {
    package let span: Span
    /// The ids of the entities, in the order of their last mention.
    package let entities: [String]

    package init(span: Span, entities: [String]) {
        self.span = span
        self.entities = entities
    }
}
