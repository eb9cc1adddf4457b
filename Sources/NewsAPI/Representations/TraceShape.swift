import NewsModel

extension Shape where Value == Stated<Trace.Entry> {
    static let traceEntry = Shape(
        name: "TraceEntry", about: "One decision of a stage.",
        fields: [
            .text("stage", "Which stage.") { $0.fact.stage },
            .text("rule", "Which rule.") { $0.fact.rule },
            .start { $0.fact.span },
            .end { $0.fact.span },
            .text("text", "The words it was about.") { $0.text[$0.fact.span] },
            .text("detail", "The value of what was kept, the reason for what was rejected.") { $0.fact.detail },
            .boolean("kept", "Whether it was kept.") { $0.fact.isKept },
        ])
}
