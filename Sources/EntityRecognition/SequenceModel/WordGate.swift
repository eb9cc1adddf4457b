/// Says which words of a sentence may be part of a name, so that features are read of these alone: a linear classifier of whole
/// words before the field over code points (structured prediction cascades, Weiss and Taskar 2010).
///
/// It learns from the names that the field itself finds. A word costs it some twenty look-ups in a table of its own; the field
/// asks for forty features at each code point. As there, a feature has one place, and training gives it to the one that says
/// most.
/// SAFETY: the memory is never written after it was handed over.
package struct WordGate: @unchecked Sendable {
    private let entries: UnsafePointer<UInt16>
    /// Words with a smaller sum of weights are part of no name.
    private let threshold: Int32

    /// Bits of the number of places.
    package static let bits: UInt64 = 16

    /// - Parameter entries: 2^`bits` of them.
    init(entries: UnsafePointer<UInt16>, threshold: Int32) {
        self.entries = entries
        self.threshold = threshold
    }

    /// The place of a feature.
    @inline(__always)
    package static func place(_ feature: UInt64) -> Int { Int(feature &>> (64 &- bits)) }

    @inline(__always)
    package static func fingerprint(_ feature: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: feature) }

    /// What stands at a place: the fingerprint of its feature and the weight of that.
    package static func entry(_ feature: UInt64, weight: Int8) -> UInt16 {
        UInt16(fingerprint(feature)) << 8 | UInt16(UInt8(bitPattern: weight))
    }

    private struct Sum: FeatureSink {
        let entries: UnsafePointer<UInt16>
        var total: Int32 = 0

        @inline(__always)
        mutating func add(_ feature: UInt64) {
            let entry = entries[WordGate.place(feature)]
            let weight = Int32(Int8(truncatingIfNeeded: entry))
            total &+= UInt8(truncatingIfNeeded: entry &>> 8) == WordGate.fingerprint(feature) ? weight : 0
        }
    }

    /// Whether each word may be part of a name, and each of what stands between words: a sign beside such a word may, a blank
    /// between two.
    package func read(_ features: CharacterFeatures, into isOpen: inout [Bool]) {
        let words = features.words
        isOpen.removeAll(keepingCapacity: true)
        for word in words {
            var sum = Sum(entries: entries)
            if word.isWordy { features.add(wholly: word, to: &sum) }
            isOpen.append(word.isWordy && sum.total >= threshold)
        }
        func isOpenBeside(_ index: Int) -> (before: Bool, after: Bool) {
            (index > 0 && isOpen[index - 1], index + 1 < words.count && isOpen[index + 1])
        }
        for index in words.indices where !words[index].isWordy && !features.isBlank(words[index]) {
            isOpen[index] = isOpenBeside(index) != (false, false)
        }
        for index in words.indices where features.isBlank(words[index]) {
            isOpen[index] = isOpenBeside(index) == (true, true)
        }
    }
}
