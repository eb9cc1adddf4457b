import CLinux
import Glibc

/// Accepts for one loop until nobody waits, and survives having no descriptor left: a reserve is given up to take a few
/// of those who wait and tell them, and then the listeners rest, because they would stay ready for ever (a busy loop).
struct Acceptor {
    /// Connections taken in one go, so that a flood of them does not hold up the others.
    private static let most = 128
    /// Milliseconds of rest after the descriptors ran out.
    private static let rest: UInt64 = 200
    /// Listeners' tokens have no generation, channels' always have one.
    private static let tokenLimit: UInt64 = 1 << 32

    private let listeners: [Listener]
    private let epoll: Int32
    /// Descriptors kept for the moment in which there is none.
    private var reserve: [Int32] = []
    private static let reserveSize = 16
    private var restsUntil: UInt64?
    private var isClosed = false

    init(listeners: [Listener], epoll: Int32) {
        self.listeners = listeners
        self.epoll = epoll
        fillReserve()
    }

    func owns(_ token: UInt64) -> Bool { token < Self.tokenLimit }

    func watch() {
        for listener in listeners {
            _ = sillok_epoll_add(
                epoll, listener.descriptor, UInt64(UInt32(bitPattern: listener.descriptor)), Readiness.readable)
        }
    }

    private func unwatch() {
        for listener in listeners { _ = sillok_epoll_remove(epoll, listener.descriptor) }
    }

    /// Hands each new connection to `take`, and those that found no descriptor, a few at a time, to `turnAway`.
    mutating func accept(
        now: UInt64, take: (Int32, PeerAddress, Endpoint) -> Void, turnAway: (Int32, Endpoint) -> Void
    ) {
        guard !isClosed, restsUntil == nil else { return }
        for listener in listeners {
            accepting: for _ in 0..<Self.most {
                switch listener.accept() {
                case .connection(let descriptor, let peer): take(descriptor, peer, listener.endpoint)
                case .lost: continue
                case .none: break accepting
                case .exhausted:
                    useReserve(listener, turnAway)
                    unwatch()
                    restsUntil = now + Self.rest
                    return
                }
            }
        }
    }

    /// Goes on accepting when the rest is over.
    mutating func resume(now: UInt64) {
        guard let end = restsUntil, now >= end, !isClosed else { return }
        restsUntil = nil
        fillReserve()
        watch()
    }

    private mutating func useReserve(_ listener: Listener, _ turnAway: (Int32, Endpoint) -> Void) {
        for descriptor in reserve { Glibc.close(descriptor) }
        let count = reserve.count
        reserve = []
        for _ in 0..<count {
            guard case .connection(let descriptor, _) = listener.accept() else { return }
            turnAway(descriptor, listener.endpoint)
        }
    }

    private mutating func fillReserve() {
        while reserve.count < Self.reserveSize {
            let descriptor = sillok_reserve()
            guard descriptor >= 0 else { return }
            reserve.append(descriptor)
        }
    }

    /// Nobody new gets in; those who are in can still be accepted.
    func stopConnecting() {
        guard !isClosed else { return }
        for listener in listeners { listener.stopConnecting() }
    }

    mutating func close() {
        guard !isClosed else { return }
        isClosed = true
        if restsUntil == nil { unwatch() }
        for listener in listeners { listener.close() }
        for descriptor in reserve { Glibc.close(descriptor) }
        reserve = []
    }
}
