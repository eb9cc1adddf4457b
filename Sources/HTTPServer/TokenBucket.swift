/// One client's bucket in eight bytes: the time at which it is full again (the generic cell rate algorithm, ITU-T I.371,
/// which is a token bucket that needs no refilling).
struct TokenBucket: Sendable, Hashable {
    /// Monotonic microseconds.
    private var fullAt: UInt64 = 0

    struct Verdict: Sendable, Hashable {
        let isAllowed: Bool
        /// Whole tokens left.
        let remaining: UInt64
        /// Seconds until there is a token again; 0 when there is one.
        let retryAfterSeconds: UInt64
        /// Seconds until the bucket is full.
        let resetSeconds: UInt64
    }

    /// Takes a token if there is one. A request that is refused takes nothing, so that waiting always helps.
    mutating func take(_ limit: RateLimit, now: UInt64) -> Verdict {
        let capacity = limit.interval * limit.burst
        // A clock that went back, or a limit that was lowered, must not lock anybody out for long.
        let debt = min(fullAt > now ? fullAt - now : 0, capacity)
        guard debt + limit.interval <= capacity else {
            return Verdict(
                isAllowed: false, remaining: 0, retryAfterSeconds: Self.seconds(debt + limit.interval - capacity),
                resetSeconds: Self.seconds(debt))
        }
        let after = debt + limit.interval
        fullAt = now + after
        let remaining = (capacity - after) / limit.interval
        return Verdict(
            isAllowed: true, remaining: remaining,
            retryAfterSeconds: remaining > 0 ? 0 : Self.seconds(after + limit.interval - capacity),
            resetSeconds: Self.seconds(after))
    }

    /// Rounded up: who comes back then is served.
    private static func seconds(_ microseconds: UInt64) -> UInt64 { (microseconds + 999_999) / 1_000_000 }
}
