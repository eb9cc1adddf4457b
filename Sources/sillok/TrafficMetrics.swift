import HTTPRouting
import HTTPServer

/// The server's figures as metrics. All label sets are bounded: templates of routes and never paths, eight methods, the
/// statuses and reasons of the code.
enum TrafficMetrics {
    static func write(_ figures: TrafficFigures, to text: inout MetricsText) {
        writeAnswers(figures, to: &text)
        writeConnections(figures, to: &text)
        writeLoops(figures, to: &text)
    }

    private static func writeAnswers(_ figures: TrafficFigures, to text: inout MetricsText) {
        text.begin("sillok_http_requests_total", .counter, "Answers by route template, method and status.")
        write(figures.answers, \.count, to: &text)
        text.begin(
            "sillok_http_response_bytes_total", .counter,
            "Bytes of answer bodies by route template, method and status.")
        write(figures.answers, \.bytes, to: &text)
        text.begin(
            "sillok_http_request_duration_seconds", .histogram,
            "From whole requests to their answers by route template.")
        for durations in figures.durations {
            write(durations.histogram, to: &text, [("route", route(durations.template))])
        }
        text.begin(
            "sillok_http_refusals_total", .counter, "Requests and connections that were turned away, by reason.")
        for (reason, count) in figures.refusals.sorted(by: { $0.key < $1.key }) {
            text.sample(count, ("reason", reason))
        }
    }

    private static func write(
        _ answers: [TrafficFigures.Answers], _ value: KeyPath<TrafficFigures.Answers, Int>, to text: inout MetricsText
    ) {
        for answers in answers {
            text.sample(
                answers[keyPath: value], ("route", route(answers.template)), ("method", answers.method),
                ("status", "\(answers.status)"))
        }
    }

    private static func writeConnections(_ figures: TrafficFigures, to text: inout MetricsText) {
        text.begin("sillok_http_connections_accepted_total", .counter, "Connections accepted.")
        text.sample(figures.connectionsAccepted)
        text.begin("sillok_http_connections_open", .gauge, "Connections open now.")
        text.sample(figures.connectionsOpen)
        text.begin(
            "sillok_tls_handshakes_total", .counter, "TLS handshakes completed, by version and whether resumed.")
        for handshake in Handshake.allCases {
            text.sample(
                figures.handshakes[handshake] ?? 0, ("version", handshake.version.rawValue),
                ("resumed", "\(handshake.isResumed)"))
        }
        text.begin("sillok_tls_handshakes_failed_total", .counter, "TLS handshakes that failed, by reason.")
        for failure in TLSFailure.allCases {
            text.sample(figures.handshakeFailures[failure] ?? 0, ("reason", failure.rawValue))
        }
    }

    private static func writeLoops(_ figures: TrafficFigures, to text: inout MetricsText) {
        text.begin("sillok_loops", .gauge, "Event loops.")
        text.sample(figures.loops)
        text.begin("sillok_loop_lag_seconds", .histogram, "How late the timers of the event loops ran.")
        write(figures.loopLag, to: &text)
        text.begin("sillok_workers", .gauge, "Threads for analyses.")
        text.sample(figures.workers.count)
        text.begin("sillok_workers_busy", .gauge, "Threads that work on an analysis now.")
        text.sample(figures.workers.busy)
        text.begin("sillok_work_queued", .gauge, "Analyses that wait for a thread.")
        text.sample(figures.workers.waiting)
    }

    private static let bounds = Histogram.bounds.map { MetricsText.shown(Double($0) / 1e9) }

    private static func write(_ histogram: Histogram, to text: inout MetricsText, _ labels: [MetricsText.Label] = []) {
        text.histogram(
            bounds: bounds, cumulative: histogram.cumulative, count: histogram.count,
            sum: Double(histogram.totalNanoseconds) / 1e9, labels: labels)
    }

    private static func route(_ template: String?) -> String { template ?? "none" }
}
