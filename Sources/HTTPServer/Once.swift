import Synchronization

/// Runs something at the first call only.
final class Once: Sendable {
    private let isDone = Atomic(false)
    private let action: @Sendable () -> Void

    init(_ action: @escaping @Sendable () -> Void) { self.action = action }

    func run() { if !isDone.exchange(true, ordering: .acquiringAndReleasing) { action() } }
}
