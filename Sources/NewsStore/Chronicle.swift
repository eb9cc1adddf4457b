package import NewsModel

/// The immutable in-memory snapshot of everything, with its indexes.
///
/// Articles, entities and events are named by their position in the three arrays; queries answer with positions in the
/// order asked for, so that whoever holds something made once per item (an encoded body) can page and join by position.
package struct Chronicle: Sendable {
    /// Newest first; those without any date last.
    package let articles: [Analysis]
    /// Most mentioned first.
    package let entities: [EntityRecord]
    /// Chronological: by earliest day, then latest, then precision; those without any date last. Ids are unique.
    package let events: [Event]
    /// What could not be loaded, in order of file and line.
    package let problems: [SeedProblem]
    /// Changes exactly when what was loaded changes: 32 hexadecimal digits.
    package let revision: String
    /// Seconds since 1970-01-01 UTC.
    package let loadedAt: Int

    let index: ChronicleIndex

    /// - Parameters:
    ///   - articles: in any order; of two with the same id the first stays.
    ///   - revision: the hash of what was loaded; by default made of the articles themselves.
    package init(
        articles: [Analysis], problems: [SeedProblem] = [], revision: String? = nil, loadedAt: Int = 0
    ) {
        let sorted = Self.newestFirst(articles)
        self.articles = sorted
        let events = EventMerging.merge(sorted)
        self.entities = EntityRecord.merge(sorted, events: events)
        self.events = Salience.weigh(events, entities)
        self.problems = problems
        self.revision = revision ?? Self.revision(of: sorted)
        self.loadedAt = loadedAt
        self.index = ChronicleIndex(articles: sorted, entities: entities, events: events)
    }

    /// A chronicle of nothing: what is served before the first load is over.
    package static let empty = Chronicle(articles: [])

    /// The position of the article with this id.
    package func article(_ id: String) -> Int? { index.articlePositions[id] }
    /// The position of the entity with this id.
    package func entity(_ id: String) -> Int? { index.entityPositions[id] }
    /// The position of the event with this id.
    package func event(_ id: String) -> Int? { index.eventPositions[id] }

    private static func newestFirst(_ articles: [Analysis]) -> [Analysis] {
        var seen: Set<String> = []
        let unique = articles.filter { seen.insert($0.article.id).inserted }
        let keyed = unique.map { (days: DayBounds($0), instant: $0.article.publishedAt?.instant ?? "", analysis: $0) }
        return keyed.sorted { left, right in
            let (first, second) = (left.days?.latest ?? Int.min, right.days?.latest ?? Int.min)
            if first != second { return first > second }
            if left.instant != right.instant { return left.instant > right.instant }
            return left.analysis.article.id < right.analysis.article.id
        }.map(\.analysis)
    }

    private static func revision(of articles: [Analysis]) -> String {
        var hash = ContentHash()
        for analysis in articles {
            hash.add(analysis.article.id)
            hash.add(analysis.article.publishedAt.map { $0.instant ?? $0.date.description } ?? "")
            hash.add(analysis.article.text.string)
        }
        return hash.hex
    }
}
