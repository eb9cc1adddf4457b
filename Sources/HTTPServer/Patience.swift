/// What a connection waits for, since when and until when. The start of a wait stays as long as it is the same wait,
/// however many bytes trickle in: a deadline bounds the whole head, and a body or an answer gets another window only
/// where the last one moved at `Timeouts.minimumRate` or faster, so that a byte a second does not live for ever, and
/// what was moved in one window earns no rest in the next.
struct Patience {
    enum Kind { case idle, head, body, answer, write, linger }

    private(set) var kind = Kind.idle
    /// Monotonic milliseconds; `.max` for never.
    private(set) var deadline = UInt64.max
    private var since: UInt64
    private var request = -1
    /// Bytes moved when the window began.
    private var mark = 0
    private var drainDeadline = UInt64.max

    init(now: Moment) { since = now.milliseconds }

    /// - Parameters:
    ///   - request: the number of the request that is being read, so that the head of the next is a new wait. Taking
    ///     answers is one wait however many they are: many small ones, pipelined, buy no time.
    ///   - moved: bytes received or taken so far, whichever the wait is about.
    mutating func update(_ kind: Kind, request: Int, moved: Int, _ timeouts: Timeouts, now: Moment) {
        if kind != self.kind || (request != self.request && kind != .write) {
            self.kind = kind
            self.request = request
            since = now.milliseconds
            mark = moved
        }
        let (end, overflow) = since.addingReportingOverflow(window(timeouts))
        deadline = overflow ? .max : end
        if kind == .idle { deadline = min(deadline, drainDeadline) }
    }

    /// At the deadline of a body or an answer: whether enough was moved for another window, which begins.
    mutating func renew(moved: Int, _ timeouts: Timeouts, now: Moment) -> Bool {
        let wanted = Double(window(timeouts)) / 1000 * Double(timeouts.minimumRate)
        guard Double(moved) - Double(mark) >= max(1, wanted) else { return false }
        since = now.milliseconds
        mark = moved
        return true
    }

    private func window(_ timeouts: Timeouts) -> UInt64 {
        switch kind {
        case .idle: timeouts.idle
        case .head: timeouts.head
        case .body: timeouts.body
        case .write: timeouts.write
        case .linger: timeouts.linger
        case .answer: .max
        }
    }

    /// From now on an idle connection has little time left.
    mutating func drain(_ timeouts: Timeouts, now: Moment) {
        drainDeadline = now.milliseconds + min(timeouts.drain, 60_000)
        if kind == .idle { deadline = min(deadline, drainDeadline) }
    }
}
