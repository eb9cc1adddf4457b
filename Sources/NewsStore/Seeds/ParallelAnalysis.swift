import Dispatch
import NewsModel
import NewsPipeline
import Synchronization

/// Analyses many documents on all cores; the order of the results is the order of the documents.
enum ParallelAnalysis {
    /// Documents that one worker takes at a time: enough to make the lock cheap, few enough to share the end evenly.
    private static let chunk = 8

    private final class Results: Sendable {
        let chunks = Mutex<[Int: [Analysis]]>([:])
        let done = Mutex(0)
    }

    static func run(
        _ documents: [RawDocument], pipeline: NewsPipeline, progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?
    ) -> [Analysis] {
        let count = (documents.count + chunk - 1) / chunk
        let results = Results()
        DispatchQueue.concurrentPerform(iterations: count) { number in
            let part = documents[(number * chunk)..<min(documents.count, (number + 1) * chunk)]
            let analyses = part.map { pipeline.analyze($0) }
            results.chunks.withLock { $0[number] = analyses }
            let done = results.done.withLock { done in
                done += analyses.count
                return done
            }
            progress?(done, documents.count)
        }
        return results.chunks.withLock { chunks in (0..<count).flatMap { chunks[$0] ?? [] } }
    }
}
