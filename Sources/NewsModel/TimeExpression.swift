/// A span that denotes a time, normalised.
package struct TimeExpression: Sendable, Hashable {
    package let span: Span
    package let type: TimexType
    /// TIMEX3 value: `2021-02-22`, `2020-Q3`, `PT6H`, `PAST_REF`, … (ISO-TimeML).
    package let value: String
    /// TIMEX3 `mod`: what 약, 초, 말, 이상 … say about the value.
    package let modifier: TimexModifier?
    /// The civil date, where the expression denotes one.
    package let edtf: EDTF?
    package let precision: Precision
    package let anchor: TimeAnchor
    /// The name of the rule that read it.
    package let rule: String

    package init(
        span: Span, type: TimexType, value: String, modifier: TimexModifier? = nil, edtf: EDTF? = nil,
        precision: Precision, anchor: TimeAnchor, rule: String
    ) {
        self.span = span
        self.type = type
        self.value = value
        self.modifier = modifier
        self.edtf = edtf
        self.precision = precision
        self.anchor = anchor
        self.rule = rule
    }
}

/// TIMEX3 types (ISO-TimeML).
package enum TimexType: String, Sendable, Hashable, CaseIterable, Codable {
    case date = "DATE"
    case time = "TIME"
    case duration = "DURATION"
    case set = "SET"
}

/// TIMEX3 modifiers (ISO-TimeML).
package enum TimexModifier: String, Sendable, Hashable, CaseIterable, Codable {
    case approximate = "APPROX"
    case start = "START"
    case mid = "MID"
    case end = "END"
    case moreThan = "MORE_THAN"
    case lessThan = "LESS_THAN"
    case equalOrMore = "EQUAL_OR_MORE"
    case equalOrLess = "EQUAL_OR_LESS"
    case before = "BEFORE"
    case after = "AFTER"
}

/// What an expression was resolved against.
package enum TimeAnchor: String, Sendable, Hashable, CaseIterable, Codable {
    /// Nothing: it says all of itself (1999년), or is a duration or a set.
    case none
    /// The publication date: 지난해, 23일.
    case referenceDate = "reference_date"
    /// The day the discourse last established: 이날, 전날.
    case discourse
    /// A neighbour in the same sentence that shares its month or year: 29~30일.
    case neighbour
}
