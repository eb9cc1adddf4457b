package import NewsModel
package import NewsPipeline

/// An annotated article beside what the pipeline finds in it, as `POST /v1/analyze` does with `clean: false`.
package struct AnalyzedArticle {
    package let annotation: AnnotatedArticle
    package let analysis: Analysis
    /// The words that stated an event, by the type it was taken for: events themselves carry only their sentences.
    let triggers: [(span: Span, type: String)]

    var text: Text { analysis.article.text }

    package init(_ annotation: AnnotatedArticle, _ pipeline: NewsPipeline) {
        var metadata = RawDocument.Metadata()
        metadata.publishedAt = PublicationDate(annotation.publishedAt, basis: .given)
        var trace = Trace(isEnabled: true)
        self.annotation = annotation
        analysis = pipeline.analyze(
            RawDocument(id: annotation.id, content: annotation.text, metadata: metadata), clean: false, trace: &trace)
        triggers = trace.entries.filter { $0.stage == "event" && $0.isKept }.map { entry in
            (entry.span, String(entry.detail.prefix { $0 != " " }))
        }
    }

    /// The first place of these words at or after a position. Words that begin with a digit begin no number in its midst:
    /// 5일 is not found in 15일.
    func find(_ words: String, from start: Int = 0) -> Span? {
        let wanted = Array(words.unicodeScalars)
        guard let first = wanted.first, wanted.count <= text.count else { return nil }
        let isNumber = first.properties.numericType == .decimal
        for position in max(0, start)..<max(start, text.count - wanted.count + 1) {
            let span = Span(position, position + wanted.count)
            guard text.scalars[span.range].elementsEqual(wanted) else { continue }
            if isNumber, text.scalar(at: position - 1)?.properties.numericType == .decimal { continue }
            return span
        }
        return nil
    }
}
