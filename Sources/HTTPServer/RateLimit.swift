/// How many requests one client may send: a token bucket of `burst` tokens that gains one every `interval`.
package struct RateLimit: Sendable, Hashable {
    /// Microseconds, at least 1.
    package let interval: UInt64
    /// Requests at once after a rest, at least 1.
    package let burst: UInt64

    /// - Parameters:
    ///   - seconds: in which `count` requests are served.
    ///   - burst: nil for two seconds' worth.
    package init(_ count: UInt64, perSeconds seconds: UInt64 = 1, burst: UInt64? = nil) {
        interval = min(max(1, min(seconds, 86_400) * 1_000_000 / max(1, count)), 86_400_000_000)
        self.burst = min(max(1, burst ?? 2_000_000 / interval), 1_000_000)
    }

    /// Reads `20/s`, `300/m`, `1000/h`, or `20`, which is a second's.
    /// - Throws: `ServerError` that says what would be right.
    package init(_ text: String, burst: UInt64? = nil) throws {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        let units: [Substring: UInt64] = ["s": 1, "m": 60, "h": 3600]
        guard let first = parts.first, parts.count <= 2, let count = UInt64(first), (1...1_000_000).contains(count),
            let seconds = parts.count == 2 ? units[parts[1]] : 1
        else { throw ServerError("\"\(text)\" is no rate; write one like 20/s, 300/m or 1000/h, from 1 to 1000000") }
        self.init(count, perSeconds: seconds, burst: burst)
    }

    package func with(burst: UInt64) -> RateLimit {
        RateLimit(interval: interval, burst: min(max(1, burst), 1_000_000))
    }

    private init(interval: UInt64, burst: UInt64) {
        self.interval = interval
        self.burst = burst
    }

    /// Seconds in which an empty bucket fills.
    var windowSeconds: UInt64 { max(1, (interval * burst + 999_999) / 1_000_000) }
}

extension RateLimit: CustomStringConvertible {
    /// The interval in the form of a rate, and what may come at once.
    package var description: String {
        let perHour = 3_600_000_000 / interval
        let rate = 1_000_000 % interval == 0 ? "\(1_000_000 / interval)/s" : "\(perHour)/h"
        return "\(rate), burst \(burst)"
    }
}
