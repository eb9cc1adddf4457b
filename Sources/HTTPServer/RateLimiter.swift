import HTTPWire
import Synchronization

/// Counts requests by client for all loops. Clients are spread over shards by their address, so that loops rarely wait
/// for each other.
final class RateLimiter: Sendable {
    /// Clients known at most: about 5 MB. Stops a flood of addresses from filling memory.
    static let mostAddresses = 65_536
    private static let shardCount = 16

    let limit: RateLimit
    private let shards: [Shard]

    private final class Shard: Sendable {
        let table = Mutex(AddressTable<TokenBucket>(capacity: RateLimiter.mostAddresses / RateLimiter.shardCount))
    }

    init(_ limit: RateLimit) {
        self.limit = limit
        shards = (0..<Self.shardCount).map { _ in Shard() }
    }

    /// - Parameter milliseconds: monotonic.
    func take(_ client: PeerAddress, milliseconds: UInt64) -> TokenBucket.Verdict {
        let key = client.limitKey
        let shard = shards[key.hashValue & (Self.shardCount - 1)]
        return shard.table.withLock { table in
            table.withValue(of: key, default: TokenBucket()) { $0.take(limit, now: milliseconds &* 1000) }
        }
    }

    var addressCount: Int { shards.reduce(0) { $0 + $1.table.withLock { $0.count } } }

    /// Tells the client where it stands (draft-ietf-httpapi-ratelimit-headers-09: structured fields, one policy).
    func describe(_ verdict: TokenBucket.Verdict, in fields: inout Fields) {
        fields.append("RateLimit-Policy", "\"default\";q=\(limit.burst);w=\(limit.windowSeconds)")
        let seconds = verdict.remaining == 0 ? verdict.retryAfterSeconds : verdict.resetSeconds
        fields.append("RateLimit", "\"default\";r=\(verdict.remaining);t=\(seconds)")
    }
}
