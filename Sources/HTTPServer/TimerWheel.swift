/// Deadlines of many channels for one timer: buckets of coarse time, visited as time passes. A deadline that moves later
/// is only noticed when its old bucket is due, so the hot path never touches the wheel. Channels are known by their
/// tokens, so that a closed one costs eight bytes until its bucket comes.
struct TimerWheel {
    /// Milliseconds of a bucket, which is how late a deadline may be noticed.
    static let step: UInt64 = 100
    private static let bucketCount: UInt64 = 1024

    private var buckets: [[UInt64]] = Array(repeating: [], count: Int(bucketCount))
    /// The number of the last bucket visited, counted from the start of time.
    private var visited: UInt64

    /// - Parameter now: monotonic milliseconds.
    init(now: UInt64) { visited = now / Self.step }

    /// Has the channel looked at when its deadline comes, or before.
    mutating func watch(_ channel: Channel) {
        let deadline = channel.deadline
        guard deadline < channel.wheelTime else { return }
        let bucket = max(min(deadline / Self.step + 1, visited + Self.bucketCount - 1), visited + 1)
        channel.wheelTime = bucket * Self.step
        buckets[Int(bucket % Self.bucketCount)].append(channel.token)
    }

    /// The tokens whose time has come. A token may be among them more than once, or belong to no channel any more.
    mutating func due(now: UInt64) -> [UInt64] {
        let current = now / Self.step
        guard current > visited else { return [] }
        var due: [UInt64] = []
        // After a long sleep of the machine each bucket is visited once.
        let first = current - visited > Self.bucketCount ? current - Self.bucketCount + 1 : visited + 1
        for bucket in first...current {
            let index = Int(bucket % Self.bucketCount)
            due.append(contentsOf: buckets[index])
            buckets[index] = []
        }
        visited = current
        return due
    }
}
