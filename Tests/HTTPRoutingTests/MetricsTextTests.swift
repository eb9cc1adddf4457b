import HTTPRouting
import Testing

@Suite("The text format of Prometheus")
struct MetricsTextTests {
    @Test func isWrittenSo() {
        var text = MetricsText()
        text.begin("a_total", .counter, "Things.")
        text.sample(3)
        text.sample(0.25, ("b", "x"), ("c", "quote \" backslash \\ line\nend"))
        text.begin("d_seconds", .histogram, "Times.")
        let bounds = [0.00001, 0.5, 10].map(MetricsText.shown)
        text.histogram(bounds: bounds, cumulative: [1, 1, 2], count: 3, sum: 1.5)
        text.histogram(bounds: bounds, cumulative: [0, 0, 0], count: 0, sum: 0, labels: [("route", "/")])
        #expect(
            String(decoding: text.bytes, as: UTF8.self) == #"""
                # HELP a_total Things.
                # TYPE a_total counter
                a_total 3
                a_total{b="x",c="quote \" backslash \\ line\nend"} 0.25
                # HELP d_seconds Times.
                # TYPE d_seconds histogram
                d_seconds_bucket{le="1e-05"} 1
                d_seconds_bucket{le="0.5"} 1
                d_seconds_bucket{le="10"} 2
                d_seconds_bucket{le="+Inf"} 3
                d_seconds_sum 1.5
                d_seconds_count 3
                d_seconds_bucket{route="/",le="1e-05"} 0
                d_seconds_bucket{route="/",le="0.5"} 0
                d_seconds_bucket{route="/",le="10"} 0
                d_seconds_bucket{route="/",le="+Inf"} 0
                d_seconds_sum{route="/"} 0
                d_seconds_count{route="/"} 0

                """#)
    }
}
