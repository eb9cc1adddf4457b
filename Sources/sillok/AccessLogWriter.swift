import Dispatch
import HTTPServer
import Synchronization

/// Writes the access log behind the event loops' backs: they leave a record and go on; a queue of its own makes lines of
/// what has gathered and writes them in one call.
final class AccessLogWriter: Sendable {
    typealias Sink = @Sendable ([UInt8]) throws -> Void

    /// Bytes of memory that may wait, about; what comes beyond is dropped and counted. Stops whoever reads the log
    /// slowly, or not at all, from filling the memory of the server.
    static let standardLimit = 4 << 20
    /// How long lines gather: a call for each would cost more than the answers they tell of.
    private static let gathering = DispatchTimeInterval.milliseconds(20)

    private struct State {
        var waiting: [AccessRecord] = []
        var cost = 0
        /// Whether the queue will look after what waits.
        var isScheduled = false
        var dropped = 0
    }

    private let state = Mutex(State())
    private let format: Settings.LogFormat
    private let limit: Int
    private let sink: Sink
    private let queue = DispatchQueue(label: "sillok.access-log")

    init(_ format: Settings.LogFormat, limit: Int = standardLimit, sink: @escaping Sink = { try Output.write($0) }) {
        self.format = format
        self.limit = limit
        self.sink = sink
    }

    /// Lines that could not be written, for want of room or of a reader.
    var dropped: Int { state.withLock { $0.dropped } }

    /// Returns at once, whatever becomes of the line.
    func write(_ record: AccessRecord) {
        let cost = Self.cost(record)
        let isFirst = state.withLock { state in
            guard state.cost + cost <= limit else {
                state.dropped += 1
                return false
            }
            state.cost += cost
            state.waiting.append(record)
            defer { state.isScheduled = true }
            return !state.isScheduled
        }
        if isFirst { schedule() }
    }

    /// A record and its line, with the target that it keeps alive.
    private static func cost(_ record: AccessRecord) -> Int { 512 + (record.target?.utf8.count ?? 0) }

    private func schedule() { queue.asyncAfter(deadline: .now() + Self.gathering) { self.writeBatch() } }

    private func writeBatch() {
        let batch: [AccessRecord] = state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
        write(batch)
        let isMore = state.withLock { state in
            // Only now: what is being written takes memory too.
            state.cost -= batch.reduce(0) { $0 + Self.cost($1) }
            state.isScheduled = !state.waiting.isEmpty
            return state.isScheduled
        }
        if isMore { schedule() }
    }

    private func write(_ batch: [AccessRecord]) {
        guard !batch.isEmpty else { return }
        var line = AccessLogLine(format)
        var text = ""
        for record in batch { text += line.text(record) }
        do {
            try sink(Array(text.utf8))
        } catch {
            state.withLock { $0.dropped += batch.count }
        }
    }

    /// Writes what waits, before the process ends; gives up after so many seconds, as nobody may be reading.
    func flush(seconds: Int) {
        let isDone = DispatchSemaphore(value: 0)
        queue.async {
            self.writeBatch()
            isDone.signal()
        }
        _ = isDone.wait(timeout: .now() + .seconds(seconds))
    }
}
