import HTTPWire

/// What one connection does, decided without a socket or a clock: bytes, time and signals go in, and the executor asks
/// for actions until there is none.
///
/// 1. bytes become requests; each gets a ticket and is dispatched, at most `Limits.pipelined` ahead of their answers
/// 2. answers come back in any order and go out in the order of their tickets
/// 3. while the peer does not take bytes, nothing more is read (back-pressure)
/// 4. after the last answer the write side is closed and what still comes is thrown away for a while, because closing at
///    once would reset the connection and eat the answer (RFC 9112 §9.6)
struct Connection: ~Copyable {
    enum Action {
        case dispatch(ticket: Int, ParsedRequest)
        /// The engine itself answers; the executor asks the responder for the words.
        case refuse(ticket: Int, Refusal)
        /// Send from `outbox`, then say `sent` or `sendingBlocked`.
        case send
        case closeWriteSide
        case close
    }

    /// A request whose answer has not gone to the outbox.
    private struct Exchange {
        let ticket: Int
        let isHead: Bool
        let isHTTP10: Bool
        let isPersistent: Bool
        var response: Response?
    }

    private enum Stage { case open, finishing, lingering, closed }

    let limits: Limits
    let timeouts: Timeouts
    private(set) var outbox = Outbox()
    private var parser: RequestParser
    private var stage = Stage.open
    private var ready: Action?
    /// Received bytes that wait for room among the exchanges, from `backlogStart` on.
    private var backlog: [UInt8] = []
    private var backlogStart = 0
    private var exchanges: [Exchange] = []
    private var nextTicket = 0
    private var inputEnded = false
    private var owesContinue = false
    private var isBlocked = false
    private var isDraining = false
    private var lingered = 0
    private var received = 0
    /// Bytes given to the kernel, and those of them that the peer had not taken when it was last asked.
    private var sentToKernel = 0
    private var untaken = 0
    private var patience: Patience

    init(limits: Limits, timeouts: Timeouts, now: Moment) {
        self.limits = limits
        self.timeouts = timeouts
        parser = RequestParser(limits: limits)
        patience = Patience(now: now)
    }

    // MARK: State for the executor

    var wantsToRead: Bool {
        guard !inputEnded else { return false }
        return switch stage {
        case .open: !isBlocked && backlog.isEmpty && exchanges.count < limits.pipelined
        case .lingering: true
        case .finishing, .closed: false
        }
    }

    var wantsToWrite: Bool { isBlocked && stage != .closed }

    /// When `timePassed` must be called; `.max` for never. Monotonic milliseconds.
    var deadline: UInt64 { patience.deadline }

    /// Received bytes that are kept: the head and the body so far, and requests that wait.
    var heldInput: Int { parser.heldBytes + backlog.count }

    /// Whether nothing is under way: what comes next is the beginning of a request.
    var isAtRest: Bool {
        guard case .idle = parser.phase else { return false }
        return stage == .open && ready == nil && exchanges.isEmpty && backlog.isEmpty && outbox.isEmpty && !inputEnded
    }

    // MARK: What happens

    /// A request that was parsed before, of so many bytes, comes again while the connection is at rest: its ticket.
    /// Nothing is held of it.
    mutating func receive(_ known: ParsedRequest, byteCount: Int) -> Int {
        received &+= byteCount
        return open(known)
    }

    mutating func receive(_ bytes: Span<UInt8>) {
        received &+= bytes.count
        switch stage {
        case .open:
            var position = 0
            if backlog.isEmpty, hasRoom { parse(bytes, &position) }
            if stage == .open, position < bytes.count {
                bytes.extracting(position..<bytes.count).withUnsafeBufferPointer { backlog.append(contentsOf: $0) }
            }
        case .lingering:
            lingered += bytes.count
            if lingered > limits.lingering { stage = .closed }
        case .finishing, .closed: break
        }
    }

    /// The peer sends nothing more; it may still read.
    mutating func receivedEnd() {
        inputEnded = true
        if stage == .lingering { stage = .closed }
    }

    /// The answer to a dispatched or refused request.
    mutating func answer(_ ticket: Int, with response: Response, now: Moment) {
        guard let first = exchanges.first else { return }
        let index = ticket - first.ticket
        guard exchanges.indices.contains(index) else { return }
        if index > 0 {
            exchanges[index].response = response
            return
        }
        emit(response, for: first, now)
        while let next = exchanges.first, let response = next.response { emit(response, for: next, now) }
    }

    mutating func sent(_ count: Int) {
        sentToKernel &+= count
        outbox.sent(count)
    }

    /// - Parameter untaken: bytes in the kernel that the peer has not acknowledged.
    mutating func sendingBlocked(untaken: Int = 0) {
        isBlocked = true
        self.untaken = untaken
    }

    mutating func becameWritable() { isBlocked = false }

    /// The server stops: running requests are finished, the last answer says `Connection: close`, and an idle connection
    /// is closed after a short while, in which a request that was on its way is still answered.
    mutating func drain(now: Moment) {
        isDraining = true
        patience.drain(timeouts, now: now)
    }

    /// No memory is left for what this one sends: it is answered with 503, and ends.
    mutating func refuseInput() {
        guard stage == .open, ready == nil else { return }
        refuse(.overloaded(retryAfterSeconds: 1))
    }

    /// The deadline may have come.
    /// - Parameter untaken: as for `sendingBlocked`.
    mutating func timePassed(now: Moment, untaken: Int = 0) {
        guard now.milliseconds >= patience.deadline else { return }
        switch patience.kind {
        case .head: refuse(.timedOut)
        case .body: if !patience.renew(moved: received, timeouts, now: now) { refuse(.timedOut) }
        case .write:
            self.untaken = untaken
            if !patience.renew(moved: taken, timeouts, now: now) { stage = .closed }
        // In the lingering way: a request that crosses the end of its connection on the wire meets no reset, and its
        // client sees a connection that ended before an answer, after which it may ask again (RFC 9110 §9.2.2).
        case .idle: finish()
        case .linger: stage = .closed
        case .answer: break
        }
    }

    // MARK: What to do

    /// The next thing to do; nil when there is nothing until something happens. The deadline is then up to date.
    mutating func nextAction(now: Moment) -> Action? {
        while true {
            if stage == .closed { return .close }
            if let action = ready.take() { return action }
            if !outbox.isEmpty {
                if !isBlocked { return .send }
            } else if owesContinue, exchanges.isEmpty, parser.phase == .body {
                owesContinue = false
                outbox.appendContinue()
                continue
            }
            if parseBacklog() { continue }
            if exchanges.isEmpty, outbox.isEmpty {
                if stage == .finishing, !inputEnded {
                    stage = .lingering
                    return .closeWriteSide
                }
                if inputEnded { stage = .closed }
            }
            if stage == .closed { return .close }
            let kind = waitingFor
            patience.update(
                kind, request: nextTicket, moved: kind == .write ? taken : received, timeouts, now: now)
            return nil
        }
    }

    private var taken: Int { sentToKernel - untaken }

    private var waitingFor: Patience.Kind {
        if isBlocked { return .write }
        if stage == .lingering { return .linger }
        if !exchanges.isEmpty { return .answer }
        return switch parser.phase {
        case .idle, .refused: .idle
        case .head: .head
        case .body: .body
        }
    }

    private var hasRoom: Bool { exchanges.count < limits.pipelined && !isBlocked }

    /// Whether bytes of the backlog were taken.
    private mutating func parseBacklog() -> Bool {
        guard stage == .open, !backlog.isEmpty, hasRoom else { return false }
        let bytes = backlog
        var position = backlogStart
        parse(bytes.span, &position)
        if stage == .open, position < bytes.count {
            backlogStart = position
        } else {
            backlog = []
            backlogStart = 0
        }
        return true
    }

    private mutating func parse(_ bytes: Span<UInt8>, _ position: inout Int) {
        switch parser.consume(bytes, &position) {
        case .incomplete: break
        case .continueExpected: owesContinue = true
        case .refused(let refusal): refuse(refusal)
        case .request(let parsed):
            owesContinue = false
            ready = .dispatch(ticket: open(parsed), parsed)
        }
    }

    private mutating func refuse(_ refusal: Refusal) {
        let ticket = open(isHead: parser.readsHEAD, isHTTP10: false, isPersistent: false)
        // What was kept of the request is of no more use; while the connection lingers, others may have its memory.
        parser = RequestParser(limits: limits)
        ready = .refuse(ticket: ticket, refusal)
    }

    private mutating func open(_ parsed: ParsedRequest) -> Int {
        open(
            isHead: parsed.request.method == .head, isHTTP10: parsed.isHTTP10,
            isPersistent: parsed.isPersistent && nextTicket + 1 < limits.requestsPerConnection)
    }

    private mutating func open(isHead: Bool, isHTTP10: Bool, isPersistent: Bool) -> Int {
        let ticket = nextTicket
        nextTicket += 1
        exchanges.append(
            Exchange(ticket: ticket, isHead: isHead, isHTTP10: isHTTP10, isPersistent: isPersistent, response: nil))
        if !isPersistent { finish() }
        return ticket
    }

    private mutating func emit(_ response: Response, for exchange: Exchange, _ now: Moment) {
        exchanges.removeFirst()
        let isLast = !exchange.isPersistent || (isDraining && exchanges.isEmpty && backlog.isEmpty)
        let persistence: ResponseEncoder.Persistence =
            isLast ? .close : exchange.isHTTP10 ? .keepAlive : .implicit
        outbox.append(response, date: now.date, persistence: persistence, isHead: exchange.isHead)
        if isLast { finish() }
    }

    /// No request is taken after this.
    private mutating func finish() {
        if stage == .open { stage = .finishing }
        backlog = []
        backlogStart = 0
    }
}
