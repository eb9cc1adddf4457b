import HTTPRouting
import HTTPWire
import NewsModel
import NewsStore

enum EntityOperations {
    static func all(_ state: ServiceState) -> [Operation] {
        [
            Operation(
                .get, "/v1/entities", id: "listEntities", "People, places, organisations …, most mentioned first.",
                parameters: [
                    Parameters.choice("type", of: MentionType.self, "Kind of thing."), Parameters.query,
                    Parameters.choice("sort", of: EntityQuery.Sort.self, standard: .mentions, "Order."),
                ] + Parameters.page, gives: .list("EntityRecord")
            ) { request throws(Problem) in
                let snapshot = try state.snapshot()
                let found = snapshot.chronicle.entities(
                    matching: EntityQuery(
                        type: request.typed("type", as: MentionType.self), q: request.query["q"],
                        sort: request.typed("sort", as: EntityQuery.Sort.self) ?? .mentions))
                let language = Language.wanted(by: request)
                let page = try Page(of: found.count, request, snapshot)
                let items = snapshot.encoded(in: language).entityItems
                return page.answer(found[page.positions].map { items[$0] }, request, snapshot, language)
            },
            Operation(
                .get, "/v1/entities/{id}", id: "getEntity", "One entity with its counts.",
                parameters: [Parameters.lang],
                gives: .object("EntityRecord"), problems: [.entityNotFound]
            ) { request throws(Problem) in
                let snapshot = try state.snapshot()
                let position = try position(request, snapshot)
                return request.answer(snapshot.encoded(in: Language.wanted(by: request)).entities[position])
            },
            Operation(
                .get, "/v1/entities/{id}/articles", id: "listEntityArticles", "Articles that name it, newest first.",
                parameters: Parameters.page, gives: .list("ArticleSummary"), problems: [.entityNotFound]
            ) { request throws(Problem) in
                let snapshot = try state.snapshot()
                _ = try position(request, snapshot)
                let found = snapshot.chronicle.articles(matching: ArticleQuery(entity: request[path: "id"]))
                return try ArticleOperations.page(of: found, request, snapshot)
            },
            Operation(
                .get, "/v1/entities/{id}/events", id: "listEntityEvents", "Events it takes part in, chronological.",
                parameters: Parameters.page, gives: .list("Event"), problems: [.entityNotFound]
            ) { request throws(Problem) in
                let snapshot = try state.snapshot()
                _ = try position(request, snapshot)
                let found = snapshot.chronicle.events(matching: EventQuery(entities: [request[path: "id"]]))
                return try EventOperations.page(of: found, request, snapshot)
            },
            Operation(
                .get, "/v1/entities/{id}/related", id: "listRelatedEntities", "What it appears and acts with.",
                parameters: Parameters.page, gives: .list("RelatedEntity"), problems: [.entityNotFound]
            ) { request throws(Problem) in
                try related(request, state.snapshot())
            },
        ]
    }

    private static func position(_ request: RoutedRequest, _ snapshot: Snapshot) throws(Problem) -> Int {
        let id = request[path: "id"]
        guard let position = snapshot.chronicle.entity(id) else {
            throw Problem(.entityNotFound, RoutedRequest.unknownEntity(id, snapshot.chronicle))
        }
        return position
    }

    private static func related(_ request: RoutedRequest, _ snapshot: Snapshot) throws(Problem) -> Answer {
        _ = try position(request, snapshot)
        let found = snapshot.chronicle.related(to: request[path: "id"]) ?? []
        let language = Language.wanted(by: request)
        let page = try Page(of: found.count, request, snapshot)
        let references = snapshot.encoded(in: language).entityReferences
        let items = found[page.positions].map { related in
            let events = related.events.map { snapshot.chronicle.events[$0].id }
            return Shape.relation.encoded(
                Relation(related: related, entity: references[related.entity], events: events), language)
        }
        return page.answer(items, request, snapshot, language)
    }
}
