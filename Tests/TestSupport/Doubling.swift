/// Shows that the time of something is linear in its input, on a machine that others use too: the least time of several
/// tries counts, and the bound leaves room between linear and quadratic.
package enum Doubling {
    /// For an input that was doubled three times: linear is 8, quadratic 64.
    package static let bound = 26.0

    /// How much longer the last input takes than the first. The inputs are to be of doubled sizes, four of them.
    package static func growth<Input>(of inputs: [Input], tries: Int = 5, _ work: (Input) -> Void) -> Double {
        guard let first = inputs.first, let last = inputs.last else { return 0 }
        let clock = ContinuousClock()
        func least(_ input: Input) -> Double {
            let times = (0..<tries).map { _ in clock.measure { work(input) } }
            let time = times.min() ?? .zero
            return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        }
        // The first run warms up what is set up once.
        work(first)
        let short = least(first)
        return short > 0 ? least(last) / short : 0
    }
}
