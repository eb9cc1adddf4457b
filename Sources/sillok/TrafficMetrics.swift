import HTTPWire

/// The server's figures in the Prometheus text format.
enum TrafficMetrics {
    static func text(_ figures: TrafficFigures) -> [UInt8] {
        var text = ""
        func metric(_ name: String, _ type: String, _ help: String, _ samples: [(labels: String, value: Int)]) {
            text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
            for sample in samples { text += "\(name)\(sample.labels) \(sample.value)\n" }
        }
        let answers = figures.answers.map { answer in
            let route = escaped(answer.template ?? "none")
            return ("{route=\"\(route)\",method=\"\(escaped(answer.method))\",status=\"\(answer.status)\"}", answer)
        }
        metric(
            "sillok_http_requests_total", "counter", "Answers by route template, method and status.",
            answers.map { ($0.0, $0.1.count) })
        metric(
            "sillok_http_response_bytes_total", "counter",
            "Bytes of answer bodies by route template, method and status.",
            answers.map { ($0.0, $0.1.bytes) })
        metric(
            "sillok_http_refusals_total", "counter", "Requests and connections that were turned away, by reason.",
            figures.refusals.sorted { $0.key < $1.key }.map { ("{reason=\"\(escaped($0.key))\"}", $0.value) })
        metric(
            "sillok_http_connections_accepted_total", "counter", "Connections accepted.",
            [("", figures.connectionsAccepted)])
        metric("sillok_http_connections_open", "gauge", "Connections open now.", [("", figures.connectionsOpen)])
        return Array(text.utf8)
    }

    private static func escaped(_ label: String) -> String {
        label.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }
}
