import NewsModel
import NewsStore

extension Field where Value == Entity {
    /// What names an entity wherever it stands.
    static let entityNames: [Field] = [
        .text("id", "Stable, safe in a path.") { $0.id },
        .choice("type", "What kind of thing it is.") { $0.type },
        .label("label", "Its name in the language of the answer.") { $0.labels },
        .object("labels", "Its name in every language.", .labels) { $0.labels },
    ]

    fileprivate static let entityDetails: [Field] = [
        .texts("aliases", "Other surface forms in Korean text.") { $0.aliases },
        .labelIfAny("description", "What it is, in a few words.") { $0.description },
        .textIfAny("country", "Id of the country it belongs to.") { $0.country },
        .objectIfAny("coordinates", "Where it lies.", .coordinates) { $0.coordinates },
        .dictionaryIfAny("external_ids", "Checked identifiers elsewhere, by scheme.") {
            $0.externalIDs.isEmpty ? nil : $0.externalIDs
        },
        .choice("origin", "Where the record comes from.") { $0.origin },
        .boolean("romanized", "The English label is the Revised Romanization: no English form is known.") {
            $0.isRomanized
        },
    ]
}

extension Shape where Value == Coordinates {
    static let coordinates = Shape(
        name: "Coordinates", about: "WGS 84, degrees.",
        fields: [
            .number("latitude", "Degrees north.") { $0.latitude },
            .number("longitude", "Degrees east.") { $0.longitude },
        ])
}

extension Shape where Value == Entity {
    static let entity = Shape(
        name: "Entity", about: "A thing that texts name.", fields: Field.entityNames + Field.entityDetails)

    static let entityReference = Shape(
        name: "EntityReference", about: "An entity, by its names only.", fields: Field.entityNames)
}

extension Shape where Value == EntityRecord {
    static let entityCounts = Shape(
        name: "EntityCounts", about: "How often all articles together name it.",
        fields: [
            .integer("articles", "Articles that name it.") { $0.articleCount },
            .integer("mentions", "Mentions in all articles.") { $0.mentionCount },
            .integer("events", "Events that it takes part in, or that happened there.") { $0.eventCount },
        ])

    static let entityRecord = Shape(
        name: "EntityRecord", about: "An entity as all articles together show it.",
        fields: (Field.entityNames + Field.entityDetails).map { field in field.lifted { $0.entity } } + [
            .object("counts", "How often it is named.", .entityCounts) { $0 },
            .textIfAny("first_date", "Day of the first article that names it.", format: "date") {
                $0.firstDate?.description
            },
            .textIfAny("last_date", "Day of the last article that names it.", format: "date") {
                $0.lastDate?.description
            },
        ])
}

extension Shape where Value == Stated<Mention> {
    static let mention = Shape(
        name: "Mention", about: "A span that names something, without particle, title or honorific.",
        fields: [
            .start { $0.fact.span },
            .end { $0.fact.span },
            .text("text", "The surface form.") { $0.text[$0.fact.span] },
            .choice(
                "type", "What it stands for here: a country that acts is an organization, while its entity is a place."
            ) { $0.fact.type },
            .textIfAny(
                "entity",
                "Id of the entity it names. Absent where the words are a common noun (경찰) that means none, or doubtful."
            ) {
                $0.fact.entity
            },
            .number("confidence", "From 0 to 1.") { $0.fact.confidence },
            .objectIfAny("phrase", "The span with its titles, where it has any.", .quotation) {
                $0.fact.phrase == $0.fact.span ? nil : Quotation(span: $0.fact.phrase, text: $0.text)
            },
            .listIfAny(
                "parts", "Names within the phrase, where it takes in more than one: 러시아 and 소치 in 러시아 소치.", .namePart
            ) { mention in
                mention.fact.parts.map { Stated<Mention.Part>(fact: $0, text: mention.text) }
            },
        ])
}

extension Shape where Value == Stated<Mention.Part> {
    static let namePart = Shape(
        name: "NamePart", about: "A name within a mention.",
        fields: [
            .start { $0.fact.span },
            .end { $0.fact.span },
            .text("text", "The surface form.") { $0.text[$0.fact.span] },
            .choice("type", "What it stands for.") { $0.fact.type },
            .text("entity", "Id of the entity it names.") { $0.fact.entity },
        ])
}

/// An entity with the words by which one text names it.
struct NamedEntity: Sendable {
    let entity: Entity
    let forms: [String]
}

extension Shape where Value == NamedEntity {
    static let namedEntity = Shape(
        name: "NamedEntity", about: "A thing that the text names, with the words it does so by.",
        fields: Shape<Entity>.entity.fields.map { field in field.lifted { $0.entity } } + [
            .texts("forms", "The words by which this text names it, each once, in order of first use.") { $0.forms }
        ])
}
