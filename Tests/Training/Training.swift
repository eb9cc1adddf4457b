import EntityRecognition

/// The settings of a training run, found by cross-validation.
struct Training {
    var seed: UInt64 = 1
    /// AdaGrad's rate; falls to a tenth over the epochs.
    var rate: Float = 0.1
    /// Pull of each weight to zero, by the rate.
    var decay: Float = 0.002
    /// Share of a position's features that a step does not see, so that none is leant on alone (Srivastava et al. 2014).
    var dropout = 0.5
    /// How often a feature must occur.
    var least: Int32 = 3

    /// The same with another seed.
    func seeded(_ seed: UInt64) -> Training {
        var training = self
        training.seed = seed
        return training
    }

    /// - Parameter all: epochs at the end that see all features, as recognition will, and whose mean is kept. None for a field that is to tell what
    ///   its own sentences leave open: it would know them by heart.
    func fit(_ sentences: [TrainingSentence], _ rows: FeatureRows, features: Int, epochs: Int, all: Int = 1)
        -> RandomField
    {
        let field = RandomField(features: features)
        var generator = SeededGenerator(seed: seed)
        let labels = sentences.map { sentence in
            sentence.allowed == nil
                ? Label.labels(sentence.spans.map { ($0.start, $0.end, $0.type) }, count: sentence.scalars.count) : nil
        }
        var ids: [Int32] = []
        var starts: [Int32] = []
        for epoch in 0..<epochs {
            let rate = rate * (1 - 0.9 * Float(epoch) / Float(epochs))
            let threshold = epoch + all >= epochs ? 0 : UInt64(dropout * 65_536)
            for (step, index) in sentences.indices.shuffled(using: &generator).enumerated() {
                if epoch + all >= epochs, step % 1024 == 1023 { field.remember() }
                rows.with(index) { all in
                    ids.removeAll(keepingCapacity: true)
                    starts.removeAll(keepingCapacity: true)
                    for position in 0..<all.count {
                        starts.append(Int32(ids.count))
                        var random: UInt64 = 0
                        var draws = 0
                        for number in Int(all.starts[position])..<Int(all.starts[position + 1]) {
                            if draws == 0 {
                                random = generator.next()
                                draws = 4
                            }
                            if random & 0xFFFF >= threshold { ids.append(all.ids[number]) }
                            random >>= 16
                            draws -= 1
                        }
                    }
                    starts.append(Int32(ids.count))
                    ids.withUnsafeBufferPointer { ids in
                        starts.withUnsafeBufferPointer { starts in
                            field.learn(
                                RandomField.Rows(ids: ids, starts: starts), labels: labels[index],
                                beliefs: sentences[index].beliefs,
                                allowed: sentences[index].allowed, rate: rate, decay: decay * rate)
                        }
                    }
                }
            }
        }
        field.settle()
        return field
    }

    /// For each place of the model the feature that says most, and how often it speaks: a number for each that is kept.
    static func strongest(_ field: RandomField, _ rows: FeatureRows, _ table: FeatureTable) -> [Int32] {
        var counts = [Float](repeating: 0, count: field.features)
        for id in rows.ids { counts[Int(id)] += 1 }
        var winners = [(value: Float, feature: Int)](repeating: (0, -1), count: 1 << ModelFile.featureBits)
        for (hash, number) in table.numbers {
            let feature = Int(number)
            var sum: Float = 0
            for label in 0..<Label.count {
                let weight = field.weights[feature * RandomField.stride + label]
                sum += weight * weight
            }
            let value = sum.squareRoot() * counts[feature].squareRoot().squareRoot()
            let place = SequenceModel.place(hash, bits: UInt64(ModelFile.featureBits))
            if (value, feature) > winners[place] { winners[place] = (value, feature) }
        }
        var numbers = [Int32](repeating: -1, count: field.features)
        for (number, feature) in winners.map(\.feature).filter({ $0 >= 0 }).sorted().enumerated() {
            numbers[feature] = Int32(number)
        }
        return numbers
    }
}
