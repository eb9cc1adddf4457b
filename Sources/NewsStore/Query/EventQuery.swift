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
    /// Only events that are at least so salient.
    package var leastSalience: Double?

    package init(
        from: CivilDate? = nil, to: CivilDate? = nil, entities: [String] = [], types: [EventType] = [],
        statuses: [EventStatus] = [], place: String? = nil, q: String? = nil, leastSalience: Double? = nil
    ) {
        self.from = from
        self.to = to
        self.entities = entities
        self.types = types
        self.statuses = statuses
        self.place = place
        self.q = q
        self.leastSalience = leastSalience
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
        let found = Postings.intersection(lists) ?? Array(events.indices)
        guard let least = query.leastSalience else { return found }
        return found.filter { events[$0].salience ?? 0 >= least }
    }

    /// Of events given chronologically so many of the most salient, chronologically.
    package func mostSalient(_ count: Int, of positions: [Int]) -> [Int] {
        guard positions.count > count else { return positions }
        let ranked = positions.sorted {
            let (first, second) = (events[$0].salience ?? 0, events[$1].salience ?? 0)
            return first != second ? first > second : $0 < $1
        }
        return ranked.prefix(count).sorted()
    }

    /// The events that an article states: positions in `events`, chronological.
    package func events(statedBy article: String) -> [Int] { index.eventsByArticle[article] ?? [] }
}
