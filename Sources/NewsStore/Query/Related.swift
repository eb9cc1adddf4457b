/// How much one entity has to do with another.
package struct RelatedEntity: Sendable, Hashable {
    /// Position in `Chronicle.entities`.
    package let entity: Int
    /// Articles that name both.
    package let articles: Int
    /// Events in which both take part: positions in `Chronicle.events`, chronological.
    package let events: [Int]

    /// One for each article, three for each event: to act together says more than to be named together.
    package var weight: Int { articles + 3 * events.count }
}

extension Chronicle {
    /// Heaviest first; nil for an unknown id.
    package func related(to id: String) -> [RelatedEntity]? {
        guard let own = entity(id) else { return nil }
        var articleCounts: [Int: Int] = [:]
        for article in index.articlesByEntity[id] ?? [] {
            for other in index.entitiesOfArticle[article] where other != own { articleCounts[other, default: 0] += 1 }
        }
        var shared: [Int: [Int]] = [:]
        for position in index.eventsByEntity[id] ?? [] {
            for other in events[position].entityIDs.compactMap({ entity($0) }) where other != own {
                shared[other, default: []].append(position)
            }
        }
        return Set(articleCounts.keys).union(shared.keys)
            .map { RelatedEntity(entity: $0, articles: articleCounts[$0] ?? 0, events: shared[$0] ?? []) }
            .sorted { $0.weight != $1.weight ? $0.weight > $1.weight : $0.entity < $1.entity }
    }
}
