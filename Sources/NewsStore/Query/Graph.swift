package import NewsModel

/// Who appears and acts with whom.
package struct Graph: Sendable, Hashable {
    package struct Edge: Sendable, Hashable {
        /// Positions in `Chronicle.entities`; the first is the smaller.
        package let first: Int
        package let second: Int
        /// Articles that name both.
        package let articles: Int
        /// Events in which both take part: positions in `Chronicle.events`, chronological.
        package let events: [Int]
        /// What the one did to, or with, the other, by kind; the most frequent first.
        package let acts: [Act]

        /// As for `RelatedEntity`.
        package var weight: Int { articles + 3 * events.count }
    }

    /// Events of one kind in which one acts on the other: who meets, calls, aids, accuses whom.
    package struct Act: Sendable, Hashable {
        package let type: EventType
        /// Positions in `Chronicle.entities`. Where both act alike (they meet, they sign) `from` is the smaller.
        package let from: Int
        package let to: Int
        /// Positions in `Chronicle.events`, chronological.
        package let events: [Int]
    }

    /// Positions in `Chronicle.entities`, ascending: most mentioned first.
    package let nodes: [Int]
    /// Heaviest first.
    package let edges: [Edge]
}

extension Chronicle {
    /// The entity and what is most related to it, or the most mentioned entities of all; nil for an unknown id.
    package func graph(around id: String? = nil, limit: Int = 50) -> Graph? {
        let nodes: [Int]
        if let id {
            guard let own = entity(id), let related = related(to: id) else { return nil }
            nodes = ([own] + related.prefix(max(0, limit - 1)).map(\.entity)).sorted()
        } else {
            nodes = Array(entities.indices.prefix(max(0, limit)))
        }
        return Graph(nodes: nodes, edges: edges(among: nodes))
    }

    private struct Pair: Hashable {
        let first: Int
        let second: Int
    }

    private func edges(among nodes: [Int]) -> [Graph.Edge] {
        let wanted = Set(nodes)
        var articleCounts: [Pair: Int] = [:]
        var shared: [Pair: [Int]] = [:]
        let ids = nodes.map { entities[$0].entity.id }
        for article in Set(ids.flatMap { index.articlesByEntity[$0] ?? [] }) {
            for pair in Self.pairs(index.entitiesOfArticle[article].filter { wanted.contains($0) }) {
                articleCounts[pair, default: 0] += 1
            }
        }
        for position in Set(ids.flatMap { index.eventsByEntity[$0] ?? [] }).sorted() {
            let members = events[position].entityIDs.compactMap { entity($0) }.filter { wanted.contains($0) }
            for pair in Self.pairs(members.sorted()) { shared[pair, default: []].append(position) }
        }
        return Set(articleCounts.keys).union(shared.keys)
            .map {
                Graph.Edge(
                    first: $0.first, second: $0.second, articles: articleCounts[$0] ?? 0, events: shared[$0] ?? [],
                    acts: acts(between: $0, in: shared[$0] ?? []))
            }
            .sorted {
                $0.weight != $1.weight ? $0.weight > $1.weight : ($0.first, $0.second) < ($1.first, $1.second)
            }
    }

    private struct Deed: Hashable {
        let type: EventType
        let from: Int
        let to: Int
    }

    private func acts(between pair: Pair, in shared: [Int]) -> [Graph.Act] {
        var events: [Deed: [Int]] = [:]
        for position in shared {
            let event = self.events[position]
            func role(_ node: Int) -> ParticipantRole? {
                event.participants.first { $0.entity == entities[node].entity.id }?.role
            }
            guard let first = role(pair.first), let second = role(pair.second) else { continue }
            let isBackward = second == .actor && first != .actor && !Self.mutual.contains(event.type)
            guard first == .actor || second == .actor else { continue }
            let deed = Deed(
                type: event.type, from: isBackward ? pair.second : pair.first,
                to: isBackward ? pair.first : pair.second)
            events[deed, default: []].append(position)
        }
        return events.map { Graph.Act(type: $0.type, from: $0.from, to: $0.to, events: $1) }.sorted {
            $0.events.count != $1.events.count
                ? $0.events.count > $1.events.count
                : ($0.type.rawValue, $0.from) < ($1.type.rawValue, $1.from)
        }
    }

    /// What both sides do.
    private static let mutual: Set<EventType> = [.meet, .call, .agree, .sign]

    private static func pairs(_ ascending: [Int]) -> [Pair] {
        ascending.indices.flatMap { place in
            ascending[(place + 1)...].map { Pair(first: ascending[place], second: $0) }
        }
    }
}
