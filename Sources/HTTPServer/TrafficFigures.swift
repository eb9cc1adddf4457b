/// What a server counted since it started: plain numbers, for metrics in any format.
package struct TrafficFigures: Sendable {
    /// Answers by route template, method and status.
    package struct Answers: Sendable {
        /// Nil where no route answered.
        package let template: String?
        /// One of the common methods, or `OTHER`.
        package let method: String
        package let status: Int
        package let count: Int
        /// Body bytes, without heads.
        package let bytes: Int
    }

    /// From whole requests to their answers, by route template.
    package struct Durations: Sendable {
        /// Nil where no route answered.
        package let template: String?
        package let histogram: Histogram
    }

    package struct Workers: Sendable {
        package let count: Int
        package let busy: Int
        /// Pieces of work that wait for a worker.
        package let waiting: Int
    }

    package internal(set) var answers: [Answers] = []
    package internal(set) var durations: [Durations] = []
    /// Requests and connections that the engine turned away, by `Refusal.code` or why there was no room.
    package internal(set) var refusals: [String: Int] = [:]
    package internal(set) var connectionsAccepted = 0
    package internal(set) var connectionsOpen = 0
    package internal(set) var handshakes: [Handshake: Int] = [:]
    package internal(set) var handshakeFailures: [TLSFailure: Int] = [:]
    package internal(set) var loops = 0
    /// How late the timers of the loops ran.
    package internal(set) var loopLag = Histogram()
    package internal(set) var workers = Workers(count: 0, busy: 0, waiting: 0)
}
