import HTTPRouting

/// What the program adds to the figures of its server.
enum ProgramMetrics {
    static func write(_ reloads: ReloadCounts, logLinesDropped: Int, to text: inout MetricsText) {
        text.begin("sillok_build_info", .gauge, "1, with what is running.")
        text.sample(1, ("version", Version.number), ("commit", Version.commit ?? ""))
        text.begin("sillok_reloads_total", .counter, "Reloads by what was read again and how it ended.")
        for (subject, outcome, count) in reloads.all {
            text.sample(count, ("subject", subject.rawValue), ("outcome", outcome.rawValue))
        }
        text.begin(
            "sillok_access_log_dropped_total", .counter, "Lines of the access log that could not be written.")
        text.sample(logLinesDropped)
    }
}
