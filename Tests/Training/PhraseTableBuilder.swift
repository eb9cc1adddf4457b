import EntityRecognition

/// Gathers phrases with what is known of them, and lays them out as `PhraseTable` reads them.
struct PhraseTableBuilder {
    private var payloads: [UInt64: UInt32] = [:]
    private(set) var bits = 1
    private(set) var slots: [UInt64] = []
    private(set) var beginnings = [UInt8](repeating: 0, count: PhraseTable.beginningBytes)

    mutating func add(_ scalars: [UInt32], _ payload: UInt32) {
        let beginning = scalars.count < 3 ? scalars + [0] : Array(scalars.prefix(3))
        let bit = PhraseTable.beginning(FeatureHash.phrase(beginning))
        beginnings[bit >> 3] |= 1 << UInt8(bit & 7)
        var hash = FeatureHash.seed
        for (index, scalar) in scalars.enumerated() {
            hash = FeatureHash.mix(hash, UInt64(scalar))
            payloads[hash, default: 0] |= index + 1 < scalars.count ? PhraseTable.Payload.continues : payload
        }
    }

    mutating func add(_ word: String, _ lexicon: CharacterFeatures.Lexicon) {
        let scalars = word.unicodeScalars.map(\.value)
        guard !scalars.isEmpty else { return }
        add(scalars, 1 << UInt32(10 + lexicon.rawValue))
    }

    /// At most two thirds full, so that what is not there is found missing soon.
    mutating func layOut() {
        bits = 1
        while 1 << bits < payloads.count * 3 / 2 { bits += 1 }
        slots = [UInt64](repeating: 0, count: 1 << bits)
        for (hash, payload) in payloads.sorted(by: { $0.key < $1.key }) {
            let finished = FeatureHash.finish(hash)
            var index = Int(finished >> UInt64(64 - bits))
            while slots[index] != 0 { index = (index + 1) & (slots.count - 1) }
            slots[index] = UInt64(payload) << 32 | UInt64(UInt32(truncatingIfNeeded: finished) | 1)
        }
        Progress.say("\(payloads.count) phrases and beginnings of phrases, \((slots.count * 8) >> 10) KiB")
    }

    /// A table over memory that stays for the run.
    func table() -> PhraseTable {
        let memory = UnsafeMutablePointer<UInt64>.allocate(capacity: slots.count)
        memory.initialize(from: slots, count: slots.count)
        let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: beginnings.count)
        bytes.initialize(from: beginnings, count: beginnings.count)
        return PhraseTable(
            slots: UnsafeRawPointer(memory), bits: bits, beginnings: UnsafeRawPointer(bytes))
    }
}
