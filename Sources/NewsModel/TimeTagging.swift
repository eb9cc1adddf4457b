/// What time normalization finds in one article.
package struct TimeTagging: Sendable, Hashable {
    package let referenceDate: ReferenceDate
    /// In reading order; no two overlap.
    package let times: [TimeExpression]
    /// In reading order; no two overlap, none overlaps a time.
    package let quantities: [Quantity]

    package init(referenceDate: ReferenceDate, times: [TimeExpression], quantities: [Quantity]) {
        self.referenceDate = referenceDate
        self.times = times
        self.quantities = quantities
    }
}
