import Synchronization

/// Open connections by address. Holds no more addresses than there are connections.
final class PeerCounts: Sendable {
    private let counts = Mutex<[PeerAddress: Int]>([:])

    /// Counts a connection in, unless its address has `limit` already.
    func opened(_ address: PeerAddress, limit: Int) -> Bool {
        let key = address.limitKey
        return counts.withLock { counts in
            let count = counts[key, default: 0]
            guard count < limit else { return false }
            counts[key] = count + 1
            return true
        }
    }

    func closed(_ address: PeerAddress) {
        let key = address.limitKey
        counts.withLock { counts in
            guard let count = counts[key] else { return }
            counts[key] = count > 1 ? count - 1 : nil
        }
    }
}
