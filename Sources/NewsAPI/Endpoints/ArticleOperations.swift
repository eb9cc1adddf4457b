import HTTPRouting
import HTTPWire
import NewsModel
import NewsStore

enum ArticleOperations {
    static func all(_ state: ServiceState) -> [Operation] {
        [
            Operation(
                .get, "/v1/articles", id: "listArticles", "Article summaries, newest first.",
                parameters: [
                    Parameters.query, Parameters.entity, Parameters.from, Parameters.to, Parameters.source,
                    Parameters.choice("sort", of: ArticleQuery.Sort.self, standard: .newest, "Order."),
                ] + Parameters.page, gives: .list("ArticleSummary")
            ) { request throws(Problem) in
                try list(request, state.snapshot())
            },
            Operation(
                .get, "/v1/articles/{id}", id: "getArticle", "The whole article with everything it states.",
                parameters: [Parameters.lang], gives: .object("Article"), problems: [.articleNotFound]
            ) { request throws(Problem) in
                try one(request, state.snapshot())
            },
        ]
    }

    private static func list(_ request: RoutedRequest, _ snapshot: Snapshot) throws(Problem) -> Answer {
        let days = try request.days()
        let source = request.query["source"]
        if let source, !snapshot.sources.contains(source) {
            throw Problem(
                .invalidParameter, parameter: "source",
                "No article is from \(QueryParameter.shown(source)). "
                    + DidYouMean.hint(for: source, among: snapshot.sources))
        }
        let found = snapshot.chronicle.articles(
            matching: ArticleQuery(
                q: request.query["q"], entity: try request.entity(in: snapshot.chronicle), from: days.from, to: days.to,
                source: source, sort: request.typed("sort", as: ArticleQuery.Sort.self) ?? .newest))
        return try page(of: found, request, snapshot)
    }

    static func page(of found: [Int], _ request: RoutedRequest, _ snapshot: Snapshot) throws(Problem) -> Answer {
        let language = Language.wanted(by: request)
        let page = try Page(of: found.count, request, snapshot)
        let items = snapshot.encoded(in: language).articleSummaries
        return page.answer(found[page.positions].map { items[$0] }, request, snapshot, language)
    }

    private static func one(_ request: RoutedRequest, _ snapshot: Snapshot) throws(Problem) -> Answer {
        let id = request[path: "id"]
        guard let position = snapshot.chronicle.article(id) else {
            let nearest = DidYouMean.nearest(to: id, among: snapshot.chronicle.articles.lazy.map(\.article.id))
            let hint = nearest.map { "Did you mean \"\($0)\"?" } ?? "/v1/articles lists all."
            throw Problem(.articleNotFound, "There is no article \(QueryParameter.shown(id)). \(hint)")
        }
        return request.answer(snapshot.encoded(in: Language.wanted(by: request)).articles[position])
    }
}

extension RoutedRequest {
    /// What was made before; `Vary` is silent about the language where `lang` decided.
    func answer(_ prepared: Prepared) -> Answer {
        .prepared(languageField == nil ? prepared.varying(by: nil) : prepared)
    }
}
