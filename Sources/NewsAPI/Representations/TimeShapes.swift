import NewsModel

extension Shape where Value == ReferenceDate {
    static let referenceDate = Shape(
        name: "ReferenceDate", about: "The day that relative time expressions are resolved against.",
        fields: [
            .text("edtf", "EDTF; `XXXX` where nothing determines it.", format: "edtf") { $0.date.description },
            .textIfAny("earliest", "First day it may mean.", format: "date") { $0.date.bounds?.earliest.description },
            .textIfAny("latest", "Last day it may mean.", format: "date") { $0.date.bounds?.latest.description },
            .choice("precision", "How much of it is known.") { $0.date.precision },
            .choice("basis", "What it rests on.") { $0.basis },
            .number("confidence", "From 0 to 1.") { $0.confidence },
            .list("evidence", "The words it was inferred from; empty where it was given.", .span) { $0.evidence },
        ])
}

extension Shape where Value == TimeExpression {
    static let timex = Shape(
        name: "Timex", about: "TIMEX3 (ISO-TimeML).",
        fields: [
            .choice("type", "Kind of time.") { $0.type },
            .text("value", "Normalised value: `2021-02-22`, `2020-Q3`, `PT6H`, `PAST_REF`.") { $0.value },
            .choiceIfAny("mod", "What 약, 초, 말, 이상 … say about the value.") { $0.modifier },
        ])
}

extension Shape where Value == Stated<TimeExpression> {
    static let time = Shape(
        name: "TimeExpression", about: "A span that denotes a time.",
        fields: [
            .start { $0.fact.span },
            .end { $0.fact.span },
            .text("text", "The words.") { $0.text[$0.fact.span] },
            .object("timex", "As TIMEX3.", .timex) { $0.fact },
            .textIfAny("edtf", "The civil date, where it denotes one.", format: "edtf") { $0.fact.edtf?.description },
            .textIfAny("earliest", "First day it may touch.", format: "date") { $0.fact.edtf?.earliest?.description },
            .textIfAny("latest", "Last day it may touch.", format: "date") { $0.fact.edtf?.latest?.description },
            .choice("precision", "How much of it is known.") { $0.fact.precision },
            .choice("anchor", "What it was resolved against.") { $0.fact.anchor },
            .text("rule", "The rule that read it.") { $0.fact.rule },
        ])
}

extension Shape where Value == EventDate {
    static let eventDate = Shape(
        name: "EventDate", about: "When an event was, and what that rests on.",
        fields: [
            .text("edtf", "EDTF; an interval where it lasts.", format: "edtf") { $0.edtf.description },
            .textIfAny("earliest", "First day it may touch.", format: "date") { $0.edtf.earliest?.description },
            .textIfAny("latest", "Last day it may touch.", format: "date") { $0.edtf.latest?.description },
            .choice("precision", "How much of it is known.") { $0.precision },
            .choice("basis", "What it rests on.") { $0.basis },
        ])
}

extension Shape where Value == PartialDate {
    static let partialDate = Shape(
        name: "Date", about: "A civil date of which parts may be open.",
        fields: [
            .text("edtf", "EDTF.", format: "edtf") { $0.description },
            .textIfAny("earliest", "First day it may mean.", format: "date") { $0.bounds?.earliest.description },
            .textIfAny("latest", "Last day it may mean.", format: "date") { $0.bounds?.latest.description },
            .choice("precision", "How much of it is known.") { $0.precision },
        ])
}
