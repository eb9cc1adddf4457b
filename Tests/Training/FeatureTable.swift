import EntityRecognition
import Foundation

/// Numbers for the features that occur often enough, the most frequent first.
struct FeatureTable {
    private(set) var numbers: [UInt64: Int32] = [:]
    var count: Int { numbers.count }

    /// - Parameter least: how often a feature must occur to be learned.
    init(_ sentences: [TrainingSentence], _ reader: FeatureReader, least: Int32) {
        var counts: [UInt64: Int32] = [:]
        reader.forEach(sentences) { features in for feature in features { counts[feature, default: 0] += 1 } }
        let kept = counts.filter { $0.value >= least }.sorted { ($0.value, $0.key) > ($1.value, $1.key) }
        for (number, entry) in kept.enumerated() { numbers[entry.key] = Int32(number) }
    }
}

/// Reads the features of sentences as recognition will see them, but leaves out of the known forms what a sentence itself
/// told of them.
struct FeatureReader {
    let phrases: PhraseTable
    let forms: FormList

    /// Calls the body with the features of each position, sentence by sentence.
    func forEach(_ sentences: [TrainingSentence], _ body: ([UInt64]) -> Void) {
        var reader = CharacterFeatures(phrases: phrases)
        var features = FeatureBuffer()
        for sentence in sentences {
            reader.adjust = sentence.occurrences.isEmpty ? nil : forms.leavingOut(sentence)
            reader.read(sentence.scalars)
            let scheme = sentence.fineSpans.map { FineSchemeFeatures(sentence.scalars, $0) }
            for position in sentence.scalars.indices {
                features.values.removeAll(keepingCapacity: true)
                reader.add(at: position, to: &features)
                scheme?.add(position, to: &features.values)
                body(features.values)
            }
        }
    }
}

/// Takes features as they are.
struct FeatureBuffer: FeatureSink {
    var values: [UInt64] = []
    mutating func add(_ feature: UInt64) { values.append(feature) }
}

/// The feature numbers of many sentences, in one array.
final class FeatureRows {
    private(set) var ids: [Int32] = []
    /// Where the numbers of each position begin; one more entry a sentence.
    private(set) var starts: [Int32] = []
    private(set) var first: [Int] = []
    private(set) var counts: [Int] = []

    init(_ sentences: [TrainingSentence], _ reader: FeatureReader, _ table: FeatureTable) {
        var sentence = 0
        var position = 0
        func open() {
            first.append(starts.count)
            counts.append(sentences[sentence].scalars.count)
        }
        reader.forEach(sentences) { features in
            if position == 0 { open() }
            starts.append(Int32(ids.count))
            for feature in features { if let number = table.numbers[feature] { ids.append(number) } }
            position += 1
            if position == sentences[sentence].scalars.count {
                starts.append(Int32(ids.count))
                sentence += 1
                position = 0
            }
        }
    }

    private init() {}

    /// The same rows with the features that have a new number.
    func renumbered(_ numbers: [Int32]) -> FeatureRows {
        let rows = FeatureRows()
        rows.first = first
        rows.counts = counts
        for sentence in counts.indices {
            for position in first[sentence]..<(first[sentence] + counts[sentence]) {
                rows.starts.append(Int32(rows.ids.count))
                for index in Int(starts[position])..<Int(starts[position + 1]) {
                    let number = numbers[Int(ids[index])]
                    if number >= 0 { rows.ids.append(number) }
                }
            }
            rows.starts.append(Int32(rows.ids.count))
        }
        return rows
    }

    func with<Result>(_ sentence: Int, _ body: (RandomField.Rows) -> Result) -> Result {
        ids.withUnsafeBufferPointer { ids in
            starts.withUnsafeBufferPointer { starts in
                let range = first[sentence]...(first[sentence] + counts[sentence])
                return body(RandomField.Rows(ids: ids, starts: UnsafeBufferPointer(rebasing: starts[range])))
            }
        }
    }
}
