import CNameModel

/// A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over the code points of a sentence, as
/// `make train` wrote it: hashed features, weights of eight bits, found by fingerprints of 14 bits.
///
/// The file, little-endian: magic `SLKN`, version, bits of the feature slots, number of rows, bits of the phrase slots
/// (u32 each), weight of one step (f32); 13 × 13 transitions in steps (i16) from `Label.exits` to `Label.entries`; the
/// feature slots (u32: row plus one, fingerprint), the phrase slots (`PhraseTable`), the rows (24 × i8, the labels after
/// `outside`, whose weight is always zero). Each section begins at a multiple of 64 bytes.
/// SAFETY: the memory is never written after it was handed over.
package struct SequenceModel: @unchecked Sendable {
    private let slots: UnsafeRawPointer
    private let rows: UnsafeRawPointer
    private let bits: UInt64
    let transitions: [Int32]
    /// Natural logarithm that one step of a score stands for.
    let step: Float
    package let phrases: PhraseTable

    package static let magicNumber: UInt32 = 0x4E4B_4C53
    package static let versionNumber: UInt32 = 1
    /// Bits of a slot that number its row; the rest is the fingerprint.
    private static let rowBits: UInt32 = 18
    private static let rowMask: UInt32 = (1 << rowBits) - 1
    /// Weights a row: all labels but `outside`.
    package static let rowWidth = Label.count - 1

    /// The model that is linked into the executable.
    package static let embedded = SequenceModel(
        UnsafeRawBufferPointer(start: sillok_names(), count: sillok_name_model_size))

    /// - Returns: nil for memory that is no model, or one of another version, or cut off.
    package init?(_ memory: UnsafeRawBufferPointer) {
        func word(_ index: Int) -> UInt32 { memory.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self) }
        guard let base = memory.baseAddress, memory.count >= 64, word(0) == Self.magicNumber,
            word(1) == Self.versionNumber
        else {
            return nil
        }
        let layout = ModelLayout(slotBits: Int(word(2)), rows: Int(word(3)), phraseBits: Int(word(4)))
        guard word(2) <= 24, word(4) <= 24, word(3) < 1 << Self.rowBits, memory.count >= layout.size else { return nil }
        bits = UInt64(word(2))
        step = Float(bitPattern: word(5))
        transitions = (0..<(13 * 13)).map {
            Int32(memory.loadUnaligned(fromByteOffset: layout.transitions + 2 * $0, as: Int16.self))
        }
        slots = base + layout.slots
        phrases = PhraseTable(slots: base + layout.phrases, bits: Int(word(4)))
        rows = base + layout.rows
    }

    /// Where the search for a feature's slot begins.
    @inline(__always)
    package static func slot(_ feature: UInt64, bits: Int) -> Int {
        Int(FeatureHash.finish(feature) &>> UInt64(64 &- bits))
    }

    /// What stands in the slot of a feature.
    package static func entry(_ feature: UInt64, row: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: FeatureHash.finish(feature)) & ~rowMask | UInt32(row + 1)
    }

    /// The row of a feature, or nil where the model does not know it.
    @inline(__always)
    private func row(_ feature: UInt64) -> Int? {
        let hash = FeatureHash.finish(feature)
        let fingerprint = UInt32(truncatingIfNeeded: hash) & ~Self.rowMask
        var index = hash &>> (64 &- bits)
        let mask = (1 &<< bits) &- 1
        while true {
            let slot = slots.loadUnaligned(fromByteOffset: Int(index) &* 4, as: UInt32.self)
            if slot == 0 { return nil }
            if slot & ~Self.rowMask == fingerprint { return Int(slot & Self.rowMask) &- 1 }
            index = (index &+ 1) & mask
        }
    }

    /// Adds up what the features say for each label: `Self.rowWidth` scores a position.
    func score(_ features: CharacterFeatures, into scores: inout [Int16]) {
        scores.removeAll(keepingCapacity: true)
        var buffer: [UInt64] = []
        buffer.reserveCapacity(128)
        for position in 0..<features.count {
            features.features(at: position, into: &buffer)
            var first = SIMD8<Int16>.zero
            var second = SIMD8<Int16>.zero
            var third = SIMD8<Int16>.zero
            for feature in buffer {
                guard let row = row(feature) else { continue }
                let at = rows + row &* Self.rowWidth
                first &+= SIMD8(truncatingIfNeeded: at.loadUnaligned(as: SIMD8<Int8>.self))
                second &+= SIMD8(truncatingIfNeeded: (at + 8).loadUnaligned(as: SIMD8<Int8>.self))
                third &+= SIMD8(truncatingIfNeeded: (at + 16).loadUnaligned(as: SIMD8<Int8>.self))
            }
            for lane in 0..<8 { scores.append(first[lane]) }
            for lane in 0..<8 { scores.append(second[lane]) }
            for lane in 0..<8 { scores.append(third[lane]) }
        }
    }
}

/// Where the sections of a model lie.
package struct ModelLayout: Sendable {
    package let transitions = 64
    package let slots: Int
    package let phrases: Int
    package let rows: Int
    package let size: Int

    package init(slotBits: Int, rows count: Int, phraseBits: Int) {
        func aligned(_ offset: Int) -> Int { (offset + 63) & ~63 }
        slots = aligned(transitions + 2 * 13 * 13)
        phrases = aligned(slots + 4 << slotBits)
        rows = aligned(phrases + 8 << phraseBits)
        size = rows + count * SequenceModel.rowWidth
    }
}
