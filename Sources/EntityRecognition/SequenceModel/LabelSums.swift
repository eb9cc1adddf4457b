/// Forward and backward sums of a sentence, scaled at each position (Rabiner 1989), for the six types at once, in the
/// model's steps: what one step multiplies a weight by is looked up.
struct LabelSums {
    private typealias Types = SIMD8<Float>

    /// A number for each label, by what it is in its name, for six types each; two more lanes stay zero.
    private struct Labels {
        var outside: Float = 0
        var begin = Types.zero
        var inside = Types.zero
        var end = Types.zero
        var single = Types.zero

        /// Label by label.
        var sum: Float {
            (0..<NameType.allCases.count).reduce(outside) { $0 + begin[$1] + inside[$1] + end[$1] + single[$1] }
        }

        /// The same of those that may stand last.
        var sumOfExits: Float { (0..<NameType.allCases.count).reduce(outside) { $0 + end[$1] + single[$1] } }
    }

    private let factors: TransitionFactors
    private var weights: [Labels] = []
    private var forward: [Labels] = []
    private var backward: [Labels] = []
    private var scale: [Float] = []

    init(_ model: SequenceModel) { factors = model.factors }

    /// Takes the part of a sentence whose scores these are (`SequenceModel.score`).
    mutating func read(_ scores: [Int16], _ part: Range<Int>) {
        readWeights(scores, part)
        sumForward()
        sumBackward()
    }

    private mutating func readWeights(_ scores: [Int16], _ part: Range<Int>) {
        weights.removeAll(keepingCapacity: true)
        scores.withUnsafeBytes { scores in
            for position in part {
                let scores = PositionScores(scores, at: position)
                let top = max(0, scores.largest)
                weights.append(
                    Labels(
                        outside: factors.power(Int(top)), begin: weight(scores.begin, top),
                        inside: weight(scores.inside, top), end: weight(scores.end, top),
                        single: weight(scores.single, top)))
            }
        }
    }

    /// What scores weigh beside the largest of their position.
    @inline(__always)
    private func weight(_ scores: SIMD8<Int16>, _ top: Int16) -> Types {
        let steps = (SIMD8(repeating: top) &- scores).larger(.zero)
        var types = Types.zero
        for type in 0..<NameType.allCases.count { types[type] = factors.power(Int(steps[type])) }
        return types
    }

    private mutating func sumForward() {
        forward.removeAll(keepingCapacity: true)
        scale.removeAll(keepingCapacity: true)
        for weight in weights {
            var sums = Labels()
            if let before = forward.last {
                addEntries(before.outside, factors.rows[0], &sums)
                for type in 0..<NameType.allCases.count {
                    addEntries(before.end[type], factors.rows[2 * type + 1], &sums)
                    addEntries(before.single[type], factors.rows[2 * type + 2], &sums)
                }
                let going = before.begin + before.inside
                sums = Labels(
                    outside: sums.outside * weight.outside, begin: sums.begin * weight.begin,
                    inside: going * weight.inside, end: going * weight.end, single: sums.single * weight.single)
            } else {
                (sums.outside, sums.begin, sums.single) = (weight.outside, weight.begin, weight.single)
            }
            let sum = sums.sum
            let factor = sum > 1e-30 ? 1 / sum : 1
            scale.append(factor)
            forward.append(
                Labels(
                    outside: sums.outside * factor, begin: sums.begin * factor, inside: sums.inside * factor,
                    end: sums.end * factor, single: sums.single * factor))
        }
    }

    @inline(__always)
    private func addEntries(_ value: Float, _ row: TransitionFactors.Row, _ sums: inout Labels) {
        sums.outside += row.outside * value
        sums.begin += row.begin * value
        sums.single += row.single * value
    }

    private mutating func sumBackward() {
        let one = Types(1, 1, 1, 1, 1, 1, 0, 0)
        backward.removeAll(keepingCapacity: true)
        backward.append(contentsOf: repeatElement(Labels(outside: 1, end: one, single: one), count: weights.count))
        for position in (0..<max(0, weights.count - 1)).reversed() {
            let (after, weight, factor) = (backward[position + 1], weights[position + 1], scale[position + 1])
            var sums = Labels()
            addExits(weight.outside * after.outside, factors.columns[0], &sums)
            let (begin, single) = (weight.begin * after.begin, weight.single * after.single)
            for type in 0..<NameType.allCases.count {
                addExits(begin[type], factors.columns[2 * type + 1], &sums)
                addExits(single[type], factors.columns[2 * type + 2], &sums)
            }
            let going = (weight.inside * after.inside + weight.end * after.end) * factor
            backward[position] = Labels(
                outside: sums.outside * factor, begin: going, inside: going, end: sums.end * factor,
                single: sums.single * factor)
        }
    }

    @inline(__always)
    private func addExits(_ value: Float, _ column: TransitionFactors.Column, _ sums: inout Labels) {
        sums.outside += column.outside * value
        sums.end += column.end * value
        sums.single += column.single * value
    }

    /// Of all labelings, the share in which a name of the type has exactly this span.
    func probability(_ start: Int, _ end: Int, _ type: Int) -> Double {
        guard start < end, end <= weights.count, (0..<NameType.allCases.count).contains(type), let over = forward.last
        else { return 0 }
        let total = over.sumOfExits
        var mass: Float
        if end - start == 1 {
            mass = forward[start].single[type] * backward[start].single[type]
        } else {
            mass = forward[start].begin[type]
            for position in (start + 1)..<(end - 1) { mass *= weights[position].inside[type] * scale[position] }
            mass *= weights[end - 1].end[type] * scale[end - 1]
            mass *= backward[end - 1].end[type]
        }
        return total > 0 ? Double(min(1, mass / total)) : 0
    }
}
