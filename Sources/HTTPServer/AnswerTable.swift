import HTTPWire

/// Answers counted by route, method and status, and their durations by route. Flat and found by numbers: counting an
/// answer takes no string, no hash and, but for the first of its kind, no memory. What clients send cannot make it grow:
/// routes and statuses are the application's, methods one of eight.
struct AnswerTable {
    /// More routes than any application has; beyond it all count as one, so that labels cannot fill memory.
    static let mostRoutes = 1024
    private static let methods = ["OTHER", "GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "PATCH"]

    private struct Row {
        /// Nil until the route answers.
        var template: String?
        /// Where the chain of its series begins: a route has few kinds of answers, and the common ones came first.
        var first = -1
        var durations = Histogram()
    }

    private struct Series {
        let method: Int
        let status: Int
        var count = 0
        var bytes = 0
        /// The next of the same route.
        var next = -1
    }

    /// By route, from 1; what no route answered is in row 0.
    private var rows: [Row] = [Row()]
    private var series: [Series] = []

    /// - Parameters:
    ///   - method: nil where the request was never understood.
    ///   - nanoseconds: from the whole request to its answer; nil where it never became whole.
    mutating func count(
        _ route: RouteLabel?, _ method: Method?, status: Int, bytes: Int, nanoseconds: UInt64?
    ) {
        let row = row(route)
        let index = index(row, method: Self.number(method), status: status)
        series[index].count &+= 1
        series[index].bytes &+= bytes
        if let nanoseconds { rows[row].durations.add(nanoseconds: nanoseconds) }
    }

    private static func number(_ method: Method?) -> Int {
        guard let method else { return 0 }
        return method == .get ? 1 : methods.firstIndex(of: method.rawValue) ?? 0
    }

    private mutating func row(_ route: RouteLabel?) -> Int {
        guard let route else { return 0 }
        let row = min(max(0, route.index), Self.mostRoutes) + 1
        while row >= rows.count { rows.append(Row()) }
        if rows[row].template == nil { rows[row].template = route.template }
        return row
    }

    private mutating func index(_ row: Int, method: Int, status: Int) -> Int {
        var last = -1
        var index = rows[row].first
        while index >= 0 {
            if series[index].status == status, series[index].method == method { return index }
            last = index
            index = series[index].next
        }
        let new = series.count
        series.append(Series(method: method, status: status))
        if last < 0 { rows[row].first = new } else { series[last].next = new }
        return new
    }

    // MARK: Reading

    mutating func add(_ other: AnswerTable) {
        for (row, otherRow) in other.rows.enumerated() {
            while row >= rows.count { rows.append(Row()) }
            rows[row].template = rows[row].template ?? otherRow.template
            rows[row].durations.add(otherRow.durations)
            for added in other.chain(otherRow) {
                let index = index(row, method: added.method, status: added.status)
                series[index].count &+= added.count
                series[index].bytes &+= added.bytes
            }
        }
    }

    /// By route, method and status.
    var answers: [TrafficFigures.Answers] {
        rows.flatMap { row in
            chain(row).sorted { ($0.method, $0.status) < ($1.method, $1.status) }.map { series in
                TrafficFigures.Answers(
                    template: row.template, method: Self.methods[series.method], status: series.status,
                    count: series.count, bytes: series.bytes)
            }
        }
    }

    var durations: [TrafficFigures.Durations] {
        rows.filter { $0.durations.count > 0 }.map {
            TrafficFigures.Durations(template: $0.template, histogram: $0.durations)
        }
    }

    private func chain(_ row: Row) -> [Series] {
        var chain: [Series] = []
        var index = row.first
        while index >= 0 {
            chain.append(series[index])
            index = series[index].next
        }
        return chain
    }
}
