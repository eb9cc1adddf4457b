import Synchronization

/// Counts what the server does. Each loop has a shard of its own, so that counting meets no other core; reading adds the
/// shards up. Made before the server, so that a responder can show it.
package final class ServerMetrics: Sendable {
    private let shards = Mutex<[MetricsShard]>([])
    private let pool = Mutex<WorkerPool?>(nil)
    private let open = Atomic<Int>(0)

    package init() {}

    /// All figures now.
    package func figures() -> TrafficFigures {
        var total = TrafficFigures()
        var answers = AnswerTable()
        let shards = shards.withLock { $0 }
        for shard in shards { shard.add(to: &total, &answers) }
        total.answers = answers.answers
        total.durations = answers.durations
        total.connectionsOpen = open.load(ordering: .relaxed)
        total.loops = shards.count
        if let pool = pool.withLock({ $0 }) { total.workers = pool.figures }
        return total
    }

    func makeShard() -> MetricsShard {
        let shard = MetricsShard()
        shards.withLock { $0.append(shard) }
        return shard
    }

    func watch(_ pool: WorkerPool) { self.pool.withLock { $0 = pool } }

    /// Counts a connection in, unless there are `limit`.
    func connectionOpened(limit: Int) -> Bool {
        guard open.add(1, ordering: .relaxed).newValue > limit else { return true }
        connectionClosed()
        return false
    }

    func connectionClosed() { open.subtract(1, ordering: .relaxed) }
}
