/// The day that relative expressions are resolved against, with what it rests on.
package struct ReferenceDate: Sendable, Hashable {
    /// `XXXX` where nothing is known; `2021` where only the year could be inferred.
    package let date: PartialDate
    package let basis: DateBasis
    /// 1 where the date was given; lower where it was inferred.
    package let confidence: Double
    /// The words it was inferred from; empty where it was given.
    package let evidence: [Span]

    package init(_ date: PartialDate, basis: DateBasis, confidence: Double = 1, evidence: [Span] = []) {
        self.date = date
        self.basis = basis
        self.confidence = confidence
        self.evidence = evidence
    }

    package static let unknown = ReferenceDate(PartialDate(.unknown), basis: .none, confidence: 0)
}

/// What a date rests on.
package enum DateBasis: String, Sendable, Hashable, CaseIterable, Codable {
    /// The caller gave it.
    case given
    /// The editor wrote it beside the document.
    case sidecar
    /// The page around the article states it: 입력 2021-02-23 18:05.
    case stated
    /// The text states it, or says how it follows from a date that was given.
    case text
    /// Inferred: the text speaks of a dated fact of the knowledge base (지난해 8월 대선).
    case knowledge
    /// Inferred: a day of the month together with its weekday.
    case weekday
    /// Nothing determines it.
    case none
}
