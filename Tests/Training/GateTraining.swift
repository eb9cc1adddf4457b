import EntityRecognition
import Foundation

/// Teaches the gate of a finished model which words its names hold (`WordGate`): logistic regression by AdaGrad (Duchi,
/// Hazan, Singer 2011) on how sure the model is of the names it finds, first of all features, then of those that got a place.
///
/// Each fifth sentence is kept aside: by these the threshold is set, so that words of names pass which it has not learned from.
struct GateTraining {
    /// Share of the words of names that pass, each counted by how sure the model is of the name. With as many or more nothing
    /// is lost on sentences that the model has not seen.
    private static let recall = 0.999
    private static let keptAside = 5
    private static let epochs = 6
    private static let rate: Float = 0.1
    /// How often a feature must occur.
    private static let least = 2

    /// Its features, and the largest probability of a name over it.
    private struct Word {
        let features: Range<Int>
        let target: Float
        let length: Int
    }

    private var features: [UInt64] = []
    private var learned: [Word] = []
    private var aside: [Word] = []
    private let seed: UInt64

    /// - Parameter reader: leaves out of the known forms what a sentence itself told of them.
    init(_ model: SequenceModel, _ sentences: [TrainingSentence], _ reader: FeatureReader, seed: UInt64) {
        self.seed = seed
        var decoder = SequenceDecoder(model)
        var characters = CharacterFeatures(phrases: model.phrases)
        for (number, sentence) in sentences.enumerated() {
            let names = decoder.names(in: sentence.scalars)
            characters.adjust = sentence.occurrences.isEmpty ? nil : reader.forms.leavingOut(sentence)
            characters.read(sentence.scalars)
            for (index, span) in characters.wholeWords.enumerated() {
                guard let span else { continue }
                var sink = FeatureBuffer()
                characters.add(wholly: index, to: &sink)
                let over = names.lazy.filter { $0.start < span.upperBound && span.lowerBound < $0.end }
                let word = Word(
                    features: features.count..<(features.count + sink.values.count),
                    target: Float(over.map(\.probability).max() ?? 0), length: span.count)
                features += sink.values
                if number % Self.keptAside == 0 { aside.append(word) } else { learned.append(word) }
            }
        }
    }

    /// What stands at each place, and the smallest sum of a word that passes.
    func gate() -> (entries: [UInt16], threshold: Int32) {
        var counts: [UInt64: Int] = [:]
        for word in learned { for feature in features[word.features] { counts[feature, default: 0] += 1 } }
        let frequent = counts.filter { $0.value >= Self.least }.map(\.key).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(frequent, 0...))
        let weights = fit(features.map { numbers[$0] }, count: frequent.count)
        var strongest = [(value: Float, feature: UInt64)?](repeating: nil, count: 1 << WordGate.bits)
        for (feature, weight) in zip(frequent, weights) {
            let value = abs(weight) * Float(counts[feature] ?? 0).squareRoot().squareRoot()
            let place = WordGate.place(feature)
            if value > strongest[place]?.value ?? 0 { strongest[place] = (value, feature) }
        }
        // A feature that shares the fingerprint of another is taken for it, as recognition will take it.
        let places = features.map { feature in
            let place = WordGate.place(feature)
            return strongest[place].map { WordGate.fingerprint($0.feature) } == WordGate.fingerprint(feature)
                ? place : nil
        }
        let kept = fit(places, count: strongest.count)
        let step = max(1e-6, kept.lazy.map(abs).max() ?? 0) / 127
        let rounded = kept.map { Int8(max(-127, min(127, ($0 / step).rounded()))) }
        let entries = zip(strongest, rounded).map { WordGate.entry($0?.feature ?? 0, weight: $1) }
        return (entries, threshold(rounded, places))
    }

    /// A weight for each number of a feature.
    private func fit(_ numbers: [Int?], count: Int) -> [Float] {
        var weights = [Float](repeating: 0, count: count)
        var squares = [Float](repeating: 0.01, count: count)
        var generator = SeededGenerator(seed: seed)
        for epoch in 0..<Self.epochs {
            let rate = Self.rate * (1 - 0.9 * Float(epoch) / Float(Self.epochs))
            for index in learned.indices.shuffled(using: &generator) {
                let known = numbers[learned[index].features].compactMap(\.self)
                let sum = known.reduce(0) { $0 + weights[$1] }
                let slope = learned[index].target - 1 / (1 + exp(-sum))
                for number in known {
                    squares[number] += slope * slope
                    weights[number] += rate * slope / squares[number].squareRoot()
                }
            }
        }
        return weights
    }

    private func threshold(_ weights: [Int8], _ places: [Int?]) -> Int32 {
        let sums = aside.map { word in
            (sum: places[word.features].reduce(Int32(0)) { $0 + Int32($1.map { weights[$0] } ?? 0) }, word: word)
        }
        .sorted { $0.sum < $1.sum }
        var mayMiss = sums.reduce(0) { $0 + Double($1.word.target) } * (1 - Self.recall)
        let first = sums.first { entry in
            mayMiss -= Double(entry.word.target)
            return mayMiss < 0
        }
        let threshold = first?.sum ?? .min
        let shut = sums.lazy.filter { $0.sum < threshold }.reduce(0) { $0 + $1.word.length }
        let all = sums.reduce(0) { $0 + $1.word.length }
        Progress.say("the gate keeps out words of \(shut) code points of \(all)")
        return threshold
    }
}
