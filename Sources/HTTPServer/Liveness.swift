import Synchronization

/// Tells a worker whether anybody still waits for its answer: work that waited in the pool while its connection broke
/// is not done. Stops a flood of requests by clients that hang up at once from keeping the pool busy.
final class Liveness: Sendable {
    private let isOver = Atomic(false)

    var isAlive: Bool { !isOver.load(ordering: .relaxed) }

    func end() { isOver.store(true, ordering: .relaxed) }
}
