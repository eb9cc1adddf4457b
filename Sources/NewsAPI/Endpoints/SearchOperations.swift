import HTTPRouting
import HTTPWire
import NewsModel
import NewsStore

enum SearchOperations {
    static func all(_ state: ServiceState) -> [Operation] {
        [
            Operation(
                .get, "/v1/search", id: "search", "Full text, best first, with highlights.",
                parameters: [Parameters.neededQuery] + Parameters.page, gives: .list("SearchHit")
            ) { request throws(Problem) in
                try search(request, state.snapshot())
            },
            Operation(
                .get, "/v1/suggest", id: "suggest",
                "Completion by prefix, initial consonants (ㄹㅋㅅㅋ) and mistyped keyboard (fnzktpszh).",
                parameters: [
                    Parameters.neededQuery,
                    QueryParameter("limit", .integer(1...100, standard: 10), summary: "Items at most."),
                    Parameters.lang,
                ], gives: .list("Suggestion")
            ) { request throws(Problem) in
                try suggest(request, state.snapshot())
            },
            Operation(
                .get, "/v1/graph", id: "getGraph", "Who appears and acts with whom: around one entity, or of all.",
                parameters: [
                    Parameters.entity,
                    QueryParameter("limit", .integer(1...100, standard: 50), summary: "Nodes at most."),
                    Parameters.lang,
                ], gives: .object("Graph")
            ) { request throws(Problem) in
                try graph(request, state.snapshot())
            },
        ]
    }

    private static func search(_ request: RoutedRequest, _ snapshot: Snapshot) throws(Problem) -> Answer {
        let words = request.query["q"] ?? ""
        let hits = snapshot.chronicle.search(words)
        let language = Language.wanted(by: request)
        let page = try Page(of: hits.count, request, snapshot)
        let summaries = snapshot.encoded(in: language).articleSummaries
        let items = hits[page.positions].map { hit in
            Shape.hit.encoded(
                Hit(
                    summary: summaries[hit.article], score: hit.score,
                    highlights: snapshot.chronicle.highlights(of: words, in: hit.article),
                    article: snapshot.chronicle.articles[hit.article].article), language)
        }
        return page.answer(items, request, snapshot, language)
    }

    private static func suggest(_ request: RoutedRequest, _ snapshot: Snapshot) throws(Problem) -> Answer {
        let language = Language.wanted(by: request)
        let found = snapshot.chronicle.suggest(request.query["q"] ?? "", limit: request.query.integer("limit"))
        let references = snapshot.encoded(in: language).entityReferences
        let items = found.map { suggestion in
            Shape.completion.encoded(
                Completion(suggestion: suggestion, entity: references[suggestion.entity]), language, capacity: 192)
        }
        return try Page(of: items.count, request, snapshot).answer(items, request, snapshot, language)
    }

    private static func graph(_ request: RoutedRequest, _ snapshot: Snapshot) throws(Problem) -> Answer {
        let chronicle = snapshot.chronicle
        let entity = try request.entity(in: chronicle)
        let language = Language.wanted(by: request)
        let graph = chronicle.graph(around: entity, limit: request.query.integer("limit"))
        let picture = GraphPicture(
            nodes: (graph?.nodes ?? []).map { GraphNode(record: chronicle.entities[$0]) },
            edges: (graph?.edges ?? []).map { edge in
                GraphEdge(
                    edge: edge, source: chronicle.entities[edge.first].entity.id,
                    target: chronicle.entities[edge.second].entity.id,
                    events: edge.events.map { chronicle.events[$0].id },
                    acts: edge.acts.map { act in
                        GraphAct(
                            type: act.type, from: chronicle.entities[act.from].entity.id,
                            to: chronicle.entities[act.to].entity.id, events: act.events.map { chronicle.events[$0] })
                    })
            })
        let tag = EntityTag(opaque: "\(snapshot.tag)-\(language.rawValue)")
        return .prepared(
            Prepared(
                Shape.graph.encoded(picture, language), type: AnswerFields.json, tag: tag, vary: request.languageField,
                use: .once, fields: AnswerFields.localized(language)))
    }
}
