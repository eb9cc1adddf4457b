import CLinux
import Glibc

/// A listening socket of one loop.
struct Listener {
    let descriptor: Int32

    enum Accepted {
        case descriptor(Int32)
        /// Nobody waits.
        case none
        /// A peer that gave up while it waited; the next may be fine.
        case lost
        /// No descriptor or no memory is left.
        case exhausted
    }

    func accept() -> Accepted {
        let descriptor = sillok_accept(descriptor)
        if descriptor >= 0 { return .descriptor(descriptor) }
        return switch -descriptor {
        case EAGAIN: .none
        case EMFILE, ENFILE, ENOBUFS, ENOMEM: .exhausted
        default: .lost
        }
    }

    func close() { Glibc.close(descriptor) }
}
