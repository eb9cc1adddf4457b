/// Durations counted in buckets of fixed bounds: adding one takes no memory, whatever durations come.
package struct Histogram: Sendable {
    /// Upper bounds in nanoseconds, each included. From what a prepared answer takes (tens of microseconds) to what a
    /// client still waits for; beyond the last nothing is told apart.
    package static let bounds: [UInt64] = [
        10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 2_500_000, 5_000_000, 10_000_000, 25_000_000,
        50_000_000, 100_000_000, 250_000_000, 500_000_000, 1_000_000_000, 2_500_000_000, 5_000_000_000,
        10_000_000_000,
    ]

    /// One bucket for each bound, then one for what exceeds them all.
    private var buckets = InlineArray<20, Int>(repeating: 0)
    package private(set) var totalNanoseconds: UInt64 = 0

    package init() {}

    package mutating func add(nanoseconds: UInt64) {
        // The common ones are found first: most answers are prepared.
        var bucket = 0
        while bucket < Self.bounds.count, nanoseconds > Self.bounds[bucket] { bucket &+= 1 }
        buckets[bucket] &+= 1
        totalNanoseconds &+= nanoseconds
    }

    package mutating func add(_ other: Histogram) {
        for bucket in buckets.indices { buckets[bucket] &+= other.buckets[bucket] }
        totalNanoseconds &+= other.totalNanoseconds
    }

    /// How many were at most as long as each bound.
    package var cumulative: [Int] {
        var sum = 0
        return Self.bounds.indices.map { bucket in
            sum &+= buckets[bucket]
            return sum
        }
    }

    package var count: Int { buckets.indices.reduce(0) { $0 &+ buckets[$1] } }
}
