package import KoreanText
package import NewsModel

/// Finds and normalises time expressions and quantities, and infers the reference date where none was given.
package struct TimeTagger: Sendable {
    /// - Parameter facts: what undated texts are dated by.
    package init(facts: [DatedFact]) {}

    /// - Parameter entities: ids of the entities the article names; a dated fact applies when it concerns one of them.
    package func tag(
        _ document: Document, publishedAt: PublicationDate?, entities: Set<String>, trace: inout Trace
    ) -> TimeTagging {
        TimeTagging(referenceDate: .unknown, times: [], quantities: [])
    }
}
