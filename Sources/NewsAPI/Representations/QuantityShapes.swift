import NewsModel

extension Shape where Value == Stated<Quantity> {
    static let quantity = Shape(
        name: "Quantity", about: "A span that states an amount.",
        fields: [
            .start { $0.fact.span },
            .end { $0.fact.span },
            .text("text", "The words.") { $0.text[$0.fact.span] },
        ] + Field.amount.map { field in field.lifted { $0.fact } })
}

extension Shape where Value == Quantity {
    static let eventQuantity = Shape(
        name: "EventQuantity",
        about: "An amount that belongs to an event; its span indexes the main evidence's article.",
        fields: [.start { $0.span }, .end { $0.span }] + Field.amount)
}

extension Field where Value == Quantity {
    fileprivate static let amount: [Field] = [
        .choice("kind", "What is measured.") { $0.kind },
        .numberIfAny("value", "In `unit`; absent where the number is open (수십 명).") { $0.value },
        .numberIfAny("upper_value", "The upper end of a range (3~5명).") { $0.upperValue },
        .text("unit", "ISO 4217 for money, UCUM for measures, the Korean counter for counts.") { $0.unit },
    ]
}
