package import KoreanText
package import NewsModel

/// Finds what a text says has happened, happens or will happen.
package struct EventExtractor: Sendable {
    package init() {}

    /// - Parameter article: the article's id, written into the evidence.
    package func extract(
        from document: Document, article: String, recognition: Recognition, tagging: TimeTagging, trace: inout Trace
    ) -> [Event] { [] }
}
