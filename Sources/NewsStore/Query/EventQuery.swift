package import NewsModel

/// Which events are asked for. What is nil or empty does not restrict.
package struct EventQuery: Sendable, Hashable {
    /// Events whose date overlaps these days, both included; an event without known bounds overlaps nothing.
    package var from: CivilDate?
    package var to: CivilDate?
    /// Ids of entities that must all take part in it, or be its place.
    package var entities: [String]
    /// Any of these.
    package var types: [EventType]
    /// Any of these.
    package var statuses: [EventStatus]
    /// Id of the place or of its country; the words of the place where it is no entity.
    package var place: String?
    /// Words that must all occur in its title or evidence.
    package var q: String?

    package init(
        from: CivilDate? = nil, to: CivilDate? = nil, entities: [String] = [], types: [EventType] = [],
        statuses: [EventStatus] = [], place: String? = nil, q: String? = nil
    ) {
        self.from = from
        self.to = to
        self.entities = entities
        self.types = types
        self.statuses = statuses
        self.place = place
        self.q = q
    }
}

extension Chronicle {
    /// Positions in `events`, chronological.
    package func events(matching query: EventQuery) -> [Int] {
        var lists = query.entities.map { index.eventsByEntity[$0] ?? [] }
        if !query.types.isEmpty { lists.append(Postings.union(query.types.map { index.eventsByType[$0] ?? [] })) }
        if !query.statuses.isEmpty {
            lists.append(Postings.union(query.statuses.map { index.eventsByStatus[$0] ?? [] }))
        }
        if let place = query.place { lists.append(index.eventsByPlace[place] ?? []) }
        if query.from != nil || query.to != nil {
            lists.append(index.eventDays.positions(overlapping: DayBounds(from: query.from, to: query.to)))
        }
        if let terms = query.q.map({ SearchTerms($0) }), !terms.isEmpty {
            lists.append(index.eventText.positions(matching: terms))
        }
        return Postings.intersection(lists) ?? Array(events.indices)
    }

    /// The events that an article states: positions in `events`, chronological.
    package func events(statedBy article: String) -> [Int] { index.eventsByArticle[article] ?? [] }
}
