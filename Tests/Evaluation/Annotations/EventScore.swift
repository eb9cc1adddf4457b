import NewsModel

/// The events of one article beside the annotated ones.
struct EventScore {
    /// Essential ones that were found.
    private(set) var essential = Share()
    /// Emitted ones that are annotated, essential or not.
    private(set) var emitted = Share()
    /// Of pairs.
    private(set) var types = Share()
    private(set) var dates = Share()
    private(set) var statuses = Share()
    private(set) var participants = Agreement()
    private(set) var places = Share()
    private(set) var notes: [String] = []
    /// For the comparison across articles: the emitted event and the annotated group of each pair.
    private(set) var pairs: [(event: Event, group: String?)] = []

    init(_ article: AnalyzedArticle, _ entities: EntityComparison) {
        let wanted = article.annotation.events
        let found = article.analysis.events
        let pairing = EventPairing(article, entities)
        for pair in pairing.pairs {
            let (annotated, event) = (wanted[pair.wanted], found[pair.found])
            let comparison = EventComparison(annotated, event, entities, article.annotation)
            types.add(comparison.isTypeRight)
            dates.add(comparison.isDateRight)
            statuses.add(comparison.isStatusRight)
            places.add(comparison.isPlaceRight)
            participants += comparison.participants
            pairs.append((event, annotated.group))
            if !comparison.differences.isEmpty {
                notes.append("event differs   \(annotated.trigger): \(comparison.differences.joined(separator: "; "))")
            }
        }
        let matched = Set(pairing.pairs.map(\.wanted))
        for (number, event) in wanted.enumerated() {
            if event.essential { essential.add(matched.contains(number)) }
            if !matched.contains(number) {
                notes.append(
                    "event missed    \(event.essential ? "essential " : "")\(event.type.rawValue) \(event.date) "
                        + "\(event.trigger)  \(event.sentence.prefix(40))")
            }
        }
        let right = Set(pairing.pairs.map(\.found))
        for (number, event) in found.enumerated() {
            emitted.add(right.contains(number))
            if !right.contains(number) {
                notes.append(
                    "event invented  \(event.type.rawValue) \(event.date.edtf) \(event.title.ko)  "
                        + "\(event.evidence.first?.quote.prefix(40) ?? "")")
            }
        }
    }
}
