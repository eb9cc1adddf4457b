import EntityRecognition

/// How likely each label is at each position of a sentence, and how often each transition is expected. Who learns these
/// instead of the likeliest labels learns how doubtful they are (Hinton, Vinyals, Dean 2015).
struct Beliefs {
    /// In 65,535ths.
    private var labels: [UInt16]
    private var transitions: [Float]

    /// The mean of what some fields believe.
    init(_ fields: [RandomField], _ sentence: TrainingSentence, _ index: Int, _ rows: FeatureRows) {
        let count = sentence.scalars.count
        var sums = [Float](repeating: 0, count: count * RandomField.stride)
        transitions = [Float](repeating: 0, count: 169)
        for field in fields {
            rows.with(index) { field.score($0) }
            field.addExpectations(count, &sums, &transitions)
        }
        let share = 1 / Float(max(1, fields.count))
        labels = [UInt16](repeating: 0, count: count * Label.count)
        for position in 0..<count {
            for label in 0..<Label.count {
                let mean = sums[position * RandomField.stride + label] * share
                labels[position * Label.count + label] = UInt16(max(0, min(65_535, (mean * 65_535).rounded())))
            }
        }
        for index in transitions.indices { transitions[index] *= share }
    }

    func mean(with other: Beliefs) -> Beliefs {
        var mean = self
        for index in labels.indices { mean.labels[index] = labels[index] / 2 + other.labels[index] / 2 }
        for index in transitions.indices {
            mean.transitions[index] = (transitions[index] + other.transitions[index]) / 2
        }
        return mean
    }

    /// Adds them to what is expected of the sentence: labels by `RandomField.stride`.
    func add(to expected: inout [Float], _ expectedTransitions: inout [Float]) {
        for index in labels.indices where labels[index] > 0 {
            expected[index / Label.count * RandomField.stride + index % Label.count] += Float(labels[index]) / 65_535
        }
        for index in transitions.indices { expectedTransitions[index] += transitions[index] }
    }
}
