package import HTTPRouting
package import HTTPWire
package import NewsPipeline
package import NewsStore

/// The whole API: routes over the current snapshot. The executable publishes snapshots and hands this to the server.
package final class NewsService: Responder {
    private let state = ServiceState()
    private let program: ProgramDescription
    private let reception: Reception
    /// The table that is served and documented.
    let operations: [Operation]

    /// - Parameters:
    ///   - files: the page and what it needs.
    ///   - access: who may ask for what lies under `/v1`. Everything else is open.
    ///   - analyzeLimit: bytes of the body of `POST /v1/analyze`.
    ///   - isMetricsApart: whether `/metrics` is answered only where an endpoint has that role.
    ///   - metrics: writes the server's own numbers behind those of the chronicle.
    package init(
        program: ProgramDescription, files: StaticFiles = .none, access: AccessControl? = nil,
        analyzeLimit: Int = 1024 * 1024, isMetricsApart: Bool = false,
        metrics: @escaping @Sendable (inout MetricsText) -> Void = { _ in }
    ) {
        self.program = program
        let access = access ?? AccessControl(area: "v1")
        let served =
            ArticleOperations.all(state) + EntityOperations.all(state) + EventOperations.all(state)
            + SearchOperations.all(state) + [AnalyzeOperation.operation(state, limit: analyzeLimit)]
            + ServiceOperations.all(state, metrics: metrics) + [PageOperations.page(files)]
        // The document lists itself, so its line is documented by a stand-in that never answers.
        let itself = PageOperations.openAPI { Prepared([], type: AnswerFields.json) }
        let document = Prepared(
            OpenAPIDocument.json(
                (served + [itself]).filter { !isMetricsApart || $0.path != ServiceOperations.metricsPath },
                version: program.version, access: access),
            type: AnswerFields.json,
            fields: AnswerFields.revalidated)
        operations = served + [PageOperations.openAPI { document }]
        reception = Reception(
            operations.map(\.route) + files.routes, access: access, state: state, isMetricsApart: isMetricsApart)
    }

    /// Serves this chronicle from now on; requests that run keep the one they began with.
    package func publish(_ chronicle: Chronicle, pipeline: NewsPipeline) {
        state.publish(Snapshot(chronicle, pipeline: pipeline, about: program))
    }

    /// `/readyz` says no from now on; everything else goes on.
    package func drain() { state.drain() }

    /// Where endpoints of the role `redirect` send to from now on. Known only when the server listens.
    package func redirect(toPort port: UInt16) { state.redirect(by: HTTPSRedirect(port: port)) }

    /// Every label that an answer can carry, by index.
    package var routeLabels: [RouteLabel] { reception.labels }

    package var revision: UInt64 { reception.revision }

    package func respond(to request: Request) -> Reply { reception.respond(to: request) }
    package func respond(to refusal: Refusal) -> Response { reception.respond(to: refusal) }
}
