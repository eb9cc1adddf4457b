import EntityRecognition
import Foundation

/// Writes what `SequenceModel` reads.
struct ModelFile {
    private(set) var bytes: [UInt8]

    static let slotBits = 18

    /// - Parameter features: hash and row of each feature that is kept.
    init(_ field: RandomField, features: [(hash: UInt64, row: Int)], phrases: PhraseTableBuilder) {
        let layout = ModelLayout(slotBits: Self.slotBits, rows: field.features, phraseBits: phrases.bits)
        var bytes = [UInt8](repeating: 0, count: layout.size)
        func put<Value: FixedWidthInteger>(_ value: Value, at offset: Int) {
            withUnsafeBytes(of: value.littleEndian) { source in
                for (index, byte) in source.enumerated() { bytes[offset + index] = byte }
            }
        }
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
        put(UInt32(Self.slotBits), at: 8)
        put(UInt32(field.features), at: 12)
        put(UInt32(phrases.bits), at: 16)
        put(step.bitPattern, at: 20)
        for index in 0..<169 {
            put(
                Int16(max(-30_000, min(30_000, (field.transitions[index] / step).rounded()))),
                at: layout.transitions + 2 * index)
        }
        for row in 0..<field.features {
            let base = row * RandomField.stride
            for label in 1..<Label.count {
                let weight = (field.weights[base + label] - field.weights[base]) / step
                put(
                    Int8(max(-127, min(127, weight.rounded()))),
                    at: layout.rows + row * SequenceModel.rowWidth + label - 1)
            }
        }
        var slots = [UInt32](repeating: 0, count: 1 << Self.slotBits)
        for feature in features {
            var index = SequenceModel.slot(feature.hash, bits: Self.slotBits)
            while slots[index] != 0 { index = (index + 1) & (slots.count - 1) }
            slots[index] = SequenceModel.entry(feature.hash, row: feature.row)
        }
        for (index, slot) in slots.enumerated() { put(slot, at: layout.slots + 4 * index) }
        for (index, slot) in phrases.slots.enumerated() { put(slot, at: layout.phrases + 8 * index) }
        self.bytes = bytes
    }

    func write(_ path: String) {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path))
        } catch {
            Corpora.fail("\(path) cannot be written: \(error.localizedDescription)")
        }
    }
}
