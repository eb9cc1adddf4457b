package import KoreanText
package import NewsModel

/// Finds the persons, places and organisations a text names, and says which entity each mention means.
package struct EntityRecognizer: Sendable {
    /// - Parameter knowledge: curated entities; they win over gazetteers and over what a text suggests.
    package init(knowledge: [Entity]) {}

    package func recognize(_ document: Document, trace: inout Trace) -> Recognition { .empty }
}
