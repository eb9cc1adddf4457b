import CLinux
import Glibc

/// Accepts for one loop until nobody waits, and survives having no descriptor left: a reserve is given up to take the
/// connection at hand and close it, and then the listeners rest, because they would stay ready for ever (a busy loop).
struct Acceptor {
    /// Connections taken in one go, so that a flood of them does not hold up the others.
    private static let most = 128
    /// Milliseconds of rest after the descriptors ran out.
    private static let rest: UInt64 = 200
    /// Listeners' tokens have no generation, channels' always have one.
    private static let tokenLimit: UInt64 = 1 << 32

    private let listeners: [Listener]
    private let epoll: Int32
    private var reserve: Int32
    private var restsUntil: UInt64?
    private var isClosed = false

    init(listeners: [Listener], epoll: Int32) {
        self.listeners = listeners
        self.epoll = epoll
        reserve = sillok_reserve()
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

    /// Hands each new descriptor to `take`, and closes it when `take` says no.
    mutating func accept(now: UInt64, _ take: (Int32) -> Bool) {
        guard !isClosed, restsUntil == nil else { return }
        for listener in listeners {
            accepting: for _ in 0..<Self.most {
                switch listener.accept() {
                case .descriptor(let descriptor): if !take(descriptor) { turnAway(descriptor) }
                case .lost: continue
                case .none: break accepting
                case .exhausted:
                    useReserve(listener)
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
        if reserve < 0 { reserve = sillok_reserve() }
        watch()
    }

    private mutating func useReserve(_ listener: Listener) {
        guard reserve >= 0 else { return }
        Glibc.close(reserve)
        if case .descriptor(let descriptor) = listener.accept() { turnAway(descriptor) }
        reserve = sillok_reserve()
    }

    /// Says why, as well as one can without keeping the connection.
    private func turnAway(_ descriptor: Int32) {
        let answer: StaticString =
            "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nRetry-After: 1\r\nConnection: close\r\n\r\n"
        answer.withUTF8Buffer { _ = sillok_send(descriptor, $0.baseAddress, $0.count, nil, 0) }
        shutdown(descriptor, Int32(SHUT_WR))
        Glibc.close(descriptor)
    }

    mutating func close() {
        guard !isClosed else { return }
        isClosed = true
        if restsUntil == nil { unwatch() }
        for listener in listeners { listener.close() }
        if reserve >= 0 { Glibc.close(reserve) }
    }
}
