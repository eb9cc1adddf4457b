/// A span that names something, without particle, title or honorific.
package struct Mention: Sendable, Hashable {
    package let span: Span
    /// The span with its titles and modifiers (`「알렉산드르 루카셴코 벨라루스 대통령」`); the same as `span` where there are none.
    package let phrase: Span
    /// What the words stand for here: a country that acts is an organisation, while its entity is a place.
    package let type: MentionType
    /// The id of the entity it names.
    package let entity: String
    /// From 0 to 1; of a hundred mentions with 0.8 about eighty are right where the trained model speaks.
    package let confidence: Double

    package init(span: Span, phrase: Span? = nil, type: MentionType, entity: String, confidence: Double) {
        self.span = span
        self.phrase = phrase ?? span
        self.type = type
        self.entity = entity
        self.confidence = confidence
    }
}

package enum MentionType: String, Sendable, Hashable, CaseIterable, Codable {
    case person, place, organization, event, product, other
}
