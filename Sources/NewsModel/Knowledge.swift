/// What editors know beforehand: curated entities and dated facts. It always wins over what a text suggests.
package struct Knowledge: Sendable, Hashable {
    package let entities: [Entity]
    package let facts: [DatedFact]

    package init(entities: [Entity] = [], facts: [DatedFact] = []) {
        self.entities = entities
        self.facts = facts
    }

    package static let empty = Knowledge()
}

/// Something that happened on a known date: what undated texts are dated by.
package struct DatedFact: Sendable, Hashable {
    package let id: String
    package let type: EventType
    package let date: EDTF
    package let title: Labels
    /// Words any of which names the fact in a text (`대선`, `대통령 선거`).
    package let keywords: [String]
    /// Ids of the entities concerned; a text speaks of the fact when it names them.
    package let entities: [String]
    package let place: String?
    /// Where the date was checked.
    package let source: String?

    package init(
        id: String, type: EventType, date: EDTF, title: Labels, keywords: [String], entities: [String], place: String?,
        source: String?
    ) {
        self.id = id
        self.type = type
        self.date = date
        self.title = title
        self.keywords = keywords
        self.entities = entities
        self.place = place
        self.source = source
    }
}
