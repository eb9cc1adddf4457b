package import HTTPWire
import Synchronization

/// Counts what the server does. Each loop has a shard of its own, so that counting meets no other core; reading adds the
/// shards up. Made before the server, so that a responder can show it.
package final class ServerMetrics: Sendable {
    private let shards = Mutex<[MetricsShard]>([])
    private let open = Atomic<Int>(0)

    package init() {}

    /// All figures now.
    package func figures() -> TrafficFigures {
        var total = TrafficFigures()
        var answers: [Int: TrafficFigures.Answers] = [:]
        for shard in shards.withLock({ $0 }) { shard.add(to: &total, &answers) }
        total.answers = answers.sorted { $0.key < $1.key }.map(\.value)
        total.connectionsOpen = open.load(ordering: .relaxed)
        return total
    }

    func makeShard() -> MetricsShard {
        let shard = MetricsShard()
        shards.withLock { $0.append(shard) }
        return shard
    }

    /// Counts a connection in, unless there are `limit`.
    func connectionOpened(limit: Int) -> Bool {
        guard open.add(1, ordering: .relaxed).newValue > limit else { return true }
        connectionClosed()
        return false
    }

    func connectionClosed() { open.subtract(1, ordering: .relaxed) }
}
