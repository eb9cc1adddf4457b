import HTTPRouting
import HTTPWire
import NewsModel
import NewsStore

/// Everything of a chronicle that can be encoded before anybody asks: bodies, tags and header fields of single items, and
/// the items that lists are joined from. By position, as the chronicle answers.
struct EncodedChronicle: Sendable {
    let articles: [Prepared]
    let articleSummaries: [[UInt8]]
    let entities: [Prepared]
    let entityItems: [[UInt8]]
    /// Names only, for lists that speak about entities.
    let entityReferences: [[UInt8]]
    let events: [Prepared]
    let eventItems: [[UInt8]]

    init(_ chronicle: Chronicle, _ language: Language) {
        let fields = AnswerFields.localized(language)
        func prepared(_ body: [UInt8]) -> Prepared {
            Prepared(body, type: AnswerFields.json, vary: "Accept-Language", fields: fields)
        }
        articles = chronicle.articles.map { analysis in
            prepared(Shape.article.encoded(analysis, language, capacity: 4096 + 8 * analysis.article.text.count))
        }
        articleSummaries = chronicle.articles.map { Shape.articleSummary.encoded($0, language) }
        entityItems = chronicle.entities.map { Shape.entityRecord.encoded($0, language) }
        entities = entityItems.map(prepared)
        entityReferences = chronicle.entities.map { Shape.entityReference.encoded($0.entity, language, capacity: 128) }
        eventItems = chronicle.events.map { Shape.event.encoded($0, language, capacity: 1024) }
        events = eventItems.map(prepared)
    }
}
