import NewsModel

/// Which emitted event states which annotated one.
///
/// The two may be the same where some evidence of the emitted one covers the annotated sentence and either
///
/// - a word that stated the emitted one overlaps the annotated trigger, or
/// - the types agree, and the dates agree or a participant is common, and the words that stated the emitted one lie in no
///   other annotated trigger: two events of one sentence are not taken for each other.
///
/// Pairs are chosen one to one, the likest first: a common trigger counts 4, the type 2, the date 2, participants their F1,
/// the place a half.
struct EventPairing {
    struct Pair {
        let wanted: Int
        let found: Int
    }

    /// By the order of the annotation.
    private(set) var pairs: [Pair] = []

    init(_ article: AnalyzedArticle, _ entities: EntityComparison) {
        let wanted = article.annotation.events
        let found = article.analysis.events
        let places = wanted.map { event -> (sentence: Span, trigger: Span)? in
            guard let sentence = article.find(event.sentence),
                let trigger = article.find(event.trigger, from: sentence.start)
            else { return nil }
            return (sentence, trigger)
        }
        var candidates: [(likeness: Double, wanted: Int, found: Int)] = []
        for (position, event) in found.enumerated() {
            let triggers = Self.triggers(of: event, in: article)
            let touched = places.map { place in
                place.map { place in triggers.contains { $0.overlaps(place.trigger) } } ?? false
            }
            for (number, place) in places.enumerated() {
                guard let place, Self.covers(event, place.sentence) else { continue }
                let comparison = EventComparison(wanted[number], event, entities, article.annotation)
                let isSameKind =
                    comparison.isTypeRight && (comparison.isDateRight || comparison.participants.right > 0)
                guard touched[number] || isSameKind && !touched.contains(true) else { continue }
                let likeness =
                    (touched[number] ? 4 : 0) + (comparison.isTypeRight ? 2 : 0) + (comparison.isDateRight ? 2 : 0)
                    + comparison.participants.f1 + (comparison.isPlaceRight ? 0.5 : 0)
                candidates.append((likeness, number, position))
            }
        }
        candidates.sort { ($1.likeness, $0.wanted, $0.found) < ($0.likeness, $1.wanted, $1.found) }
        var (usedWanted, usedFound): (Set<Int>, Set<Int>) = ([], [])
        for pair in candidates where !usedWanted.contains(pair.wanted) && !usedFound.contains(pair.found) {
            usedWanted.insert(pair.wanted)
            usedFound.insert(pair.found)
            pairs.append(Pair(wanted: pair.wanted, found: pair.found))
        }
        pairs.sort { $0.wanted < $1.wanted }
    }

    /// The words of its type in its evidence.
    private static func triggers(of event: Event, in article: AnalyzedArticle) -> [Span] {
        article.triggers.filter { trigger in
            trigger.type == event.type.rawValue && event.evidence.contains { $0.span.contains(trigger.span) }
        }.map(\.span)
    }

    /// Sentences may be cut in other places: more than half of the shorter one must be common.
    private static func covers(_ event: Event, _ sentence: Span) -> Bool {
        event.evidence.contains { evidence in
            let common = min(evidence.span.end, sentence.end) - max(evidence.span.start, sentence.start)
            return 2 * common > min(evidence.span.length, sentence.length)
        }
    }
}
