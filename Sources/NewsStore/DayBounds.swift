package import NewsModel

/// First and last day something may touch, as day numbers; an open end lies at infinity (`Int.min`, `Int.max`).
package struct DayBounds: Sendable, Hashable {
    package let earliest: Int
    package let latest: Int

    /// Nil where neither end is known: such a date overlaps nothing that can be asked for.
    package init?(_ date: EDTF) {
        let (earliest, latest) = (date.earliest, date.latest)
        if earliest == nil && latest == nil { return nil }
        self.earliest = earliest?.dayNumber ?? Int.min
        self.latest = latest?.dayNumber ?? Int.max
    }

    /// The day an article came out; where nobody gave it, what its words leave possible.
    package init?(_ analysis: Analysis) {
        self.init(.date(analysis.article.publishedAt.map { PartialDate($0.date) } ?? analysis.referenceDate.date))
    }

    /// From `from` to `to`, both included; a missing end is open.
    package init(from: CivilDate?, to: CivilDate?) {
        earliest = from?.dayNumber ?? Int.min
        latest = to?.dayNumber ?? Int.max
    }

    package func overlaps(_ other: DayBounds) -> Bool { earliest <= other.latest && other.earliest <= latest }
}
