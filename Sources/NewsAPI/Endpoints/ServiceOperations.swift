import HTTPRouting
import HTTPWire
import NewsStore

/// What operators ask.
enum ServiceOperations {
    static let metricsPath = "/metrics"
    /// What orchestrators and load balancers ask, at every endpoint and without leave.
    static let probePaths: Set = ["/livez", "/readyz", "/startupz", "/healthz"]

    static func all(_ state: ServiceState, metrics: @escaping @Sendable (inout MetricsText) -> Void) -> [Operation] {
        let alive = AnswerFields.momentary(Array(#"{"status":"ok"}"#.utf8))
        return [
            Operation(.get, "/v1/meta", id: "getMeta", "The program and what it serves.", gives: .object("Meta")) {
                _ throws(Problem) in
                .prepared(try state.snapshot().meta)
            },
            Operation(
                .get, "/livez", id: "getLive", "Whether the process is alive.", gives: .object("Health"), tagging: .none
            ) {
                _ throws(Problem) in .response(alive)
            },
            Operation(
                .get, "/readyz", id: "getReady", "Whether it should get requests: loaded and not shutting down.",
                gives: .object("Health"), problems: [.starting, .draining], tagging: .none
            ) { _ throws(Problem) in
                if state.isDraining { throw ServiceState.draining }
                _ = try state.snapshot()
                return .response(alive)
            },
            Operation(
                .get, "/startupz", id: "getStarted", "Whether the first load is over.", gives: .object("Health"),
                problems: [.starting], tagging: .none
            ) { _ throws(Problem) in
                _ = try state.snapshot()
                return .response(alive)
            },
            Operation(
                .get, "/healthz", id: "getHealth", "The same as /livez.", gives: .object("Health"), tagging: .none
            ) {
                _ throws(Problem) in .response(alive)
            },
            Operation(
                .get, metricsPath, id: "getMetrics", "Prometheus text format.",
                gives: .media(MetricsText.mediaType), tagging: .none
            ) { _ throws(Problem) in
                var text = MetricsText()
                NewsMetrics.write(state, to: &text)
                metrics(&text)
                return .response(AnswerFields.momentary(text.bytes, type: MetricsText.mediaType))
            },
        ]
    }
}
