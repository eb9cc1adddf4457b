import ArticleCleaning
import EntityRecognition
import EventExtraction
package import KoreanText
package import NewsModel
import TimeNormalization

/// The order of the stages, and nothing else:
///
/// 1. cleaning: raw document → article
/// 2. segmentation: text → sentences and tokens
/// 3. entity recognition: mentions, entities, anaphora
/// 4. time normalization: reference date, time expressions, quantities (which facts apply depends on who is named)
/// 5. event extraction: what happened, out of all of these
///
/// Pure: the same document and knowledge give the same analysis for ever.
package struct NewsPipeline: Sendable {
    private let cleaner: ArticleCleaner
    private let recognizer: EntityRecognizer
    private let tagger: TimeTagger
    private let extractor: EventExtractor

    package init(knowledge: Knowledge) {
        cleaner = ArticleCleaner()
        recognizer = EntityRecognizer(knowledge: knowledge.entities)
        tagger = TimeTagger(facts: knowledge.facts)
        extractor = EventExtractor()
    }

    /// - Parameter clean: false takes the text as it is, so that spans index exactly what was sent.
    package func analyze(_ raw: RawDocument, clean: Bool = true, trace: inout Trace) -> Analysis {
        let article = article(of: raw, clean: clean, trace: &trace)
        let document = Document(article.text)
        let recognition = recognition(of: document, trace: &trace)
        let tagging = tagging(of: document, article, recognition, trace: &trace)
        let events = events(of: document, article, recognition, tagging, trace: &trace)
        return Analysis(
            article: article, referenceDate: tagging.referenceDate, mentions: recognition.mentions,
            entities: recognition.entities, times: tagging.times, quantities: tagging.quantities, events: events)
    }

    package func analyze(_ raw: RawDocument, clean: Bool = true) -> Analysis {
        var trace = Trace.disabled
        return analyze(raw, clean: clean, trace: &trace)
    }
}

/// The stages one by one, for whoever measures or shows them.
extension NewsPipeline {
    package func article(of raw: RawDocument, clean: Bool = true, trace: inout Trace) -> Article {
        clean ? cleaner.clean(raw, trace: &trace) : cleaner.accept(raw)
    }

    package func recognition(of document: Document, trace: inout Trace) -> Recognition {
        recognizer.recognize(document, trace: &trace)
    }

    package func tagging(
        of document: Document, _ article: Article, _ recognition: Recognition, trace: inout Trace
    ) -> TimeTagging {
        tagger.tag(
            document, publishedAt: article.publishedAt, entities: Set(recognition.entities.map(\.id)), trace: &trace)
    }

    package func events(
        of document: Document, _ article: Article, _ recognition: Recognition, _ tagging: TimeTagging,
        trace: inout Trace
    ) -> [Event] {
        extractor.extract(
            from: document, article: article.id, recognition: recognition, tagging: tagging, trace: &trace)
    }
}
