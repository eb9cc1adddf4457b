import HTTPRouting
import HTTPWire
import Synchronization

/// What the service is at this moment; everything else is immutable.
final class ServiceState: Sendable {
    private struct Content {
        var snapshot: Snapshot?
        var isDraining = false
        var redirect: HTTPSRedirect?
    }

    private let content = Mutex(Content())
    /// Counts the changes of the content.
    private let changes = Atomic<UInt64>(0)

    func publish(_ snapshot: Snapshot) { change { $0.snapshot = snapshot } }
    func redirect(by redirect: HTTPSRedirect) { change { $0.redirect = redirect } }
    func drain() { change { $0.isDraining = true } }

    private func change(_ make: (inout Content) -> Void) {
        content.withLock { make(&$0) }
        changes.add(1, ordering: .releasing)
    }

    /// Changes when the content has changed.
    var revision: UInt64 { changes.load(ordering: .acquiring) }

    var current: Snapshot? { content.withLock { $0.snapshot } }
    /// Nil until it is known where the encrypted service listens.
    var redirect: HTTPSRedirect? { content.withLock { $0.redirect } }
    var isDraining: Bool { content.withLock { $0.isDraining } }

    /// The data to answer from; a problem until the first load is over.
    func snapshot() throws(Problem) -> Snapshot {
        guard let snapshot = current else { throw Self.starting }
        return snapshot
    }

    static var starting: Problem {
        Problem(.starting, "The seeds are still being loaded. Try again in a second.", fields: retryAfter)
    }

    static var draining: Problem {
        Problem(.draining, "This process is shutting down. Ask another.", fields: retryAfter)
    }

    private static var retryAfter: Fields {
        var fields = Fields()
        fields.append("Retry-After", "1")
        return fields
    }
}
