/// How late a repeating timer runs. Whatever holds up a loop holds up its timer: this is how long a request that came
/// at that moment had to wait for its turn.
struct TimerLag {
    /// Nanoseconds of the monotonic clock, as is everything here.
    private var due: UInt64
    private let step: UInt64

    init(first: UInt64, step: UInt64) {
        due = first
        self.step = max(1, step)
    }

    /// The timer runs: how long after it should have. Runs that were missed meanwhile are one, as they are to Dispatch.
    mutating func ran(at now: UInt64) -> UInt64 {
        let lag = now > due ? now - due : 0
        due += (lag / step + 1) * step
        return lag
    }
}
