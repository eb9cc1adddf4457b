import CLinux
import Dispatch
import Glibc
import HTTPWire

/// One serial queue, one epoll set, listeners of its own. Dispatch watches the epoll set alone and wakes the loop, which
/// serves every ready connection in a batch; a source per connection costs more than twice as much, and its set-up and
/// tear-down meets open bugs of libdispatch on Linux (swift-corelibs-libdispatch #949, #833).
///
/// SAFETY: all state is touched on `queue` only.
final class EventLoop: @unchecked Sendable {
    /// Batches served before timers, signals and results on the queue get their turn.
    private static let batchesPerTurn = 16
    private static let batchSize = 256
    /// Requests of one connection served before the others get their turn.
    private static let requestsPerTurn = 64
    /// Taken from a socket at once: more than most heads. Requests in it that must wait for a slow reader wait in memory,
    /// so that thousands who ask much and read nothing pin this much each.
    private static let readSize = 4 * 1024
    /// Unfinished requests up to this size are let through when memory is short.
    private static let smallInput = 16 * 1024

    let queue: DispatchQueue
    private let epoll: Int32
    let setup: LoopSetup
    let metrics: MetricsShard
    private var acceptor: Acceptor
    var turnedAway = TurnedAway()
    /// `Connection.heldInput` of all channels, and how much it may be.
    private var heldInput = 0
    private let mostHeldInput: Int
    private var memory = HeadMemory()
    private var channels = ChannelTable()
    var wheel: TimerWheel
    var clock = Clock()
    private var lag: TimerLag?
    private var identities = IdentityMaker()
    private let events: UnsafeMutableBufferPointer<sillok_event>
    private let readBuffer: UnsafeMutableRawBufferPointer
    /// Channels that have more to do than their share of the last turn.
    private var postponed: [Channel] = []
    /// Steps of handshakes that this turn has left.
    var handshakeSteps = 0
    private var isTurnScheduled = false
    private var source: (any DispatchSourceRead)?
    private var timer: (any DispatchSourceTimer)?
    private var whenEmpty: (@Sendable () -> Void)?

    init(index: Int, listeners: [Listener], setup: LoopSetup) throws {
        queue = DispatchQueue(label: "sillok.loop.\(index)")
        epoll = sillok_epoll_create()
        guard epoll >= 0 else { throw ServerError("cannot create an epoll set: \(SystemError.text(-epoll))") }
        self.setup = setup
        metrics = setup.metrics.makeShard()
        mostHeldInput = setup.configuration.heldInput / max(1, setup.configuration.loops)
        acceptor = Acceptor(listeners: listeners, epoll: epoll)
        events = .allocate(capacity: Self.batchSize)
        readBuffer = .allocate(byteCount: Self.readSize, alignment: 16)
        wheel = TimerWheel(now: clock.now.milliseconds)
    }

    deinit {
        events.deallocate()
        readBuffer.deallocate()
    }

    func start() {
        let source = DispatchSource.makeReadSource(fileDescriptor: epoll, queue: queue)
        source.setEventHandler { self.turn() }
        let epoll = epoll
        source.setCancelHandler { Glibc.close(epoll) }
        let timer = DispatchSource.makeTimerSource(queue: queue)
        let step = DispatchTimeInterval.milliseconds(Int(TimerWheel.step))
        let first = DispatchTime.now() + step
        // Little leeway: what the timer is late by is measured.
        timer.schedule(deadline: first, repeating: step, leeway: .milliseconds(1))
        lag = TimerLag(first: first.uptimeNanoseconds, step: TimerWheel.step * 1_000_000)
        timer.setEventHandler { self.tick() }
        self.source = source
        self.timer = timer
        queue.async { self.acceptor.watch() }
        source.activate()
        timer.activate()
    }

    // MARK: Turns

    private func turn() {
        clock.update()
        handshakeSteps = Self.handshakeStepsPerTurn
        for channel in takePostponed() where !channel.isClosed {
            if channel.transport.holdsInput, channel.connection.wantsToRead, !read(channel) { continue }
            serve(channel)
        }
        for _ in 0..<Self.batchesPerTurn {
            let count = sillok_epoll_poll(epoll, events.baseAddress, Int32(Self.batchSize))
            guard count > 0 else { return }
            for index in 0..<Int(count) { handle(events[index]) }
        }
        scheduleTurn()
    }

    /// Another turn, behind what already waits on the queue.
    private func scheduleTurn() {
        guard !isTurnScheduled else { return }
        isTurnScheduled = true
        queue.async {
            self.isTurnScheduled = false
            self.turn()
        }
    }

    private func takePostponed() -> [Channel] {
        guard !postponed.isEmpty else { return [] }
        defer { postponed = [] }
        return postponed
    }

    private func handle(_ event: sillok_event) {
        guard let channel = channels[event.token] else {
            if acceptor.owns(event.token) { accept() }
            return
        }
        if event.readiness & Readiness.gone != 0 { return close(channel) }
        if channel.handshakeDeadline != nil { return shakeHands(channel) }
        let readiness = channel.transport.becameReady(event.readiness)
        if readiness & Readiness.writable != 0 { channel.connection.becameWritable() }
        if readiness & Readiness.readable != 0, channel.connection.wantsToRead, !read(channel) { return }
        serve(channel)
    }

    private func tick() {
        clock.update()
        if let late = lag?.ran(at: sillok_monotonic_nanoseconds()) { metrics.lagged(nanoseconds: late) }
        for token in wheel.due(now: clock.now.milliseconds) {
            guard let channel = channels[token] else { continue }
            channel.wheelTime = .max
            if channel.handshakeDeadline != nil {
                checkHandshake(channel)
                continue
            }
            if channel.connection.deadline <= clock.now.milliseconds {
                // What has arrived meanwhile is in time, and a connection with a request in it is not idle.
                if channel.connection.wantsToRead, !read(channel) { continue }
                serve(channel)
                if channel.isClosed { continue }
                let untaken = channel.connection.wantsToWrite ? sillok_untaken(channel.transport.descriptor) : 0
                channel.connection.timePassed(now: clock.now, untaken: Int(untaken))
            }
            serve(channel)
        }
        // An idle loop too lets go of what a reload replaced.
        memory.forget(unless: setup.responder.revision)
        if !turnedAway.isEmpty { turnedAway.tick(now: clock.now.milliseconds) }
        acceptor.resume(now: clock.now.milliseconds)
    }

    // MARK: Connections

    private func accept() {
        acceptor.accept(
            now: clock.now.milliseconds,
            take: { descriptor, peer, endpoint in
                if let reason = admit(peer) {
                    turnAway(descriptor, endpoint, reason)
                } else {
                    open(descriptor, peer, endpoint)
                }
            },
            turnAway: { turnAway($0, $1, "descriptor_limit") })
    }

    private func open(_ descriptor: Int32, _ peer: PeerAddress, _ endpoint: Endpoint) {
        metrics.accepted()
        guard let transport = makeTransport(descriptor, endpoint) else { return abandon(descriptor, peer) }
        let connection = Connection(
            limits: setup.configuration.limits, timeouts: setup.configuration.timeouts, now: clock.now)
        let channel = Channel(
            transport: transport, token: channels.makeToken(descriptor), peer: peer,
            endpoint: endpoint, connection: connection)
        channels.insert(channel)
        if case .tls = transport {
            channel.handshakeDeadline = clock.now.milliseconds + setup.configuration.timeouts.handshake
            shakeHands(channel)
        } else {
            serve(channel)
        }
    }

    private func makeTransport(_ descriptor: Int32, _ endpoint: Endpoint) -> Transport? {
        guard endpoint.isEncrypted, let tls = setup.tls else { return .plain(SocketTransport(descriptor: descriptor)) }
        return TLSTransport(descriptor, tls.context).map { .tls($0) }
    }

    /// Counts a connection in, or says why not.
    private func admit(_ peer: PeerAddress) -> String? {
        guard setup.metrics.connectionOpened(limit: setup.configuration.connections) else { return "connection_limit" }
        let limit = setup.configuration.connectionLimit(for: peer)
        if limit < .max, !setup.peers.opened(peer, limit: limit) {
            setup.metrics.connectionClosed()
            return "address_connection_limit"
        }
        return nil
    }

    private func turnAway(_ descriptor: Int32, _ endpoint: Endpoint, _ reason: String) {
        metrics.refused(reason)
        // Who waits for a handshake would not understand words, and a handshake is dearer than what was refused.
        let answer = endpoint.isEncrypted ? TLSAlert.internalError : encoded(.overloaded(retryAfterSeconds: 1))
        turnedAway.add(descriptor, answer: answer, now: clock.now.milliseconds)
    }

    /// The whole answer to a connection that ends with it.
    func encoded(_ refusal: Refusal) -> [UInt8] {
        var answer: [UInt8] = []
        let response = setup.responder.respond(to: refusal)
        _ = ResponseEncoder.encode(response, date: clock.now.date, persistence: .close, isHead: false, into: &answer)
        if case .bytes(let body) = response.body { answer += body }
        return answer
    }

    /// One read; what is left makes the descriptor ready again. Whether the channel is still open.
    func read(_ channel: Channel) -> Bool {
        switch channel.transport.receive(into: readBuffer) {
        case .bytes(let count):
            let received = UnsafeRawBufferPointer(rebasing: readBuffer[..<count])
            take(received, channel)
            countInput(channel)
            if heldInput > mostHeldInput, channel.countedInput > Self.smallInput { channel.connection.refuseInput() }
        case .end: channel.connection.receivedEnd()
        case .blocked: break
        case .failed:
            close(channel)
            return false
        }
        return true
    }

    private func take(_ bytes: UnsafeRawBufferPointer, _ channel: Channel) {
        if channel.connection.isAtRest, let known = memory.recall(bytes, revision: setup.responder.revision) {
            let ticket = channel.connection.receive(known.parsed, byteCount: bytes.count)
            return dispatch(known.parsed.request, ticket, channel, known)
        }
        bytes.withMemoryRebound(to: UInt8.self) { channel.connection.receive($0.span) }
    }

    private func countInput(_ channel: Channel) {
        let held = channel.isClosed ? 0 : channel.connection.heldInput
        heldInput += held - channel.countedInput
        channel.countedInput = held
    }

    /// Does what the connection asks for, until it asks for nothing.
    func serve(_ channel: Channel) {
        var requests = 0
        while let action = channel.connection.nextAction(now: clock.now) {
            switch action {
            case .dispatch(let ticket, let parsed):
                dispatch(parsed.request, ticket, channel, memory.learn(parsed))
                requests += 1
                guard requests < Self.requestsPerTurn else {
                    postponed.append(channel)
                    scheduleTurn()
                    return
                }
            case .refuse(let ticket, let refusal): refuse(channel, ticket, refusal, nil)
            case .send: send(channel)
            case .closeWriteSide: channel.transport.closeWriteSide()
            case .close: return close(channel)
            }
            if channel.isClosed { return }
        }
        watch(channel)
    }

    /// - Parameter known: what is remembered of its head; nil where it is not.
    private func dispatch(_ request: Request, _ ticket: Int, _ channel: Channel, _ known: KnownHead?) {
        let sender = setup.configuration.trustedProxies.sender(peer: channel.peer, fields: request.fields)
        var request = request
        request.arrival = channel.arrival
        if let isSecure = sender.isSecure { request.arrival.isSecure = isSecure }
        let asked = Asked(
            request: request, client: sender.address, since: sillok_monotonic_nanoseconds(),
            quota: takeQuota(request, sender.address))
        if let quota = asked.quota, !quota.isAllowed {
            return refuse(
                channel, ticket, .rateLimited(retryAfterSeconds: Int(clamping: quota.retryAfterSeconds)), asked)
        }
        if let response = known?.response(to: request) { return answer(channel, ticket, response, to: asked) }
        switch setup.responder.respond(to: request) {
        case .now(let response):
            if let known { memory.learn(response, to: request, of: known) }
            answer(channel, ticket, response, to: asked)
        case .later(let work):
            let liveness = channel.watchedByWorker()
            let isTaken = setup.pool.submit {
                guard liveness.isAlive else { return }
                let response = work()
                self.queue.async { self.complete(channel, ticket, response, asked) }
            }
            if !isTaken { refuse(channel, ticket, .overloaded(retryAfterSeconds: 1), asked) }
        }
    }

    /// What the loop remembers of a request until its answer.
    private struct Asked {
        let request: Request
        /// As far as trusted proxies say.
        let client: PeerAddress
        /// Monotonic nanoseconds: the loop's clock is too coarse for what takes microseconds.
        let since: UInt64
        /// Nil where no rate limit counts.
        let quota: TokenBucket.Verdict?
    }

    private func takeQuota(_ request: Request, _ client: PeerAddress) -> TokenBucket.Verdict? {
        guard let limiter = setup.limiter, request.arrival.role != .metrics,
            !setup.configuration.unlimitedTargets.contains(request.target.raw)
        else { return nil }
        return limiter.take(client, milliseconds: clock.now.milliseconds)
    }

    /// An answer that a worker made. The connection may be gone by now.
    private func complete(_ channel: Channel, _ ticket: Int, _ response: Response, _ asked: Asked) {
        guard !channel.isClosed else { return }
        clock.update()
        answer(channel, ticket, response, to: asked)
        serve(channel)
    }

    private func refuse(_ channel: Channel, _ ticket: Int, _ refusal: Refusal, _ asked: Asked?) {
        metrics.refused(refusal.code)
        answer(channel, ticket, setup.responder.respond(to: refusal), to: asked)
    }

    /// - Parameter asked: nil where the request was never understood.
    private func answer(_ channel: Channel, _ ticket: Int, _ response: consuming Response, to asked: Asked?) {
        var response = response
        if let limiter = setup.limiter, let quota = asked?.quota { limiter.describe(quota, in: &response.fields) }
        let request = asked?.request
        // RFC 6797 §7.2: never over a connection that is not secure.
        if let seconds = setup.configuration.hstsSeconds, (request?.arrival ?? channel.arrival).isSecure {
            response.fields.append("Strict-Transport-Security", "max-age=\(seconds)")
        }
        let nanoseconds = asked.map { sillok_monotonic_nanoseconds() &- $0.since }
        metrics.answered(request?.method, response, nanoseconds: nanoseconds)
        if let log = setup.accessLog {
            let identity = identities.identity(request?.fields)
            response.fields.append(RequestID.field, identity.id)
            log(
                AccessRecord(
                    time: sillok_milliseconds_since_1970(), client: asked?.client ?? channel.peer,
                    method: request?.method.rawValue, target: request?.target.raw, status: response.status.code,
                    bodyBytes: response.body.count(answering: request?.method), route: response.route,
                    nanoseconds: nanoseconds ?? 0, identity: identity))
        } else if let id = request.flatMap({ RequestID.sent(in: $0.fields) }) {
            response.fields.append(RequestID.field, id)
        }
        channel.connection.answer(ticket, with: response, now: clock.now)
    }

    private func send(_ channel: Channel) {
        let sent = channel.connection.outbox.withFirst { head, body in channel.transport.send(head: head, body: body) }
        switch sent {
        case .bytes(let count): channel.connection.sent(count)
        case .blocked: channel.connection.sendingBlocked(untaken: Int(sillok_untaken(channel.transport.descriptor)))
        case .failed: close(channel)
        case nil: break
        }
    }

    func watch(_ channel: Channel) {
        countInput(channel)
        let wantsToRead = channel.connection.wantsToRead
        let interest = channel.transport.interest(reading: wantsToRead, writing: channel.connection.wantsToWrite)
        if wantsToRead, channel.transport.holdsInput {
            postponed.append(channel)
            scheduleTurn()
        }
        if interest != channel.interest {
            let descriptor = channel.transport.descriptor
            let result =
                channel.interest == nil
                ? sillok_epoll_add(epoll, descriptor, channel.token, interest)
                : sillok_epoll_change(epoll, descriptor, channel.token, interest)
            channel.interest = interest
            if result < 0 { return close(channel) }
        }
        wheel.watch(channel)
    }

    func close(_ channel: Channel) {
        guard !channel.isClosed else { return }
        forget(channel)
        channel.transport.close()
    }

    /// Everything about closing but the descriptor, which is the caller's now.
    func forget(_ channel: Channel) {
        channel.isClosed = true
        if channel.handshakeDeadline != nil { metrics.failed(.closed) }
        // First out of the set, then closed: the other way round, events of the next owner of the number get here.
        if channel.interest != nil { _ = sillok_epoll_remove(epoll, channel.transport.descriptor) }
        channels.remove(channel)
        channel.endWork()
        countInput(channel)
        discount(channel.peer)
        if channels.count == 0 { whenEmpty?() }
    }

    private func abandon(_ descriptor: Int32, _ peer: PeerAddress) {
        Glibc.close(descriptor)
        discount(peer)
    }

    private func discount(_ peer: PeerAddress) {
        if setup.configuration.connectionLimit(for: peer) < .max { setup.peers.closed(peer) }
        setup.metrics.connectionClosed()
    }

    // MARK: Stopping

    /// Takes the connections that already wait, then no more; `whenEmpty` is called on the queue when the last is gone.
    func drain(_ whenEmpty: @escaping @Sendable () -> Void) {
        queue.async {
            self.clock.update()
            self.acceptor.stopConnecting()
            for _ in 0..<Self.batchesPerTurn { self.accept() }
            self.acceptor.close()
            self.whenEmpty = whenEmpty
            for channel in self.channels.all {
                channel.drain(self.setup.configuration.timeouts, now: self.clock.now)
                self.wheel.watch(channel)
            }
            if self.channels.count == 0 { whenEmpty() }
        }
    }

    /// Closes whatever is left.
    func stop() {
        queue.async {
            self.whenEmpty = nil
            self.acceptor.close()
            for channel in self.channels.all { self.close(channel) }
            self.turnedAway.close()
            self.timer?.cancel()
            self.source?.cancel()
            self.timer = nil
            self.source = nil
        }
    }
}
