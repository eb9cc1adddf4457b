import HTTPRouting
import HTTPWire
import NewsModel
import NewsStore

enum EventOperations {
    static let filters: [QueryParameter] = [
        Parameters.from, Parameters.to, Parameters.entity,
        Parameters.choice("type", of: EventType.self, "Kind of event."),
        Parameters.choice("status", of: EventStatus.self, "Whether it happened."), Parameters.place, Parameters.query,
    ]

    /// What the timeline will be written in, and what it is written in now.
    private static let formats = ["json", "timelinejs", "ics", "geojson", "csv", "jsonld", "atom", "jsonfeed"]

    static func all(_ state: ServiceState) -> [Operation] {
        [
            Operation(
                .get, "/v1/events", id: "listEvents", "Events, chronological.", parameters: filters + Parameters.page,
                gives: .list("Event")
            ) { request throws(Problem) in
                let snapshot = try state.snapshot()
                return try page(of: found(request, snapshot), request, snapshot)
            },
            Operation(
                .get, "/v1/events/{id}", id: "getEvent", "One event with all its evidence.",
                parameters: [Parameters.lang],
                gives: .object("Event"), problems: [.eventNotFound]
            ) { request throws(Problem) in
                let snapshot = try state.snapshot()
                let id = request[path: "id"]
                guard let position = snapshot.chronicle.event(id) else {
                    throw Problem(
                        .eventNotFound, "There is no event \(QueryParameter.shown(id)). /v1/events lists all.")
                }
                return request.answer(snapshot.encoded(in: Language.wanted(by: request)).events[position])
            },
            Operation(
                .get, "/v1/timeline", id: "getTimeline", "Events grouped by day, month or year; a page shows groups.",
                parameters: filters + [
                    Parameters.choice("group", of: TimelineGroup.Unit.self, standard: .day, "Size of a group."),
                    QueryParameter(
                        "format", .choice(formats, standard: "json"),
                        summary: "Only `json` is available; others are 406."),
                ] + Parameters.page, gives: .list("TimelineGroup"), problems: [.notAcceptable]
            ) { request throws(Problem) in
                try timeline(request, state.snapshot())
            },
        ]
    }

    private static func found(_ request: RoutedRequest, _ snapshot: Snapshot) throws(Problem) -> [Int] {
        let days = try request.days()
        return snapshot.chronicle.events(
            matching: EventQuery(
                from: days.from, to: days.to,
                entities: try request.entity(in: snapshot.chronicle).map { [$0] } ?? [],
                types: request.typed("type", as: EventType.self).map { [$0] } ?? [],
                statuses: request.typed("status", as: EventStatus.self).map { [$0] } ?? [],
                place: request.query["place"], q: request.query["q"]))
    }

    static func page(of found: [Int], _ request: RoutedRequest, _ snapshot: Snapshot) throws(Problem) -> Answer {
        let language = Language.wanted(by: request)
        let page = try Page(of: found.count, request, snapshot)
        let items = snapshot.encoded(in: language).eventItems
        return page.answer(found[page.positions].map { items[$0] }, request, snapshot, language)
    }

    private static func timeline(_ request: RoutedRequest, _ snapshot: Snapshot) throws(Problem) -> Answer {
        if let format = request.query["format"], format != "json" {
            let detail = "The timeline is not available as \"\(format)\". Available: json."
            throw Problem(.notAcceptable, parameter: "format", detail)
        }
        let unit = request.typed("group", as: TimelineGroup.Unit.self) ?? .day
        let groups = snapshot.chronicle.timeline(of: try found(request, snapshot), by: unit)
        let language = Language.wanted(by: request)
        let page = try Page(of: groups.count, request, snapshot)
        let encoded = snapshot.encoded(in: language).eventItems
        let items = groups[page.positions].map { group in
            let events = group.events.prefix(100).map { encoded[$0] }
            return Shape.timelineGroup.encoded(
                DatedEvents(date: group.date, total: group.events.count, events: events), language,
                capacity: events.reduce(128) { $0 + $1.count })
        }
        return page.answer(items, request, snapshot, language)
    }
}
