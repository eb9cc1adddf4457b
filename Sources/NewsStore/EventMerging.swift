import EventExtraction
import NewsModel

/// Joins the records of one event that several articles state, and puts events into chronological order.
///
/// The rule is the one by which the statements of one article are joined (`EventMerger.isSame`); what is more, records of
/// two articles must have a name in common, or a place. The oldest article's record keeps its id, and the ids of the others
/// still find the event, so that no link breaks when articles are added.
enum EventMerging {
    static func merge(_ articles: [Analysis]) -> [Event] {
        var merging = Merging()
        // Oldest first: what was reported first leads, whatever the order of loading.
        for analysis in articles.reversed() {
            for event in analysis.events { merging.add(event) }
        }
        return chronological(merging.events)
    }

    private struct Merging {
        private(set) var events: [Event] = []
        private var signatures: [EventMerger.Signature] = []
        private var positions: [String: Int] = [:]
        /// Positions by month, and by year of those that hold no month.
        private var buckets: [String: [Int]] = [:]

        mutating func add(_ event: Event) {
            let signature = EventMerging.signature(of: event)
            if let position = positions[event.id] ?? candidate(for: event, signature) {
                events[position] = EventMerging.join(events[position], event)
                signatures[position] = EventMerger.joined(signatures[position], signature)
                positions[event.id] = position
                return
            }
            let position = events.count
            positions[event.id] = position
            events.append(event)
            signatures.append(signature)
            for key in EventMerging.buckets(of: event.date.edtf) { buckets[key, default: []].append(position) }
        }

        /// The record of another article that means the same event.
        private func candidate(for event: Event, _ signature: EventMerger.Signature) -> Int? {
            guard let article = event.evidence.first?.article else { return nil }
            var seen: Set<Int> = []
            for key in EventMerging.buckets(of: event.date.edtf) {
                for position in (buckets[key] ?? []).suffix(EventMerging.longestLook)
                where seen.insert(position).inserted {
                    guard !events[position].evidence.contains(where: { $0.article == article }),
                        EventMerging.haveCommonName(signatures[position], signature),
                        EventMerger.isSame(signatures[position], signature)
                            || EventMerger.isSameButForTheDay(signatures[position], signature)
                    else { continue }
                    return position
                }
            }
            return nil
        }
    }

    /// No month's events are compared with more of its latest ones.
    private static let longestLook = 512

    private static func signature(of event: Event) -> EventMerger.Signature {
        EventMerger.Signature(
            type: event.type, date: event.date.edtf, status: event.status,
            entities: Set(event.participants.compactMap(\.entity)),
            groups: Set(event.participants.filter { $0.entity == nil }.map(\.text)), place: event.place?.entity,
            lemma: event.trigger)
    }

    private static func haveCommonName(_ left: EventMerger.Signature, _ right: EventMerger.Signature) -> Bool {
        if let place = left.place, place == right.place { return true }
        return !left.entities.isDisjoint(with: right.entities)
    }

    /// The month of the first day and that of the last: what lies within one another, or a day apart, shares one.
    private static func buckets(of date: EDTF) -> [String] {
        guard let first = date.earliest ?? date.latest, let last = date.latest ?? date.earliest else {
            return [date.description]
        }
        let year = "\(first.year)"
        if date.precision.rank > Precision.month.rank { return [year] }
        let months = ["\(year)-\(first.month)", "\(last.year)-\(last.month)"]
        let neighbours = [first.dayNumber - 1, last.dayNumber + 1].compactMap { CivilDate(dayNumber: $0) }
        return (months + neighbours.map { "\($0.year)-\($0.month)" } + [year]).reduce(into: []) { keys, key in
            if !keys.contains(key) { keys.append(key) }
        }
    }

    /// The surer record leads; every statement of both stays as evidence, and what they do not agree on is told.
    private static func join(_ first: Event, _ second: Event) -> Event {
        var event = second.confidence > first.confidence ? second : first
        let other = second.confidence > first.confidence ? first : second
        event.id = first.id
        for id in first.otherIDs + second.otherIDs + [second.id] where id != event.id && !event.otherIDs.contains(id) {
            event.otherIDs.append(id)
        }
        var stated = Set(event.evidence)
        event.evidence += other.evidence.filter { stated.insert($0).inserted }
        event.participants.unite(with: other.participants)
        event.place = event.place ?? other.place
        if other.date.precision.rank < event.date.precision.rank { event.date = other.date }
        event.counts += other.counts.filter { !event.counts.contains($0) }
        var dates = (event.contradictions + other.contradictions).filter { $0.matter == .date }
        if dates.isEmpty, !EventMerger.areDatesCompatible(event.date.edtf, other.date.edtf),
            let own = event.evidence.first, let others = other.evidence.first
        {
            dates = [
                Contradiction(
                    matter: .date, values: [event.date.edtf.description, other.date.edtf.description],
                    evidence: [own, others])
            ]
        }
        event.contradictions = dates + Contradiction.among(event.counts)
        return event
    }

    static func chronological(_ events: [Event]) -> [Event] {
        let keyed = events.map { (bounds: DayBounds($0.date.edtf), event: $0) }
        return keyed.sorted { left, right in
            switch (left.bounds, right.bounds) {
            case (let first?, let second?):
                if first.earliest != second.earliest { return first.earliest < second.earliest }
                if first.latest != second.latest { return first.latest < second.latest }
            case (_?, nil): return true
            case (nil, _?): return false
            case (nil, nil): break
            }
            let (first, second) = (left.event.date.precision.rank, right.event.date.precision.rank)
            return first != second ? first < second : left.event.id < right.event.id
        }.map(\.event)
    }
}
