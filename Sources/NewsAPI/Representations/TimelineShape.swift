import NewsModel

struct DatedEvents: Sendable {
    let date: PartialDate?
    let total: Int
    let events: [[UInt8]]
}

extension Shape where Value == DatedEvents {
    static let timelineGroup = Shape(
        name: "TimelineGroup", about: "Events under one heading.",
        fields: [
            .objectIfAny("date", "The day, month or year; absent for undated events.", .partialDate) { $0.date },
            .integer("total", "How many events belong here.") { $0.total },
            .encodedList("events", "Chronological; the first hundred.", of: "Event") { $0.events },
        ])
}
