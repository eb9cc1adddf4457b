package import NewsModel

/// Events that a timeline shows under one heading.
package struct TimelineGroup: Sendable, Hashable {
    package enum Unit: String, Sendable, Hashable, CaseIterable {
        case day, month, year
    }

    /// EDTF: the day, month or year; the coarser date of an event that is known no better; nil for undated events.
    package let date: PartialDate?
    /// Positions in `Chronicle.events`, chronological.
    package let events: [Int]
}

extension Chronicle {
    /// Groups events, given chronologically, by the day, month or year they begin in.
    package func timeline(of positions: [Int], by unit: TimelineGroup.Unit) -> [TimelineGroup] {
        var places: [PartialDate?: Int] = [:]
        var groups: [(date: PartialDate?, events: [Int])] = []
        for position in positions where events.indices.contains(position) {
            let date = Self.heading(of: events[position].date.edtf, by: unit)
            if let place = places[date] {
                groups[place].events.append(position)
            } else {
                places[date] = groups.count
                groups.append((date, [position]))
            }
        }
        return groups.map { TimelineGroup(date: $0.date, events: $0.events) }
    }

    private static func heading(of date: EDTF, by unit: TimelineGroup.Unit) -> PartialDate? {
        let start: PartialDate? =
            switch date {
            case .date(let date): date
            case .interval(let start, let end): start ?? end
            case .oneOf(let dates):
                dates.min { ($0.bounds?.earliest.dayNumber ?? .max) < ($1.bounds?.earliest.dayNumber ?? .max) }
            }
        guard let start, start.bounds != nil else { return nil }
        switch unit {
        case .day: return PartialDate(start.year, month: start.month, day: start.day, season: start.season)
        case .month: return PartialDate(start.year, month: start.month, season: start.season)
        case .year: return PartialDate(start.year)
        }
    }
}
