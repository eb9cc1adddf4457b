import EntityRecognition
import Foundation

/// Forward and backward sums over the labelings of a sentence, scaled at each position (Rabiner 1989).
struct Sums {
    private var weights: [Float] = []
    private var forward: [Float] = []
    private var backward: [Float] = []

    /// Adds `sign` times the probability of each label at each position to `expected`, and of each transition to
    /// `transitionsExpected`.
    /// - Parameter allowed: a bit for each label that may stand at a position; nil for all.
    mutating func add(
        _ emissions: UnsafeMutablePointer<Float>, _ count: Int, _ transitions: [Float], _ allowed: [UInt32]?,
        _ sign: Float, _ expected: inout [Float], _ transitionsExpected: inout [Float]
    ) {
        let stride = RandomField.stride
        let labels = Label.count
        if weights.count < count * stride {
            weights = [Float](repeating: 0, count: count * stride + 4096)
            forward = weights
            backward = weights
        }
        let factors = transitions.map { expf($0) }
        let exits = Label.exits
        let entries = Label.entries
        weights.withUnsafeMutableBufferPointer { weights in
            forward.withUnsafeMutableBufferPointer { forward in
                backward.withUnsafeMutableBufferPointer { backward in
                    for position in 0..<count {
                        let here = position * stride
                        var top = emissions[here]
                        for label in 1..<labels { top = max(top, emissions[here + label]) }
                        let mask = allowed?[position] ?? ~0
                        for label in 0..<labels {
                            weights[here + label] =
                                mask >> UInt32(label) & 1 == 1 ? expf(max(-30, emissions[here + label] - top)) : 0
                        }
                    }
                    for position in 0..<count {
                        let here = position * stride
                        let before = here - stride
                        for label in 0..<stride { forward[here + label] = 0 }
                        for (to, entry) in entries.enumerated() {
                            var sum: Float = position == 0 ? 1 : 0
                            if position > 0 {
                                for number in 0..<13 {
                                    sum += forward[before + exits[number]] * factors[number * 13 + to]
                                }
                            }
                            forward[here + entry] = sum * weights[here + entry]
                        }
                        if position > 0 {
                            for type in 0..<6 {
                                let sum = forward[before + 1 + 4 * type] + forward[before + 2 + 4 * type]
                                forward[here + 2 + 4 * type] = sum * weights[here + 2 + 4 * type]
                                forward[here + 3 + 4 * type] = sum * weights[here + 3 + 4 * type]
                            }
                        }
                        var sum: Float = 0
                        for label in 0..<labels { sum += forward[here + label] }
                        let scale = 1 / max(sum, 1e-30)
                        for label in 0..<labels { forward[here + label] *= scale }
                    }
                    for position in (0..<count).reversed() {
                        let here = position * stride
                        let after = here + stride
                        for label in 0..<stride { backward[here + label] = 0 }
                        if position == count - 1 {
                            for exit in exits { backward[here + exit] = 1 }
                        } else {
                            for (number, exit) in exits.enumerated() {
                                var sum: Float = 0
                                for to in 0..<13 {
                                    let label = after + entries[to]
                                    sum += factors[number * 13 + to] * weights[label] * backward[label]
                                }
                                backward[here + exit] = sum
                            }
                            for type in 0..<6 {
                                let inside = after + 2 + 4 * type
                                let sum =
                                    weights[inside] * backward[inside] + weights[inside + 1] * backward[inside + 1]
                                backward[here + 1 + 4 * type] = sum
                                backward[here + 2 + 4 * type] = sum
                            }
                        }
                        var sum: Float = 0
                        for label in 0..<labels { sum += forward[here + label] * backward[here + label] }
                        let scale = 1 / max(sum, 1e-30)
                        for label in 0..<labels { backward[here + label] *= scale }
                    }
                    for position in 0..<count {
                        let here = position * stride
                        for label in 0..<labels {
                            expected[here + label] += sign * forward[here + label] * backward[here + label]
                        }
                        guard position > 0 else { continue }
                        let before = here - stride
                        var total: Float = 0
                        for (number, exit) in exits.enumerated() where forward[before + exit] > 1e-7 {
                            for (to, entry) in entries.enumerated() {
                                total +=
                                    forward[before + exit] * factors[number * 13 + to] * weights[here + entry]
                                    * backward[here + entry]
                            }
                        }
                        for type in 0..<6 {
                            let inside = here + 2 + 4 * type
                            total +=
                                (forward[before + 1 + 4 * type] + forward[before + 2 + 4 * type])
                                * (weights[inside] * backward[inside] + weights[inside + 1] * backward[inside + 1])
                        }
                        guard total > 1e-30 else { continue }
                        for (number, exit) in exits.enumerated() {
                            let share = forward[before + exit] * sign / total
                            if abs(share) < 1e-7 { continue }
                            for (to, entry) in entries.enumerated() {
                                transitionsExpected[number * 13 + to] +=
                                    share * factors[number * 13 + to] * weights[here + entry] * backward[here + entry]
                            }
                        }
                    }
                }
            }
        }
    }
}
