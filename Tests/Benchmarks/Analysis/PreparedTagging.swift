import KoreanText
import NewsModel
import NewsPipeline
import TimeNormalization

/// The time tagger on documents that the other stages have prepared: none of them runs between, so that the caches of the
/// processor are its own.
struct PreparedTagging {
    private struct Prepared {
        let document: Document
        let publishedAt: PublicationDate?
        let entities: Set<String>
    }

    private let tagger: TimeTagger
    private let prepared: [Prepared]
    let bytes: Int

    init(_ documents: [RawDocument], _ pipeline: NewsPipeline, facts: [DatedFact]) {
        tagger = TimeTagger(facts: facts)
        prepared = documents.map { raw in
            let analysis = pipeline.analyze(raw)
            return Prepared(
                document: Document(analysis.article.text), publishedAt: analysis.article.publishedAt,
                entities: Set(analysis.entities.map(\.id)))
        }
        bytes = prepared.reduce(0) { $0 + $1.document.text.string.utf8.count }
    }

    /// Tags every document once.
    func run() {
        var trace = Trace.disabled
        for item in prepared {
            let tagging = tagger.tag(
                item.document, publishedAt: item.publishedAt, entities: item.entities, trace: &trace)
            withExtendedLifetime(tagging) {}
        }
    }
}
