package import NewsModel

/// An entity as all articles together show it.
package struct EntityRecord: Sendable, Hashable {
    /// Knowledge before gazetteer before text; aliases joined.
    package let entity: Entity
    package let articleCount: Int
    package let mentionCount: Int
    package let eventCount: Int
    /// Days on which the first and the last article that names it came out, where they are known.
    package let firstDate: CivilDate?
    package let lastDate: CivilDate?
}

extension EntityRecord {
    /// What is counted while the articles pass by.
    private struct Tally {
        var entity: Entity
        var aliases: [String]
        var known: Set<String>
        var articles = 0
        var mentions = 0
        var events = 0
        var first: CivilDate?
        var last: CivilDate?

        init(_ entity: Entity) {
            self.entity = entity
            aliases = []
            known = []
        }

        mutating func add(_ other: Entity, in analysis: Analysis) {
            if other.origin.rank < entity.origin.rank { entity = other }
            for alias in [other.labels.ko] + other.aliases where known.insert(alias).inserted { aliases.append(alias) }
            articles += 1
            guard let date = analysis.article.publishedAt?.date else { return }
            first = first.map { min($0, date) } ?? date
            last = last.map { max($0, date) } ?? date
        }

        var record: EntityRecord {
            EntityRecord(
                entity: entity.with(aliases: aliases.filter { $0 != entity.labels.ko }), articleCount: articles,
                mentionCount: mentions, eventCount: events, firstDate: first, lastDate: last)
        }
    }

    /// Most mentioned first, then by id.
    static func merge(_ articles: [Analysis], events: [Event]) -> [EntityRecord] {
        var tallies: [String: Tally] = [:]
        for analysis in articles.reversed() {
            var named: Set<String> = []
            for entity in analysis.entities where named.insert(entity.id).inserted {
                tallies[entity.id, default: Tally(entity)].add(entity, in: analysis)
            }
            for (id, count) in analysis.mentionCounts { tallies[id]?.mentions += count }
        }
        for event in events {
            for id in event.entityIDs { tallies[id]?.events += 1 }
        }
        return tallies.values.map(\.record).sorted {
            $0.mentionCount != $1.mentionCount ? $0.mentionCount > $1.mentionCount : $0.entity.id < $1.entity.id
        }
    }
}

extension EntityOrigin {
    /// The lower, the more it is to be trusted.
    fileprivate var rank: Int {
        switch self {
        case .knowledge: 0
        case .gazetteer: 1
        case .text: 2
        }
    }
}

extension Event {
    /// Ids of participants and place, each once, in order.
    package var entityIDs: [String] {
        var seen: Set<String> = []
        return (participants.map(\.entity) + [place?.entity]).compactMap { $0 }.filter { seen.insert($0).inserted }
    }
}
