import CLinux
import Glibc

/// A listening socket of one loop.
struct Listener {
    let descriptor: Int32
    let endpoint: Endpoint

    enum Accepted {
        case connection(Int32, PeerAddress)
        /// Nobody waits.
        case none
        /// A peer that gave up while it waited; the next may be fine.
        case lost
        /// No descriptor or no memory is left.
        case exhausted
    }

    func accept() -> Accepted {
        var peer = sillok_peer()
        let descriptor = sillok_accept(descriptor, &peer)
        if descriptor >= 0 { return .connection(descriptor, PeerAddress(high: peer.high, low: peer.low)) }
        return switch -descriptor {
        case EAGAIN: .none
        case EMFILE, ENFILE, ENOBUFS, ENOMEM: .exhausted
        default: .lost
        }
    }

    /// Nobody new gets in; who waits already can still be accepted.
    func stopConnecting() {
        switch endpoint.place {
        case .tcp: sillok_stop_connecting(descriptor)
        case .unix: shutdown(descriptor, Int32(SHUT_RD))
        }
    }

    func close() { Glibc.close(descriptor) }
}
