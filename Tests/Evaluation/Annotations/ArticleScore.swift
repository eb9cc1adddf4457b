package import NewsModel
package import NewsPipeline

/// How well the pipeline reads a folder of annotated articles: times, entities and events of each, and how the events of
/// all are joined by the store.
package struct ArticleScore {
    package private(set) var spans = Agreement()
    package private(set) var values = Share()
    package private(set) var timexTypes = Share()
    package private(set) var names = Agreement()
    package private(set) var namesByType: [MentionType: Agreement] = [:]
    package private(set) var joinedNames = Share()
    package private(set) var essentialEvents = Share()
    package private(set) var emittedEvents = Share()
    package private(set) var eventTypes = Share()
    package private(set) var dates = Share()
    package private(set) var statuses = Share()
    package private(set) var participants = Agreement()
    package private(set) var places = Share()
    /// B-cubed of the groups across articles.
    package private(set) var groups: (precision: Double, recall: Double, f1: Double) = (1, 1, 1)
    /// What was missed, invented or read otherwise, by article in order; what concerns several stands last, under an
    /// empty name.
    package private(set) var notes: [(article: String, lines: [String])] = []

    package init(_ annotations: [AnnotatedArticle], _ pipeline: NewsPipeline) {
        let articles = annotations.map { AnalyzedArticle($0, pipeline) }
        var pairs: [[(event: Event, group: String?)]] = []
        for article in articles {
            let times = TimeComparison(article)
            let entities = EntityComparison(article)
            let events = EventScore(article, entities)
            add(times)
            add(entities)
            add(events)
            pairs.append(events.pairs)
            notes.append((article.annotation.id, times.notes + entities.notes + events.notes))
        }
        let comparison = GroupComparison(articles, pairs)
        groups = (comparison.precision, comparison.recall, comparison.f1)
        notes.append(("", comparison.notes))
    }

    private mutating func add(_ times: TimeComparison) {
        spans += times.spans
        values += times.values
        timexTypes += times.types
    }

    private mutating func add(_ entities: EntityComparison) {
        names += entities.names
        joinedNames += entities.joined
        for (type, counts) in entities.byType { namesByType[type, default: Agreement()] += counts }
    }

    private mutating func add(_ events: EventScore) {
        essentialEvents += events.essential
        emittedEvents += events.emitted
        eventTypes += events.types
        dates += events.dates
        statuses += events.statuses
        participants += events.participants
        places += events.places
    }
}
