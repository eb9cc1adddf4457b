import CNameModel

/// A linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over the code points of a sentence, as
/// `make train` wrote it: hashed features, weights of eight bits.
///
/// A feature has one place, by its hash, where either its own fingerprint of 15 bits stands or another's: one look-up in a
/// table that the nearer caches hold says whether its weights are known. Training gives each place to the feature that
/// says most.
///
/// The file, little-endian: magic `SLKN`, version, bits of the feature places, phrase slots, different payloads of phrases
/// (u32 each), weight of one step (f32), threshold of the gate (i32); 13 × 13 transitions in steps (i16) from `Label.exits` to
/// `Label.entries`; the fingerprints (u16, zero where nothing stands), the phrase slots, their payloads and the bits of their
/// beginnings (`PhraseTable`), the weights (24 × i8 a place, by `Label.column`; that of `outside` is always zero and not
/// written), the gate (u16, `WordGate`). Each section begins at a multiple of 64 bytes.
/// SAFETY: the memory is never written after it was handed over.
package struct SequenceModel: @unchecked Sendable {
    private let fingerprints: UnsafePointer<UInt16>
    private let rows: UnsafeRawPointer
    private let bits: UInt64
    let transitions: [Int32]
    let factors: TransitionFactors
    /// Natural logarithm that one step of a score stands for.
    let step: Float
    package let phrases: PhraseTable
    package let gate: WordGate

    package static let magicNumber: UInt32 = 0x4E4B_4C53
    package static let versionNumber: UInt32 = 4
    /// Weights a row: all labels but `outside`.
    package static let rowWidth = Label.count - 1

    /// The model that is linked into the executable.
    package static let embedded = SequenceModel(
        UnsafeRawBufferPointer(start: sillok_names(), count: sillok_name_model_size))

    /// - Parameter memory: aligned to 64 bytes; stays for the process.
    /// - Returns: nil for memory that is no model, or one of another version, or cut off.
    package init?(_ memory: UnsafeRawBufferPointer) {
        func word(_ index: Int) -> UInt32 { memory.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self) }
        guard let base = memory.baseAddress, memory.count >= 64, word(0) == Self.magicNumber,
            word(1) == Self.versionNumber, (1...24).contains(word(2)), (1...(1 << 24)).contains(word(3)),
            word(4) <= 1 << 16,
            Int(bitPattern: base) % 64 == 0
        else {
            return nil
        }
        let layout = ModelLayout(featureBits: Int(word(2)), phraseSlots: Int(word(3)), payloads: Int(word(4)))
        guard memory.count >= layout.size else { return nil }
        bits = UInt64(word(2))
        step = Float(bitPattern: word(5))
        transitions = (0..<(13 * 13)).map {
            Int32(memory.loadUnaligned(fromByteOffset: layout.transitions + 2 * $0, as: Int16.self))
        }
        factors = TransitionFactors(transitions, step: step)
        fingerprints = (base + layout.fingerprints).assumingMemoryBound(to: UInt16.self)
        phrases = PhraseTable(
            slots: base + layout.phrases, count: Int(word(3)), payloads: base + layout.payloads,
            payloadCount: Int(word(4)), beginnings: base + layout.beginnings)
        rows = base + layout.rows
        gate = WordGate(
            entries: (base + layout.gate).assumingMemoryBound(to: UInt16.self), threshold: Int32(bitPattern: word(6)))
    }

    /// The place of a feature.
    @inline(__always)
    package static func place(_ feature: UInt64, bits: UInt64) -> Int { Int(feature &>> (64 &- bits)) }

    /// What stands at the place of a feature that is known.
    @inline(__always)
    package static func fingerprint(_ feature: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: feature) | 1 }

    /// Keeps the places of the features that the model knows. Written without a branch: whether one is known cannot be
    /// foretold, and a wrong guess costs more than the look-up.
    struct KnownFeatures: FeatureSink {
        fileprivate let places: UnsafeMutablePointer<UInt32>
        fileprivate let fingerprints: UnsafePointer<UInt16>
        fileprivate let bits: UInt64
        fileprivate var count = 0

        /// A power of two beyond what one position can have: ten features a lexicon, one for each word of its company
        /// (`CharacterFeatures.companions`), and some fifty others.
        static let capacity = 256

        @inline(__always)
        mutating func add(_ feature: UInt64) {
            let place = SequenceModel.place(feature, bits: bits)
            places[count & (Self.capacity - 1)] = UInt32(truncatingIfNeeded: place)
            count &+= fingerprints[place] == SequenceModel.fingerprint(feature) ? 1 : 0
        }
    }

    /// In steps: no name goes on or begins where all labels have this score.
    private static let never: Int16 = -20_000

    /// Adds up what the features say for each label: `Self.rowWidth` scores a position.
    /// - Parameter isOpen: for each word whether it may be part of a name.
    func score(_ features: CharacterFeatures, where isOpen: [Bool], into scores: inout [Int16]) {
        let width = Self.rowWidth
        // A few more: the columns of the last row are read eight at a time.
        let size = features.count * width + 8
        if scores.count < size { scores = [Int16](repeating: 0, count: size) }
        scores.withUnsafeMutableBytes { scores in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: KnownFeatures.capacity) { places in
                guard let start = places.baseAddress else { return }
                for (word, isOpen) in zip(features.words, isOpen) {
                    guard isOpen else {
                        let rows = UnsafeMutableRawBufferPointer(
                            rebasing: scores[(word.start * width * 2)..<(word.end * width * 2)])
                        _ = rows.initializeMemory(as: Int16.self, repeating: Self.never)
                        continue
                    }
                    for position in word.start..<word.end {
                        var known = KnownFeatures(places: start, fingerprints: fingerprints, bits: bits)
                        features.add(at: position, in: word, to: &known)
                        var first = SIMD8<Int16>.zero
                        var second = SIMD8<Int16>.zero
                        var third = SIMD8<Int16>.zero
                        for index in 0..<min(known.count, KnownFeatures.capacity) {
                            let row = rows + Int(places[index]) &* width
                            first &+= SIMD8(truncatingIfNeeded: row.loadUnaligned(as: SIMD8<Int8>.self))
                            second &+= SIMD8(truncatingIfNeeded: (row + 8).loadUnaligned(as: SIMD8<Int8>.self))
                            third &+= SIMD8(truncatingIfNeeded: (row + 16).loadUnaligned(as: SIMD8<Int8>.self))
                        }
                        let at = position * width * 2
                        scores.storeBytes(of: first, toByteOffset: at, as: SIMD8<Int16>.self)
                        scores.storeBytes(of: second, toByteOffset: at + 16, as: SIMD8<Int16>.self)
                        scores.storeBytes(of: third, toByteOffset: at + 32, as: SIMD8<Int16>.self)
                    }
                }
            }
        }
    }
}

/// Where the sections of a model lie.
package struct ModelLayout: Sendable {
    package let transitions = 64
    package let fingerprints: Int
    package let phrases: Int
    package let payloads: Int
    package let beginnings: Int
    package let rows: Int
    package let gate: Int
    package let size: Int

    package init(featureBits: Int, phraseSlots: Int, payloads: Int) {
        func aligned(_ offset: Int) -> Int { (offset + 63) & ~63 }
        fingerprints = aligned(transitions + 2 * 13 * 13)
        phrases = aligned(fingerprints + 2 << featureBits)
        self.payloads = aligned(phrases + 4 * phraseSlots)
        beginnings = aligned(self.payloads + 4 * payloads)
        rows = beginnings + PhraseTable.beginningBytes
        gate = aligned(rows + SequenceModel.rowWidth << featureBits)
        size = gate + 2 << WordGate.bits
    }
}
