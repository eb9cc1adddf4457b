import Dispatch
import Synchronization

/// Runs work that would hold up an event loop: at most `workers` pieces at once, at most `queued` waiting. What exceeds
/// both is refused at once, so that a flood is answered with 503 and not with ever longer waits.
final class WorkerPool: Sendable {
    typealias Work = @Sendable () -> Void

    private struct State {
        var idle: [Int]
        var waiting: [Work] = []
    }

    private let queued: Int
    private let state: Mutex<State>
    /// Serial queues, which get a thread of their own when they need one: the shared pool behind a concurrent queue
    /// starves when work blocks.
    private let queues: [DispatchQueue]

    init(workers: Int, queued: Int) {
        let workers = max(1, workers)
        self.queued = max(0, queued)
        state = Mutex(State(idle: Array(0..<workers)))
        queues = (0..<workers).map { DispatchQueue(label: "sillok.worker.\($0)") }
    }

    /// Whether the work was taken.
    func submit(_ work: @escaping Work) -> Bool {
        let (worker, isTaken): (Int?, Bool) = state.withLock { state in
            if let worker = state.idle.popLast() { return (worker, true) }
            guard state.waiting.count < queued else { return (nil, false) }
            state.waiting.append(work)
            return (nil, true)
        }
        if let worker { queues[worker].async { self.run(work, on: worker) } }
        return isTaken
    }

    private func run(_ first: @escaping Work, on worker: Int) {
        var work = first
        while true {
            work()
            let next: Work? = state.withLock { state in
                if state.waiting.isEmpty {
                    state.idle.append(worker)
                    return nil
                }
                return state.waiting.removeFirst()
            }
            guard let next else { return }
            work = next
        }
    }
}
