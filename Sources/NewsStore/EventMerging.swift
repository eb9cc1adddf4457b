import NewsModel

/// Joins the records of one event that several articles state, and puts events into chronological order.
enum EventMerging {
    static func merge(_ articles: [Analysis]) -> [Event] {
        var positions: [String: Int] = [:]
        var merged: [Event] = []
        // Oldest first: what was reported first leads, whatever the order of loading.
        for analysis in articles.reversed() {
            for event in analysis.events {
                if let position = positions[event.id] {
                    merged[position] = join(merged[position], event)
                } else {
                    positions[event.id] = merged.count
                    merged.append(event)
                }
            }
        }
        return chronological(merged)
    }

    /// The surer record leads; every statement of both stays as evidence.
    private static func join(_ first: Event, _ second: Event) -> Event {
        var event = second.confidence > first.confidence ? second : first
        let other = second.confidence > first.confidence ? first : second
        var stated = Set(event.evidence)
        event.evidence += other.evidence.filter { stated.insert($0).inserted }
        var named = Set(event.participants.map { $0.entity ?? $0.text })
        event.participants += other.participants.filter { named.insert($0.entity ?? $0.text).inserted }
        event.place = event.place ?? other.place
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
