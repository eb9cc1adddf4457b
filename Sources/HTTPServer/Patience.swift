/// What a connection waits for, since when and until when. The start of a wait stays as long as it is the same wait,
/// however many bytes trickle in: a deadline bounds the whole.
struct Patience {
    enum Kind { case idle, head, body, answer, write, linger }

    private(set) var kind = Kind.idle
    /// Monotonic milliseconds; `.max` for never.
    private(set) var deadline = UInt64.max
    private var since: UInt64
    private var request = -1
    private var drainDeadline = UInt64.max

    init(now: Moment) { since = now.milliseconds }

    /// - Parameter request: the number of the request that is being read, so that the head of the next is a new wait.
    mutating func update(_ kind: Kind, request: Int, _ timeouts: Timeouts, now: Moment) {
        if kind != self.kind || request != self.request {
            self.kind = kind
            self.request = request
            since = now.milliseconds
        }
        let span: UInt64 =
            switch kind {
            case .idle: timeouts.idle
            case .head: timeouts.head
            case .body: timeouts.body
            case .write: timeouts.write
            case .linger: timeouts.linger
            case .answer: .max
            }
        let (end, overflow) = since.addingReportingOverflow(span)
        deadline = overflow ? .max : end
        if kind == .idle { deadline = min(deadline, drainDeadline) }
    }

    /// From now on an idle connection has little time left.
    mutating func drain(_ timeouts: Timeouts, now: Moment) {
        drainDeadline = now.milliseconds + min(timeouts.drain, 60_000)
        if kind == .idle { deadline = min(deadline, drainDeadline) }
    }
}
