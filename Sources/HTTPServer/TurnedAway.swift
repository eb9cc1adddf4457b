import CLinux
import Glibc

/// Connections that found no room, after they were told. Closing one at once would reset it as soon as its request
/// arrives, and the reset eats the answer (RFC 9112 §9.6): each is kept for a moment and what it sends is thrown away.
/// They are few and looked at on the timer only, so that being full costs next to nothing.
struct TurnedAway {
    /// Kept at most; beyond it the oldest is closed. Stops refusals from eating the descriptors they protect.
    private static let most = 256
    /// Milliseconds that one is kept.
    private static let patience: UInt64 = 1000
    /// Bytes of one connection thrown away in one go.
    private static let discarded = 256 * 1024

    private var kept: [(descriptor: Int32, until: UInt64)] = []

    var isEmpty: Bool { kept.isEmpty }

    /// - Parameters:
    ///   - answer: a whole answer that says `Connection: close`, short enough for any socket buffer.
    ///   - now: monotonic milliseconds.
    mutating func add(_ descriptor: Int32, answer: [UInt8], now: UInt64) {
        _ = answer.withUnsafeBytes { sillok_send(descriptor, $0.baseAddress, $0.count, nil, 0) }
        shutdown(descriptor, Int32(SHUT_WR))
        if kept.count >= Self.most { Self.end(kept.removeFirst().descriptor) }
        kept.append((descriptor, now + Self.patience))
    }

    /// Closes those that have gone or had their time.
    mutating func tick(now: UInt64) {
        kept.removeAll { one in
            guard sillok_discard(one.descriptor, Self.discarded) != 0 || now >= one.until else { return false }
            Glibc.close(one.descriptor)
            return true
        }
    }

    mutating func close() {
        for one in kept { Self.end(one.descriptor) }
        kept = []
    }

    private static func end(_ descriptor: Int32) {
        _ = sillok_discard(descriptor, discarded)
        Glibc.close(descriptor)
    }
}
