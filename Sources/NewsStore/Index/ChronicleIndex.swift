import NewsModel

/// The lists that queries are answered from, made once per snapshot. All posting lists ascend.
struct ChronicleIndex: Sendable {
    let articlePositions: [String: Int]
    let entityPositions: [String: Int]
    let eventPositions: [String: Int]

    let articlesByEntity: [String: [Int]]
    let articlesBySource: [String: [Int]]
    /// By position; nil where nothing is known.
    let articleDays: [DayBounds?]

    let entitiesByType: [MentionType: [Int]]
    /// Positions of the entities of each article.
    let entitiesOfArticle: [[Int]]

    let eventsByEntity: [String: [Int]]
    let eventsByType: [EventType: [Int]]
    let eventsByStatus: [EventStatus: [Int]]
    /// By the id of the place and of its country, or by its words where it is no entity.
    let eventsByPlace: [String: [Int]]
    let eventsByArticle: [String: [Int]]
    let eventDays: EventDayIndex

    let articleText: TextIndex
    let entityText: TextIndex
    let eventText: TextIndex
    let suggestions: SuggestionIndex

    init(articles: [Analysis], entities: [EntityRecord], events: [Event]) {
        articlePositions = Self.positions(articles.map(\.article.id))
        entityPositions = Self.positions(entities.map(\.entity.id))
        var eventPositions = Self.positions(events.map(\.id))
        for (position, event) in events.enumerated() {
            for id in event.otherIDs where eventPositions[id] == nil { eventPositions[id] = position }
        }
        self.eventPositions = eventPositions

        articlesByEntity = Self.lists(articles) { $0.entities.map(\.id) }
        articlesBySource = Self.lists(articles) { $0.article.sources }
        articleDays = articles.map { DayBounds($0) }

        entitiesByType = Self.lists(entities) { [$0.entity.type] }
        let entityPositions = entityPositions
        entitiesOfArticle = articles.map { article in
            Array(Set(article.entities.compactMap { entityPositions[$0.id] })).sorted()
        }

        eventsByEntity = Self.lists(events) { $0.entityIDs }
        eventsByType = Self.lists(events) { [$0.type] }
        eventsByStatus = Self.lists(events) { [$0.status] }
        eventsByPlace = Self.lists(events) { event in
            guard let place = event.place else { return [] }
            guard let id = place.entity else { return [place.text] }
            let country = entityPositions[id].flatMap { entities[$0].entity.country }
            return [id] + (country.map { [$0] } ?? [])
        }
        eventsByArticle = Self.lists(events) { $0.evidence.map(\.article) }
        eventDays = EventDayIndex(events)

        articleText = TextIndex(articles.map { [$0.article.title, $0.article.subtitle, $0.article.text.string] })
        entityText = TextIndex(
            entities.map { [$0.entity.labels.ko, $0.entity.labels.en] + $0.entity.aliases + [$0.entity.id] })
        eventText = TextIndex(events.map { [$0.title.ko, $0.title.en] + $0.evidence.map(\.quote) })
        suggestions = SuggestionIndex(entities)
    }

    private static func positions(_ ids: [String]) -> [String: Int] {
        Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    }

    private static func lists<Item, Key: Hashable>(_ items: [Item], keys: (Item) -> [Key]) -> [Key: [Int]] {
        var lists: [Key: [Int]] = [:]
        for (position, item) in items.enumerated() {
            for key in Set(keys(item)) { lists[key, default: []].append(position) }
        }
        return lists
    }
}

extension Article {
    /// What the `source` filter compares with: the outlet as the editor wrote it, and the agency of the credit.
    package var sources: [String] {
        var seen: Set<String> = []
        return [source, agency].compactMap { $0 }.filter { seen.insert($0).inserted }
    }
}
