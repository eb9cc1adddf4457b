import HTTPRouting
import NewsStore

/// What the chronicle adds to the numbers of the server.
enum NewsMetrics {
    static func write(_ state: ServiceState, to text: inout MetricsText) {
        let chronicle = state.current?.chronicle
        text.begin("sillok_ready", .gauge, "Whether requests should come here.")
        text.sample(chronicle != nil && !state.isDraining ? 1 : 0)
        text.begin("sillok_articles", .gauge, "Articles in the chronicle.")
        text.sample(chronicle?.articles.count ?? 0)
        text.begin("sillok_entities", .gauge, "Entities in the chronicle.")
        text.sample(chronicle?.entities.count ?? 0)
        text.begin("sillok_events", .gauge, "Events in the chronicle.")
        text.sample(chronicle?.events.count ?? 0)
        text.begin("sillok_seed_problems", .gauge, "Problems in the seeds.")
        text.sample(chronicle?.problems.count ?? 0)
        text.begin(
            "sillok_loaded_timestamp_seconds", .gauge, "When the seeds were loaded, in seconds since 1970; 0 before.")
        text.sample(chronicle?.loadedAt ?? 0)
    }
}
