import Foundation

/// Forward and backward sums of a sentence, scaled at each position (Rabiner 1989), in the model's steps: what one step
/// multiplies a weight by is looked up.
struct LabelSums {
    /// By what scores are divided, so that of the names the model is 0.8 sure of 80 % are right (Guo et al. 2017); from the
    /// reliability table of cross-validation in `docs/names.md`.
    private static let temperature: Float = 1.8

    private var weights: [Float] = []
    private var forward: [Float] = []
    private var backward: [Float] = []
    /// What each transition multiplies by: from one exit to all entries, and to one entry from all exits.
    private var rows: [Vector] = []
    private var columns: [Vector] = []
    private let exits = Label.exits
    private let entries = Label.entries
    /// exp(-n · step), as far as it counts.
    private var powers: [Float] = []
    private var scale: [Float] = []
    private var count = 0

    init(_ model: SequenceModel) {
        // Below e⁻²⁰ nothing is seen of it.
        let step = model.step / Self.temperature
        powers = (0..<Int(20 / step)).map { exp(-Float($0) * step) }
        let factors = model.transitions.map { exp(Float($0) * step) }
        rows = (0..<13).map { row in Vector((0..<13).map { factors[row * 13 + $0] }) }
        columns = (0..<13).map { column in Vector((0..<13).map { factors[$0 * 13 + column] }) }
    }

    /// Takes the part of a sentence whose scores these are.
    mutating func read(_ scores: [Int16], _ part: Range<Int>) {
        let width = SequenceModel.rowWidth
        let stride = Label.count
        count = part.count
        weights.removeAll(keepingCapacity: true)
        for position in part {
            var top: Int16 = 0
            for label in 0..<width { top = max(top, scores[position * width + label]) }
            weights.append(power(Int(top)))
            for label in 1..<stride {
                weights.append(power(Int(top) - Int(scores[position * width + Label.column(label)])))
            }
        }
        forward.removeAll(keepingCapacity: true)
        forward.append(contentsOf: repeatElement(0, count: count * stride))
        backward.removeAll(keepingCapacity: true)
        backward.append(contentsOf: repeatElement(0, count: count * stride))
        scale.removeAll(keepingCapacity: true)
        sumForward()
        sumBackward()
    }

    private func power(_ steps: Int) -> Float { steps < powers.count ? powers[steps] : 0 }

    private mutating func sumForward() {
        let stride = Label.count
        for entry in Label.entries { forward[entry] = weights[entry] }
        normalize(0)
        for position in 1..<max(1, count) {
            let here = position * stride
            let before = here - stride
            var sums = Vector()
            for (number, exit) in exits.enumerated() { sums.add(forward[before + exit], rows[number]) }
            for (to, entry) in entries.enumerated() { forward[here + entry] = sums[to] * weights[here + entry] }
            for type in 0..<NameType.allCases.count {
                let sum = forward[before + Label.begin(type)] + forward[before + Label.inside(type)]
                forward[here + Label.inside(type)] = sum * weights[here + Label.inside(type)]
                forward[here + Label.end(type)] = sum * weights[here + Label.end(type)]
            }
            normalize(position)
        }
    }

    private mutating func normalize(_ position: Int) {
        let stride = Label.count
        var sum: Float = 0
        for label in 0..<stride { sum += forward[position * stride + label] }
        let factor = sum > 1e-30 ? 1 / sum : 1
        for label in 0..<stride { forward[position * stride + label] *= factor }
        scale.append(factor)
    }

    private mutating func sumBackward() {
        let stride = Label.count
        let last = (count - 1) * stride
        for exit in Label.exits { backward[last + exit] = 1 }
        for position in (0..<max(0, count - 1)).reversed() {
            let here = position * stride
            let after = here + stride
            let factor = scale[position + 1]
            var sums = Vector()
            for (to, entry) in entries.enumerated() {
                sums.add(weights[after + entry] * backward[after + entry], columns[to])
            }
            for (number, exit) in exits.enumerated() { backward[here + exit] = sums[number] * factor }
            for type in 0..<NameType.allCases.count {
                let inside = after + Label.inside(type)
                let end = after + Label.end(type)
                let sum = (weights[inside] * backward[inside] + weights[end] * backward[end]) * factor
                backward[here + Label.begin(type)] = sum
                backward[here + Label.inside(type)] = sum
            }
        }
    }

    /// Of all labelings, the share in which a name of the type has exactly this span.
    func probability(_ start: Int, _ end: Int, _ type: Int) -> Double {
        let stride = Label.count
        guard start < end, end <= count else { return 0 }
        var total: Float = 0
        for exit in Label.exits { total += forward[(count - 1) * stride + exit] }
        var mass: Float
        if end - start == 1 {
            mass = forward[start * stride + Label.single(type)] * backward[start * stride + Label.single(type)]
        } else {
            mass = forward[start * stride + Label.begin(type)]
            for position in (start + 1)..<(end - 1) {
                mass *= weights[position * stride + Label.inside(type)] * scale[position]
            }
            mass *= weights[(end - 1) * stride + Label.end(type)] * scale[end - 1]
            mass *= backward[(end - 1) * stride + Label.end(type)]
        }
        return total > 0 ? Double(min(1, mass / total)) : 0
    }
}

/// Thirteen numbers that are worked on together, in the vectors every processor has.
private struct Vector {
    private var a = SIMD4<Float>.zero
    private var b = SIMD4<Float>.zero
    private var c = SIMD4<Float>.zero
    private var d: Float = 0

    init() {}

    init(_ values: [Float]) {
        for (index, value) in values.prefix(13).enumerated() {
            switch index {
            case 0..<4: a[index] = value
            case 4..<8: b[index - 4] = value
            case 8..<12: c[index - 8] = value
            default: d = value
            }
        }
    }

    @inline(__always)
    mutating func add(_ factor: Float, _ other: Vector) {
        a += other.a * factor
        b += other.b * factor
        c += other.c * factor
        d += other.d * factor
    }

    @inline(__always)
    subscript(index: Int) -> Float {
        switch index {
        case 0..<4: a[index]
        case 4..<8: b[index & 3]
        case 8..<12: c[index & 3]
        default: d
        }
    }
}
