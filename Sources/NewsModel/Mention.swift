/// A span that names something, without particle, title or honorific.
package struct Mention: Sendable, Hashable {
    package let span: Span
    /// The span with its titles and modifiers (`「알렉산드르 루카셴코 벨라루스 대통령」`); the same as `span` where there are none.
    package let phrase: Span
    /// What the words stand for here: a country that acts is an organisation, while its entity is a place.
    package let type: MentionType
    /// The id of the entity it names; nil where the words are a common noun (`경찰`, `재판부`) and mean no body the text names, or
    /// where it is doubtful that they are a name.
    package let entity: String?
    /// From 0 to 1; of a hundred mentions with 0.8 about eighty are right where the trained model speaks.
    package let confidence: Double
    /// What the words of the phrase name one by one, where it takes in more names than one, in reading order:
    /// `러시아` and `소치` in `러시아 소치`, `국가안보실` in `김성한 국가안보실장`.
    package let parts: [Part]
    /// The words are a common noun (`경찰`, `이스라엘 정부`), whatever they mean here: no form of a name.
    package let isCommonNoun: Bool

    /// A name within a mention.
    package struct Part: Sendable, Hashable {
        package let span: Span
        package let type: MentionType
        package let entity: String

        package init(span: Span, type: MentionType, entity: String) {
            self.span = span
            self.type = type
            self.entity = entity
        }
    }

    package init(
        span: Span, phrase: Span? = nil, type: MentionType, entity: String?, confidence: Double, parts: [Part] = [],
        isCommonNoun: Bool = false
    ) {
        self.span = span
        self.phrase = phrase ?? span
        self.type = type
        self.entity = entity
        self.confidence = confidence
        self.parts = parts
        self.isCommonNoun = isCommonNoun
    }
}

extension Mention {
    /// The spans that name something by themselves, each with its entity. A place that stands at the end of others is named
    /// by its own words alone (`소치`), a body also with the place before it (`프랑스 내무부`).
    package var names: [Part] {
        guard let entity, !isCommonNoun else { return parts }
        if let own = parts.first(where: { $0.entity == entity }), own.type != .organization { return parts }
        return [Part(span: span, type: type, entity: entity)] + parts
    }
}

package enum MentionType: String, Sendable, Hashable, CaseIterable, Codable {
    case person, place, organization, event, product, other
}
