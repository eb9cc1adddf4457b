import NewsModel

extension Shape where Value == Participant {
    static let participant = Shape(
        name: "Participant", about: "Who acts, or is acted on.",
        fields: [
            .textIfAny("entity", "Id of the entity; absent for a group that is none (시위대).") { $0.entity },
            .text("text", "The words that name it.") { $0.text },
            .choice("role", "What it does in the event.") { $0.role },
        ])
}

extension Shape where Value == EventPlace {
    static let place = Shape(
        name: "Place", about: "Where an event happened.",
        fields: [
            .textIfAny("entity", "Id of the entity.") { $0.entity },
            .text("text", "The words that name it.") { $0.text },
        ])
}

extension Shape where Value == PloverCode {
    static let plover = Shape(
        name: "PloverCode", about: "Political Language Ontology for Verifiable Event Records.",
        fields: [
            .text("event", "Event type.") { $0.event },
            .textIfAny("mode", "Mode of the event.") { $0.mode },
        ])
}

extension Shape where Value == EventCodes {
    static let codes = Shape(
        name: "EventCodes", about: "Codes of other schemes; absent where a scheme has none.",
        fields: [
            .objectIfAny("plover", "PLOVER.", .plover) { $0.plover },
            .textIfAny("cameo", "CAMEO, leading zero kept.") { $0.cameo },
        ])
}

extension Shape where Value == Evidence {
    static let evidence = Shape(
        name: "Evidence", about: "A span that states the event, with the exact words.",
        fields: [
            .textIfAny("article", "Id of the article; absent for a text that was only analysed.") {
                $0.article.isEmpty ? nil : $0.article
            },
            .start { $0.span },
            .end { $0.span },
            .text("quote", "The words.") { $0.quote },
        ])
}

extension Shape where Value == Contradiction {
    static let contradiction = Shape(
        name: "Contradiction", about: "Statements of one event that cannot all be right. Both stand.",
        fields: [
            .choice("matter", "What they disagree about.") { $0.matter },
            .texts("values", "What is stated, the event's own value first.") { $0.values },
            .list("evidence", "One statement of each value, in the same order.", .evidence) { $0.evidence },
        ])
}

extension Shape where Value == Event {
    static let event = Shape(
        name: "Event", about: "One thing that happened or is planned, with everything that states it.",
        fields: [
            .text("id", "Stable: made of what the event is, not of the order of loading.") { $0.id },
            .choice("type", "What kind of event it is.") { $0.type },
            .label("title", "In the language of the answer.") { $0.title },
            .object("titles", "In every language.", .labels) { $0.title },
            .object("date", "When.", .eventDate) { $0.date },
            .choice("status", "Whether it happened, goes on, or is only announced, demanded or alleged.") { $0.status },
            .list("participants", "Most important first.", .participant) { $0.participants },
            .objectIfAny("place", "Where.", .place) { $0.place },
            .list("quantities", "Amounts that belong to it.", .eventQuantity) { $0.quantities },
            .object("codes", "Codes of other schemes.", .codes) { $0.codes },
            .list("evidence", "Main evidence first.", .evidence) { $0.evidence },
            .list("contradictions", "Where its statements do not agree.", .contradiction) { $0.contradictions },
            .number("confidence", "From 0 to 1.") { $0.confidence },
            .numberIfAny(
                "salience", "From 0 to 1: how much it matters among all; absent where only a text was analysed."
            ) {
                $0.salience
            },
        ])
}
