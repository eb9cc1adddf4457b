import EntityRecognition
import Foundation

/// Writes what `SequenceModel` reads.
struct ModelFile {
    private(set) var bytes: [UInt8]
    private let layout: ModelLayout

    /// 2^16 places: more of them gain little and lose the nearer caches.
    static let featureBits = 16

    /// - Parameter features: hash and row of each feature that is kept, no two at one place.
    init(_ field: RandomField, features: [(hash: UInt64, row: Int)], phrases: PhraseTableBuilder) {
        layout = ModelLayout(
            featureBits: Self.featureBits, phraseSlots: phrases.slots.count, payloads: phrases.payloads.count)
        bytes = [UInt8](repeating: 0, count: layout.size)
        // Scores count from those of `outside`, which thereby need no room.
        var largest: Float = 0
        for row in 0..<field.features {
            let base = row * RandomField.stride
            for label in 1..<Label.count {
                largest = max(largest, abs(field.weights[base + label] - field.weights[base]))
            }
        }
        let step = min(largest, 2.54) / 127
        put(SequenceModel.magicNumber, at: 0)
        put(SequenceModel.versionNumber, at: 4)
        put(UInt32(Self.featureBits), at: 8)
        put(UInt32(phrases.slots.count), at: 12)
        put(UInt32(phrases.payloads.count), at: 16)
        put(step.bitPattern, at: 20)
        // Everything passes until the gate has learned.
        put(Int32.min, at: 24)
        for index in 0..<169 {
            put(
                Int16(max(-30_000, min(30_000, (field.transitions[index] / step).rounded()))),
                at: layout.transitions + 2 * index)
        }
        for feature in features {
            let place = SequenceModel.place(feature.hash, bits: UInt64(Self.featureBits))
            put(SequenceModel.fingerprint(feature.hash), at: layout.fingerprints + 2 * place)
            let base = feature.row * RandomField.stride
            for label in 1..<Label.count {
                let weight = (field.weights[base + label] - field.weights[base]) / step
                put(
                    Int8(max(-127, min(127, weight.rounded()))),
                    at: layout.rows + place * SequenceModel.rowWidth + Label.column(label))
            }
        }
        for (index, slot) in phrases.slots.enumerated() { put(slot, at: layout.phrases + 4 * index) }
        for (index, payload) in phrases.payloads.enumerated() { put(payload, at: layout.payloads + 4 * index) }
        for (index, byte) in phrases.beginnings.enumerated() { bytes[layout.beginnings + index] = byte }
    }

    /// Adds the gate, which learns from what the model finds in sentences.
    mutating func learnGate(from sentences: [TrainingSentence], _ reader: FeatureReader, seed: UInt64) {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
        defer { memory.deallocate() }
        memory.copyBytes(from: bytes)
        guard let model = SequenceModel(UnsafeRawBufferPointer(memory)) else { return }
        let gate = GateTraining(model, sentences, reader, seed: seed).gate()
        put(gate.threshold, at: 24)
        for (index, entry) in gate.entries.enumerated() { put(entry, at: layout.gate + 2 * index) }
    }

    private mutating func put<Value: FixedWidthInteger>(_ value: Value, at offset: Int) {
        withUnsafeBytes(of: value.littleEndian) { bytes.replaceSubrange(offset..<offset + $0.count, with: $0) }
    }

    func write(_ path: String) {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path))
        } catch {
            Corpora.fail("\(path) cannot be written: \(error.localizedDescription)")
        }
    }
}
