import EntityRecognition
import Foundation

/// A linear-chain conditional random field under training: AdaGrad (Duchi, Hazan, Singer 2011) on the likelihood of the
/// labels, or of all labelings that are allowed where the labels are partly open.
///
/// Numbers lie by rows of `stride` floats a feature, seven vectors of four, so that a row is read in one go.
final class RandomField {
    static let stride = 28
    private static let vectors = 7
    let features: Int
    let weights: UnsafeMutablePointer<Float>
    private let squares: UnsafeMutablePointer<Float>
    var transitions = [Float](repeating: 0, count: 169)
    private var transitionSquares = [Float](repeating: 0.01, count: 169)
    private var emissions: UnsafeMutablePointer<Float>
    private var capacity = 64
    private var expected: [Float] = []
    private var expectedTransitions = [Float](repeating: 0, count: 169)
    private var sums = Sums()

    init(features: Int) {
        self.features = features
        weights = Self.floats(max(1, features) * Self.stride, 0)
        squares = Self.floats(max(1, features) * Self.stride, 0.01)
        emissions = Self.floats(64 * Self.stride, 0)
    }

    deinit {
        weights.deallocate()
        squares.deallocate()
        emissions.deallocate()
    }

    /// Sum of the weights at some moments, and how many.
    private var remembered: (sum: [Double], transitions: [Double], count: Double)?

    /// Adds the weights of this moment to what `settle` takes the mean of.
    func remember() {
        var sums =
            remembered ?? (
                [Double](repeating: 0, count: features * Self.stride), [Double](repeating: 0, count: 169), 0
            )
        remembered = nil
        for index in sums.sum.indices { sums.sum[index] += Double(weights[index]) }
        for index in 0..<169 { sums.transitions[index] += Double(transitions[index]) }
        sums.count += 1
        remembered = sums
    }

    /// Takes the mean of what was remembered: single steps swing around it (Polyak, Juditsky 1992).
    func settle() {
        guard let sums = remembered else { return }
        for index in sums.sum.indices { weights[index] = Float(sums.sum[index] / sums.count) }
        for index in 0..<169 { transitions[index] = Float(sums.transitions[index] / sums.count) }
        remembered = nil
    }

    private static func floats(_ count: Int, _ value: Float) -> UnsafeMutablePointer<Float> {
        let memory = UnsafeMutableRawPointer.allocate(byteCount: count * 4, alignment: 64)
            .bindMemory(to: Float.self, capacity: count)
        memory.initialize(repeating: value, count: count)
        return memory
    }

    /// Feature numbers of a sentence, and where those of each position begin.
    struct Rows {
        let ids: UnsafeBufferPointer<Int32>
        let starts: UnsafeBufferPointer<Int32>
        var count: Int { starts.count - 1 }
    }

    func score(_ rows: Rows) {
        if capacity < rows.count {
            emissions.deallocate()
            capacity = rows.count + 64
            emissions = Self.floats(capacity * Self.stride, 0)
        }
        let base = UnsafeRawPointer(weights)
        for position in 0..<rows.count {
            var a = SIMD4<Float>.zero
            var b = SIMD4<Float>.zero
            var c = SIMD4<Float>.zero
            var d = SIMD4<Float>.zero
            var e = SIMD4<Float>.zero
            var f = SIMD4<Float>.zero
            var g = SIMD4<Float>.zero
            for index in Int(rows.starts[position])..<Int(rows.starts[position + 1]) {
                let row = base.advanced(by: Int(rows.ids[index]) &* (Self.stride * 4))
                    .assumingMemoryBound(to: SIMD4<Float>.self)
                a += row[0]
                b += row[1]
                c += row[2]
                d += row[3]
                e += row[4]
                f += row[5]
                g += row[6]
            }
            let out = UnsafeMutableRawPointer(emissions + position * Self.stride)
                .assumingMemoryBound(to: SIMD4<Float>.self)
            out[0] = a
            out[1] = b
            out[2] = c
            out[3] = d
            out[4] = e
            out[5] = f
            out[6] = g
        }
    }

    /// One sentence's step up the likelihood of its labels, or towards what is believed of it.
    func learn(
        _ rows: Rows, labels: [UInt8]?, beliefs: Beliefs?, allowed: [UInt32]?, rate: Float, decay: Float
    ) {
        let count = rows.count
        score(rows)
        if expected.count < count * Self.stride {
            expected = [Float](repeating: 0, count: count * Self.stride + 4096)
        }
        for index in 0..<(count * Self.stride) { expected[index] = 0 }
        for index in 0..<169 { expectedTransitions[index] = 0 }
        sums.add(emissions, count, transitions, nil, -1, &expected, &expectedTransitions)
        if let beliefs {
            beliefs.add(to: &expected, &expectedTransitions)
        } else if let labels {
            var before: Int?
            for position in 0..<count {
                let label = Int(labels[position])
                expected[position * Self.stride + label] += 1
                if let before, let entry = Label.entries.firstIndex(of: label) {
                    expectedTransitions[before * 13 + entry] += 1
                }
                before = Label.exits.firstIndex(of: label)
            }
        } else {
            sums.add(emissions, count, transitions, allowed, 1, &expected, &expectedTransitions)
        }
        climb(rows, rate, decay)
        for index in 0..<169 where expectedTransitions[index] != 0 {
            let slope = expectedTransitions[index]
            transitionSquares[index] += slope * slope
            transitions[index] += rate * slope / transitionSquares[index].squareRoot()
        }
    }

    private func climb(_ rows: Rows, _ rate: Float, _ decay: Float) {
        let values = UnsafeMutableRawPointer(weights)
        let totals = UnsafeMutableRawPointer(squares)
        let rates = SIMD4<Float>(repeating: rate)
        let decays = SIMD4<Float>(repeating: decay)
        expected.withUnsafeMutableBytes { expected in
            guard let base = expected.baseAddress else { return }
            for position in 0..<rows.count {
                let slopes = base.advanced(by: position * Self.stride * 4).assumingMemoryBound(to: SIMD4<Float>.self)
                for vector in 0..<Self.vectors {
                    // Groups of labels that hardly move are left alone: most of a sentence is sure after one round.
                    let slope = slopes[vector]
                    let square = slope * slope
                    if square.sum() < 1e-6 { continue }
                    let stepped = slope * rates
                    for index in Int(rows.starts[position])..<Int(rows.starts[position + 1]) {
                        let at = Int(rows.ids[index]) &* (Self.stride * 4) &+ vector &* 16
                        let total = totals.advanced(by: at).assumingMemoryBound(to: SIMD4<Float>.self)
                        let value = values.advanced(by: at).assumingMemoryBound(to: SIMD4<Float>.self)
                        total.pointee += square
                        value.pointee += (stepped - value.pointee * decays) / total.pointee.squareRoot()
                    }
                }
            }
        }
    }

    /// Probability of each label at each position of the sentence scored last.
    func marginals(_ count: Int) -> [Float] {
        var marginals = [Float](repeating: 0, count: count * Self.stride)
        var ignored = [Float](repeating: 0, count: 169)
        addExpectations(count, &marginals, &ignored)
        return marginals
    }

    /// Adds these probabilities, and how often each transition is expected.
    func addExpectations(_ count: Int, _ labels: inout [Float], _ transitions: inout [Float]) {
        sums.add(emissions, count, self.transitions, nil, 1, &labels, &transitions)
    }

    /// The names of a sentence, by its rows.
    func spans(of sentence: TrainingSentence, _ index: Int, _ rows: FeatureRows) -> [LabeledSpan] {
        rows.with(index) { score($0) }
        return Label.spans(best(sentence.scalars.count))
            .map { LabeledSpan(start: $0.start, end: $0.end, type: $0.type) }
    }

    /// The best labels of the sentence scored last.
    func best(_ count: Int) -> [UInt8] {
        let stride = Self.stride
        var best = [Float](repeating: -1e30, count: count * stride)
        var from = [UInt8](repeating: 0, count: count * stride)
        for entry in Label.entries { best[entry] = emissions[entry] }
        for position in 1..<max(1, count) {
            let here = position * stride
            let before = here - stride
            for (to, entry) in Label.entries.enumerated() {
                for (number, exit) in Label.exits.enumerated() {
                    let sum = best[before + exit] + transitions[number * 13 + to]
                    if sum > best[here + entry] {
                        best[here + entry] = sum
                        from[here + entry] = UInt8(exit)
                    }
                }
                best[here + entry] += emissions[here + entry]
            }
            for type in NameType.allCases.indices {
                let source =
                    best[before + Label.begin(type)] > best[before + Label.inside(type)]
                    ? Label.begin(type) : Label.inside(type)
                for label in [Label.inside(type), Label.end(type)] {
                    best[here + label] = best[before + source] + emissions[here + label]
                    from[here + label] = UInt8(source)
                }
            }
        }
        let end = (count - 1) * stride
        var last = Label.outside
        for exit in Label.exits where best[end + exit] > best[end + last] { last = exit }
        return Label.path(to: last, from: from, stride: stride, count: count)
    }
}
