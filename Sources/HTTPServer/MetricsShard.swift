import HTTPWire
import Synchronization

/// The counters of one event loop. The lock is free but for the moment in which somebody reads.
final class MetricsShard: Sendable {
    private struct Counters {
        var answers = AnswerTable()
        var refusals: [String: Int] = [:]
        var accepted = 0
        var handshakes: [Handshake: Int] = [:]
        var handshakeFailures: [TLSFailure: Int] = [:]
        var lag = Histogram()
    }

    private let counters = Mutex(Counters())

    /// - Parameters:
    ///   - method: nil where the request was never understood.
    ///   - nanoseconds: from the whole request to its answer; nil where it never became whole.
    func answered(_ method: Method?, _ response: Response, nanoseconds: UInt64?) {
        let bytes = response.body.count(answering: method)
        counters.withLock {
            $0.answers.count(
                response.route, method, status: response.status.code, bytes: bytes, nanoseconds: nanoseconds)
        }
    }

    func refused(_ reason: String) { counters.withLock { $0.refusals[reason, default: 0] &+= 1 } }

    func accepted() { counters.withLock { $0.accepted &+= 1 } }

    func completed(_ handshake: Handshake) { counters.withLock { $0.handshakes[handshake, default: 0] &+= 1 } }

    func failed(_ failure: TLSFailure) { counters.withLock { $0.handshakeFailures[failure, default: 0] &+= 1 } }

    /// The loop's timer ran so much too late.
    func lagged(nanoseconds: UInt64) { counters.withLock { $0.lag.add(nanoseconds: nanoseconds) } }

    /// Adds within the lock: a copy of the tables would be made anew by the loop, at its next request.
    func add(to total: inout TrafficFigures, _ answers: inout AnswerTable) {
        counters.withLock {
            answers.add($0.answers)
            total.connectionsAccepted += $0.accepted
            total.refusals.merge($0.refusals, uniquingKeysWith: +)
            total.handshakes.merge($0.handshakes, uniquingKeysWith: +)
            total.handshakeFailures.merge($0.handshakeFailures, uniquingKeysWith: +)
            total.loopLag.add($0.lag)
        }
    }
}

extension Body {
    /// Bytes that go out: HEAD leaves them home.
    func count(answering method: Method?) -> Int { method == .head ? 0 : count }
}
