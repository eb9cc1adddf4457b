import HTTPRouting
import HTTPWire
import NewsStore

/// What operators ask.
enum ServiceOperations {
    static func all(_ state: ServiceState, metrics: @escaping @Sendable () -> [UInt8]) -> [Operation] {
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
                .get, "/metrics", id: "getMetrics", "Prometheus text format.",
                gives: .media("text/plain; version=0.0.4; charset=utf-8"), tagging: .none
            ) { _ throws(Problem) in
                let text = Array(NewsMetrics.text(state).utf8) + metrics()
                return .response(AnswerFields.momentary(text, type: "text/plain; version=0.0.4; charset=utf-8"))
            },
        ]
    }
}

/// What the chronicle adds to the numbers of the server.
enum NewsMetrics {
    static func text(_ state: ServiceState) -> String {
        let chronicle = state.current?.chronicle
        let gauges: [(name: String, help: String, value: Int)] = [
            ("sillok_ready", "Whether requests should come here.", chronicle != nil && !state.isDraining ? 1 : 0),
            ("sillok_articles", "Articles in the chronicle.", chronicle?.articles.count ?? 0),
            ("sillok_entities", "Entities in the chronicle.", chronicle?.entities.count ?? 0),
            ("sillok_events", "Events in the chronicle.", chronicle?.events.count ?? 0),
            ("sillok_seed_problems", "Problems in the seeds.", chronicle?.problems.count ?? 0),
            ("sillok_loaded_timestamp_seconds", "When the seeds were loaded.", chronicle?.loadedAt ?? 0),
        ]
        return gauges.map { "# HELP \($0.name) \($0.help)\n# TYPE \($0.name) gauge\n\($0.name) \($0.value)\n" }.joined()
    }
}
