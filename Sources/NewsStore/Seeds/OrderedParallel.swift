import Dispatch
import Synchronization

/// Work on all cores whose results come back in the order of their items.
package enum OrderedParallel {
    private final class Results<Result: Sendable>: Sendable {
        let chunks = Mutex<[Int: [Result]]>([:])
    }

    /// - Parameter chunk: items that one worker takes at a time: enough to make the lock cheap, few enough to share the end
    ///   evenly.
    package static func map<Item: Sendable, Result: Sendable>(
        _ items: [Item], chunk: Int = 8, _ transform: @Sendable (Item) -> Result
    ) -> [Result] {
        let count = (items.count + chunk - 1) / chunk
        let results = Results<Result>()
        DispatchQueue.concurrentPerform(iterations: count) { number in
            let part = items[(number * chunk)..<min(items.count, (number + 1) * chunk)].map(transform)
            results.chunks.withLock { $0[number] = part }
        }
        return results.chunks.withLock { chunks in (0..<count).flatMap { chunks[$0] ?? [] } }
    }
}
