import HTTPWire
import Synchronization

/// The counters of one event loop.
final class MetricsShard: Sendable {
    private struct Counters {
        /// By route, method and status packed into one number.
        var answers: [Int: TrafficFigures.Answers] = [:]
        var refusals: [String: Int] = [:]
        var accepted = 0
    }

    private let counters = Mutex(Counters())

    /// More routes than any table has; beyond it all count as one, so that labels cannot fill memory.
    private static let mostRoutes = 1024
    private static let methods: [String] = ["OTHER", "GET", "HEAD", "POST", "OPTIONS", "PUT", "DELETE", "PATCH"]

    /// - Parameter method: nil where the request was never understood.
    func answered(_ method: Method?, _ response: Response) {
        let route = response.route.map { min(max(0, $0.index), Self.mostRoutes) + 1 } ?? 0
        let methodIndex = method == .get ? 1 : Self.methods.firstIndex { $0 == method?.rawValue } ?? 0
        let bodyBytes = method == .head ? 0 : response.body.count
        let status = response.status.code
        let key = (route * 8 + methodIndex) * 1024 + status & 1023
        counters.withLock { counters in
            if let index = counters.answers.index(forKey: key) {
                counters.answers.values[index].count &+= 1
                counters.answers.values[index].bytes &+= bodyBytes
            } else {
                counters.answers[key] = TrafficFigures.Answers(
                    template: response.route?.template, method: Self.methods[methodIndex], status: status, count: 1,
                    bytes: bodyBytes)
            }
        }
    }

    func refused(_ reason: String) { counters.withLock { $0.refusals[reason, default: 0] &+= 1 } }

    func accepted() { counters.withLock { $0.accepted &+= 1 } }

    func add(to total: inout TrafficFigures, _ answers: inout [Int: TrafficFigures.Answers]) {
        let counters = counters.withLock { $0 }
        total.connectionsAccepted += counters.accepted
        total.refusals.merge(counters.refusals, uniquingKeysWith: +)
        answers.merge(counters.answers) { left, right in
            var sum = left
            sum.count += right.count
            sum.bytes += right.bytes
            return sum
        }
    }
}
