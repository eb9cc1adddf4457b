import HTTPRouting
import HTTPWire
import NewsModel
import NewsStore

enum EventOperations {
    static let filters: [QueryParameter] = [
        Parameters.from, Parameters.to, Parameters.entity,
        Parameters.choice("type", of: EventType.self, "Kind of event."),
        Parameters.choice("status", of: EventStatus.self, "Whether it happened."), Parameters.place, Parameters.query,
        Parameters.with, Parameters.leastSalience,
    ]

    /// Most events in a timeline that is no page: a thousand take some milliseconds to write and fill any calendar.
    private static let most = 1000

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
                    Parameters.choice(
                        "format", of: TimelineFormat.self,
                        "What it is written in; without it Accept decides. All but json hold the most salient events."),
                    QueryParameter(
                        "bom", .choice(["true", "false"], standard: "false"),
                        summary: "Whether csv begins with a byte order mark, for spreadsheets."),
                    QueryParameter(
                        "limit", .integer(1...most, standard: 20),
                        summary: "json: groups on a page. Other formats: events at most; \(most) where it is not given."
                    ),
                    Parameters.cursor, Parameters.lang,
                ], gives: .list("TimelineGroup"),
                or: TimelineFormat.allCases.map(\.mediaType).filter { $0 != AnswerFields.json }
            ) { request throws(Problem) in
                try timeline(request, state.snapshot())
            },
        ]
    }

    private static func found(_ request: RoutedRequest, _ snapshot: Snapshot) throws(Problem) -> [Int] {
        let days = try request.days()
        let entities = [try request.entity(in: snapshot.chronicle), try request.entity("with", in: snapshot.chronicle)]
        return snapshot.chronicle.events(
            matching: EventQuery(
                from: days.from, to: days.to,
                entities: entities.compactMap { $0 },
                types: request.typed("type", as: EventType.self).map { [$0] } ?? [],
                statuses: request.typed("status", as: EventStatus.self).map { [$0] } ?? [],
                place: request.query["place"], q: request.query["q"],
                leastSalience: request.query["min_salience"].flatMap(Parameters.salience)))
    }

    static func page(of found: [Int], _ request: RoutedRequest, _ snapshot: Snapshot) throws(Problem) -> Answer {
        let language = Language.wanted(by: request)
        let page = try Page(of: found.count, request, snapshot)
        let items = snapshot.encoded(in: language).eventItems
        return page.answer(found[page.positions].map { items[$0] }, request, snapshot, language)
    }

    private static func timeline(_ request: RoutedRequest, _ snapshot: Snapshot) throws(Problem) -> Answer {
        let format = try TimelineFormat.wanted(by: request)
        if let write = format.writer { return try export(format, write, request, snapshot) }
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
        return page.answer(items, request, snapshot, language, hasFormats: true)
    }

    private static func export(
        _ format: TimelineFormat, _ write: TimelineFormat.Writer, _ request: RoutedRequest, _ snapshot: Snapshot
    ) throws(Problem) -> Answer {
        if request.query["cursor"] != nil {
            throw Problem(
                .invalidCursor, parameter: "cursor",
                "Only json comes in pages. Leave \"cursor\" out; \"limit\", \"from\" and \"to\" say how much is given.")
        }
        let language = Language.wanted(by: request)
        let isLimited = request.query.given(without: []).contains { $0.name == "limit" }
        let positions = snapshot.chronicle.mostSalient(
            isLimited ? request.query.integer("limit") : most, of: try found(request, snapshot))
        let timeline = TimelineExport(
            positions, of: snapshot.chronicle, language, address: request.request.target.raw,
            hasByteOrderMark: request.query["bom"] == "true")
        var fields = AnswerFields.localized(language)
        fields.append("Content-Disposition", "inline; filename=\"\(format.fileName)\"")
        let tag = EntityTag(opaque: "\(snapshot.tag)-\(language.rawValue)-\(format.rawValue)")
        return .prepared(
            Prepared(
                write(timeline), type: format.contentType, tag: tag, vary: request.vary(hasFormats: true), use: .once,
                fields: fields))
    }
}
