import Dispatch
import Synchronization

/// Says how far a long load has come, at most every two seconds; a short one stays silent.
final class LoadProgress: Sendable {
    private static let interval: UInt64 = 2_000_000_000

    private let last = Atomic(DispatchTime.now().uptimeNanoseconds)

    func report(_ done: Int, of total: Int) {
        let now = DispatchTime.now().uptimeNanoseconds
        let before = last.load(ordering: .relaxed)
        guard now &- before >= Self.interval,
            last.compareExchange(expected: before, desired: now, ordering: .relaxed).exchanged
        else { return }
        Output.report("sillok: analysed \(done) of \(total) articles (\(total > 0 ? done * 100 / total : 100) %)")
    }
}
