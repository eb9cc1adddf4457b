import Glibc

/// Shows that the time of something is linear in its input, on a machine that others use too: CPU time counts, of eight
/// times the short input and of the long one in turn, so that both take about as long and are disturbed alike.
package enum Doubling {
    /// For an input that was doubled three times: linear is 1, quadratic 8.
    package static let bound = 3.5

    /// How much longer, for its length, the last of four inputs of doubled sizes takes than the first. Tried again where it
    /// is too long: a disturbance passes, a quadratic loop does not.
    package static func growth<Input>(of inputs: [Input], _ work: (Input) -> Void) -> Double {
        guard let first = inputs.first, let last = inputs.last else { return 0 }
        // The first run warms up what is set up once.
        work(first)
        var least = Double.infinity
        for _ in 0..<4 where least >= bound {
            var short = Double.infinity
            var long = Double.infinity
            for _ in 0..<3 {
                short = min(short, seconds { for _ in 0..<8 { work(first) } })
                long = min(long, seconds { work(last) })
            }
            least = min(least, long / max(short, 1e-9))
        }
        return least
    }

    private static func seconds(_ work: () -> Void) -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        let start = now()
        work()
        return now() - start
    }
}
