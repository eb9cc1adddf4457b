import HTTPWire
import Testing

@testable import HTTPServer

@Suite("The rate limit")
struct RateLimitTests {
    private let second: UInt64 = 1_000_000

    @Test func aBurstIsServedAndThenTheRate() {
        let limit = RateLimit(2, burst: 3)
        var bucket = TokenBucket()
        var now = 100 * second
        #expect((0..<3).map { _ in bucket.take(limit, now: now).remaining } == [2, 1, 0])
        let refused = bucket.take(limit, now: now)
        #expect(!refused.isAllowed && refused.retryAfterSeconds == 1 && refused.resetSeconds == 2)
        now += second / 2 - 1
        #expect(!bucket.take(limit, now: now).isAllowed)
        now += 1
        #expect(bucket.take(limit, now: now).isAllowed)
        #expect(!bucket.take(limit, now: now).isAllowed)
    }

    @Test func refusalsCostNothing() {
        let limit = RateLimit(1, burst: 1)
        var bucket = TokenBucket()
        #expect(bucket.take(limit, now: second).isAllowed)
        for _ in 0..<1000 { #expect(!bucket.take(limit, now: second + second / 2).isAllowed) }
        #expect(bucket.take(limit, now: 2 * second).isAllowed)
    }

    @Test func aRestGivesNoMoreThanTheBurst() {
        let limit = RateLimit(10, burst: 5)
        var bucket = TokenBucket()
        _ = bucket.take(limit, now: second)
        let allowed = (0..<20).filter { _ in bucket.take(limit, now: 10_000 * second).isAllowed }
        #expect(allowed.count == 5)
    }

    @Test func waitingAsLongAsToldHelps() {
        let limit = RateLimit(1, perSeconds: 3, burst: 2)
        var bucket = TokenBucket()
        var now = second
        for _ in 0..<20 {
            let verdict = bucket.take(limit, now: now)
            now += verdict.retryAfterSeconds * second
            #expect(verdict.isAllowed || bucket.take(limit, now: now).isAllowed)
        }
    }

    @Test func aClockThatGoesBackLocksNobodyOut() {
        let limit = RateLimit(1, burst: 1)
        var bucket = TokenBucket()
        _ = bucket.take(limit, now: 1_000_000 * second)
        #expect(bucket.take(limit, now: second).retryAfterSeconds == 1)
    }

    @Test(arguments: [("20/s", 50_000, 40), ("20", 50_000, 40), ("300/m", 200_000, 10), ("60/h", 60_000_000, 1)])
    func rateIsRead(_ text: String, _ interval: UInt64, _ burst: UInt64) throws {
        let limit = try RateLimit(text)
        #expect(limit.interval == interval && limit.burst == burst)
    }

    @Test(arguments: ["", "0/s", "-1/s", "1/d", "1/s/s", "/s", "1.5/s", "99999999999999999999/s", "1000001"])
    func badRateIsExplained(_ text: String) { #expect(throws: ServerError.self) { try RateLimit(text) } }

    @Test func extremesDoNotOverflow() {
        for limit in [RateLimit(0, perSeconds: .max, burst: .max), RateLimit(.max, burst: .max)] {
            var bucket = TokenBucket()
            for now in [0, second, UInt64.max / 4] { _ = bucket.take(limit, now: now) }
            #expect(limit.windowSeconds >= 1)
        }
    }

    @Test func aFloodOfAddressesFillsNoMemory() {
        let limiter = RateLimiter(RateLimit(1, burst: 2))
        let regular = PeerAddress(ipv4: 7)
        _ = limiter.take(regular, milliseconds: 1000)
        for number in 0..<200_000 {
            _ = limiter.take(PeerAddress(high: UInt64(number) + 1, low: 0), milliseconds: 1000)
            if number % 1000 == 0 { _ = limiter.take(regular, milliseconds: 1000) }
        }
        #expect(limiter.addressCount <= RateLimiter.mostAddresses)
        // Who keeps coming is not forgotten, so that a flood frees nobody from the limit.
        #expect(!limiter.take(regular, milliseconds: 1000).isAllowed)
    }

    @Test func theTableKeepsWhoComesAgain() {
        var table = AddressTable<Int>(capacity: 4)
        for number in 0..<100 {
            table.withValue(of: PeerAddress(ipv4: 1), default: 0) { $0 += 1 }
            table.withValue(of: PeerAddress(ipv4: UInt32(number) + 2), default: 0) { $0 += 1 }
            #expect(table.count <= 4)
        }
        #expect(table.withValue(of: PeerAddress(ipv4: 1), default: 0) { $0 } == 100)
    }
}
