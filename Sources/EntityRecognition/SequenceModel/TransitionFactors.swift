import Foundation

/// What scores and transitions multiply the sums of labelings by (`LabelSums`), made once a model.
struct TransitionFactors: Sendable {
    typealias Types = SIMD8<Float>

    /// By what scores are divided, so that of the names the model is 0.8 sure of 80 % are right (Guo et al. 2017); from the
    /// reliability table of cross-validation in `docs/names.md`.
    private static let temperature: Float = 1.8

    /// What the transitions from one exit to all entries multiply by.
    struct Row {
        let outside: Float
        let begin: Types
        let single: Types
    }

    /// What the transitions from all exits to one entry multiply by.
    struct Column {
        let outside: Float
        let end: Types
        let single: Types
    }

    let rows: [Row]
    let columns: [Column]
    /// exp(-n · step), as far as it counts; then zero.
    private let powers: [Float]

    /// - Parameters:
    ///   - transitions: in steps, from each of `Label.exits` to each of `Label.entries`.
    ///   - step: the natural logarithm of what one step multiplies by, before the temperature.
    init(_ transitions: [Int32], step: Float) {
        // Below e⁻²⁰ nothing is seen of it.
        let step = step / Self.temperature
        powers = (0..<Int(20 / step)).map { exp(-Float($0) * step) } + [0]
        func factor(_ exit: Int, _ entry: Int) -> Float { exp(Float(transitions[exit * Label.ways + entry]) * step) }
        func types(_ value: (Int) -> Float) -> Types {
            var types = Types.zero
            for type in 0..<NameType.allCases.count { types[type] = value(type) }
            return types
        }
        rows = (0..<Label.ways).map { exit in
            Row(
                outside: factor(exit, 0), begin: types { factor(exit, 2 * $0 + 1) },
                single: types { factor(exit, 2 * $0 + 2) })
        }
        columns = (0..<Label.ways).map { entry in
            Column(
                outside: factor(0, entry), end: types { factor(2 * $0 + 1, entry) },
                single: types { factor(2 * $0 + 2, entry) })
        }
    }

    /// What is so many steps less likely weighs so much less.
    @inline(__always)
    func power(_ steps: Int) -> Float { powers[min(steps, powers.count - 1)] }
}
