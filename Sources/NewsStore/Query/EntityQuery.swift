package import NewsModel

/// Which entities are asked for, and in what order. What is nil does not restrict.
package struct EntityQuery: Sendable, Hashable {
    package enum Sort: String, Sendable, Hashable, CaseIterable {
        /// Most mentions, articles, events first.
        case mentions, articles, events
        /// By Korean label.
        case name
        /// Last named first.
        case recent
    }

    package var type: MentionType?
    /// Words that must all occur in its labels, aliases or id.
    package var q: String?
    package var sort: Sort

    package init(type: MentionType? = nil, q: String? = nil, sort: Sort = .mentions) {
        self.type = type
        self.q = q
        self.sort = sort
    }
}

extension Chronicle {
    /// Positions in `entities`, in the order asked for; equals stay in the order of mentions.
    package func entities(matching query: EntityQuery) -> [Int] {
        var lists: [[Int]] = []
        if let type = query.type { lists.append(index.entitiesByType[type] ?? []) }
        if let terms = query.q.map({ SearchTerms($0) }), !terms.isEmpty {
            lists.append(index.entityText.positions(matching: terms))
        }
        let found = Postings.intersection(lists) ?? Array(entities.indices)
        switch query.sort {
        case .mentions: return found
        case .articles: return sorted(found) { $0.articleCount > $1.articleCount }
        case .events: return sorted(found) { $0.eventCount > $1.eventCount }
        case .name: return sorted(found) { $0.entity.labels.ko < $1.entity.labels.ko }
        case .recent:
            return sorted(found) { left, right in
                guard let first = left.lastDate else { return false }
                return right.lastDate.map { first > $0 } ?? true
            }
        }
    }

    private func sorted(_ found: [Int], by precedes: (EntityRecord, EntityRecord) -> Bool) -> [Int] {
        found.sorted { left, right in
            if precedes(entities[left], entities[right]) { return true }
            return !precedes(entities[right], entities[left]) && left < right
        }
    }
}
