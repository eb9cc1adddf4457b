package import NewsModel

/// Which articles are asked for, and in what order. What is nil or empty does not restrict.
package struct ArticleQuery: Sendable, Hashable {
    package enum Sort: String, Sendable, Hashable, CaseIterable {
        case newest, oldest
        /// Best match of `q` first; without `q` the same as `newest`.
        case relevance
    }

    /// Words that must all occur in title or text.
    package var q: String?
    /// Id of an entity that the article names.
    package var entity: String?
    /// First and last day of publication, both included.
    package var from: CivilDate?
    package var to: CivilDate?
    /// The outlet, or the agency credited.
    package var source: String?
    package var sort: Sort

    package init(
        q: String? = nil, entity: String? = nil, from: CivilDate? = nil, to: CivilDate? = nil, source: String? = nil,
        sort: Sort = .newest
    ) {
        self.q = q
        self.entity = entity
        self.from = from
        self.to = to
        self.source = source
        self.sort = sort
    }
}

extension Chronicle {
    /// Positions in `articles`, in the order asked for.
    package func articles(matching query: ArticleQuery) -> [Int] {
        var lists: [[Int]] = []
        if let entity = query.entity { lists.append(index.articlesByEntity[entity] ?? []) }
        if let source = query.source { lists.append(index.articlesBySource[source] ?? []) }
        let terms = query.q.map { SearchTerms($0) }
        if let terms, !terms.isEmpty { lists.append(index.articleText.positions(matching: terms)) }
        var found = Postings.intersection(lists) ?? Array(articles.indices)
        if query.from != nil || query.to != nil {
            let asked = DayBounds(from: query.from, to: query.to)
            found = found.filter { index.articleDays[$0]?.overlaps(asked) ?? false }
        }
        switch query.sort {
        case .newest: return found
        case .oldest: return found.reversed()
        case .relevance:
            guard let terms, !terms.isEmpty else { return found }
            return index.articleText.ranked(found, by: terms).map(\.position)
        }
    }
}
