import Dispatch
import Synchronization

/// Runs work that would hold up an event loop: at most `workers` pieces at once, at most `queued` waiting. What exceeds
/// both is refused at once, so that a flood is answered with 503 and not with ever longer waits.
final class WorkerPool: Sendable {
    typealias Work = @Sendable () -> Void

    private struct State {
        var idle: [Int]
        /// From `first` on; what lies before it was taken.
        var waiting: [Work?] = []
        var first = 0
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
            guard state.waiting.count - state.first < queued else { return (nil, false) }
            state.waiting.append(work)
            return (nil, true)
        }
        if let worker { queues[worker].async { self.run(work, on: worker) } }
        return isTaken
    }

    var figures: TrafficFigures.Workers {
        state.withLock { state in
            TrafficFigures.Workers(
                count: queues.count, busy: queues.count - state.idle.count, waiting: state.waiting.count - state.first)
        }
    }

    private func run(_ first: @escaping Work, on worker: Int) {
        var work = first
        while true {
            work()
            let next: Work? = state.withLock { state in
                guard state.first < state.waiting.count else {
                    state.waiting = []
                    state.first = 0
                    state.idle.append(worker)
                    return nil
                }
                let next = state.waiting[state.first]
                state.waiting[state.first] = nil
                state.first += 1
                // Under steady load the queue is never empty: its taken half goes as soon as it is the larger one.
                if state.first > state.waiting.count / 2 {
                    state.waiting.removeFirst(state.first)
                    state.first = 0
                }
                return next
            }
            guard let next else { return }
            work = next
        }
    }
}
