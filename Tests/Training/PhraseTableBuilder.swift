import EntityRecognition

/// Gathers phrases with what is known of them, and lays them out as `PhraseTable` reads them.
struct PhraseTableBuilder {
    private var phrases: [UInt64: UInt32] = [:]
    private(set) var slots: [UInt32] = []
    /// The different payloads, the most frequent first.
    private(set) var payloads: [UInt32] = []
    private(set) var beginnings = [UInt8](repeating: 0, count: PhraseTable.beginningBytes)

    mutating func add(_ scalars: [UInt32], _ payload: UInt32) {
        let beginning = scalars.count < 3 ? scalars + [0] : Array(scalars.prefix(3))
        let bit = PhraseTable.beginning(FeatureHash.phrase(beginning))
        beginnings[bit >> 3] |= 1 << UInt8(bit & 7)
        var hash = FeatureHash.seed
        for (index, scalar) in scalars.enumerated() {
            hash = FeatureHash.mix(hash, UInt64(scalar))
            phrases[hash, default: 0] |= index + 1 < scalars.count ? PhraseTable.Payload.continues : payload
        }
    }

    mutating func add(_ word: String, _ lexicon: CharacterFeatures.Lexicon) {
        let scalars = word.unicodeScalars.map(\.value)
        guard !scalars.isEmpty else { return }
        add(scalars, 1 << UInt32(10 + lexicon.rawValue))
    }

    /// Three quarters full, so that what is not there is found missing soon.
    mutating func layOut() {
        var uses: [UInt32: Int] = [:]
        for payload in phrases.values { uses[payload, default: 0] += 1 }
        payloads = uses.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.map(\.key)
        guard payloads.count <= 1 << 16 else { Corpora.fail("\(payloads.count) payloads are more than 65,536.") }
        let numbers = Dictionary(uniqueKeysWithValues: zip(payloads, payloads.indices))
        slots = [UInt32](repeating: 0, count: phrases.count * 4 / 3 + 1)
        for (hash, payload) in phrases.sorted(by: { $0.key < $1.key }) {
            let (start, fingerprint) = PhraseTable.slot(hash, of: UInt64(slots.count))
            var index = Int(start)
            while slots[index] != 0 { index = (index + 1) % slots.count }
            slots[index] = UInt32(numbers[payload] ?? 0) << 16 | UInt32(fingerprint)
        }
        Progress.say(
            "\(phrases.count) phrases and beginnings of phrases, \(payloads.count) payloads, \((slots.count * 4) >> 10) KiB"
        )
    }

    /// A table over memory that stays for the run.
    func table() -> PhraseTable {
        func keep<Value>(_ values: [Value]) -> UnsafeRawPointer {
            let memory = UnsafeMutablePointer<Value>.allocate(capacity: values.count)
            memory.initialize(from: values, count: values.count)
            return UnsafeRawPointer(memory)
        }
        return PhraseTable(
            slots: keep(slots), count: slots.count, payloads: keep(payloads), payloadCount: payloads.count,
            beginnings: keep(beginnings))
    }
}
