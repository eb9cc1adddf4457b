/// The phrases that features ask for, read only: known forms of names with what they mostly name, and the words of the
/// lexicons. Open addressing by hash, over memory that is linked into the executable.
/// SAFETY: the memory is never written after it was handed over.
package struct PhraseTable: @unchecked Sendable {
    private let slots: UnsafeRawPointer
    private let slotCount: UInt64
    private let payloads: UnsafeRawPointer
    private let payloadCount: Int
    private let beginnings: UnsafeRawPointer

    /// Bits of the number of `beginnings`.
    package static let beginningBits: UInt64 = 21
    package static let beginningBytes = 1 << (beginningBits - 3)

    /// - Parameters:
    ///   - slots: pairs of a 16-bit fingerprint, zero where nothing stands, and the 16-bit number of a payload. At least one
    ///     is empty.
    ///   - payloads: the 32 bits of each different `Payload`.
    ///   - beginnings: a bit for each hash of three code points that a phrase begins with, of a phrase of two and zero, and
    ///     of a phrase of one and zero (`beginning`).
    package init(
        slots: UnsafeRawPointer, count: Int, payloads: UnsafeRawPointer, payloadCount: Int, beginnings: UnsafeRawPointer
    ) {
        self.slots = slots
        slotCount = UInt64(count)
        self.payloads = payloads
        self.payloadCount = payloadCount
        self.beginnings = beginnings
    }

    /// Where the search for a phrase begins, and what stands for it there: another phrase is taken for it once in 10,000.
    @inline(__always)
    package static func slot(_ hash: UInt64, of count: UInt64) -> (index: UInt64, fingerprint: UInt16) {
        let finished = FeatureHash.finish(hash)
        return (finished.multipliedFullWidth(by: count).high, max(1, UInt16(truncatingIfNeeded: finished)))
    }

    /// The bit of a beginning.
    @inline(__always)
    package static func beginning(_ hash: UInt64) -> Int { Int(hash & (1 &<< beginningBits &- 1)) }

    @inline(__always)
    private func mayBegin(_ hash: UInt64) -> Bool {
        let bit = Self.beginning(hash)
        return beginnings.load(fromByteOffset: bit &>> 3, as: UInt8.self) &>> UInt8(bit & 7) & 1 == 1
    }

    /// What is known of a phrase.
    package struct Payload: Sendable, Hashable {
        package var bits: UInt32
        package init(bits: UInt32) { self.bits = bits }

        /// Another phrase goes on from this one.
        package static let continues: UInt32 = 1 << 31
        package var goesOn: Bool { bits & Self.continues != 0 }

        /// Bits 0…9: for a form seen as a name, type (plus one), how purely of that type, and how often it is a name at all.
        package var signature: UInt32 { bits & 0x3FF }
        /// Bits 10…22: the lexicons that have it.
        package var lexicons: UInt32 { bits >> 10 & 0x1FFF }
        /// Bits 23…25: how many persons bear it as a given name, by steps.
        package var givenName: UInt32 { bits >> 23 & 7 }

        package var isEmpty: Bool { bits & ~Self.continues == 0 }

        /// - Parameters:
        ///   - type: 0…5 a `NameType`, 6 something else that is named.
        ///   - count: how often the form was a name of that type; `total`: of any; `occurrences`: how often it stood at all.
        package static func signature(type: Int, count: Int, total: Int, occurrences: Int) -> UInt32 {
            guard total > 0 else { return 0 }
            func share(_ part: Int, _ whole: Int) -> UInt32 { UInt32(max(1, min(5, part * 5 / max(1, whole) + 1))) }
            return UInt32(type + 1) << 6 | share(count, total) << 3 | share(total, max(occurrences, total))
        }
    }

    @inline(__always)
    package func payload(_ hash: UInt64) -> Payload? {
        var (index, fingerprint) = Self.slot(hash, of: slotCount)
        while true {
            let slot = slots.load(fromByteOffset: Int(index) &* 4, as: UInt32.self)
            let found = UInt16(truncatingIfNeeded: slot)
            if found == fingerprint {
                let number = Int(slot &>> 16)
                guard number < payloadCount else { return nil }
                return Payload(bits: payloads.load(fromByteOffset: number &* 4, as: UInt32.self))
            }
            if found == 0 { return nil }
            index &+= 1
            if index == slotCount { index = 0 }
        }
    }

    /// Calls the body for each phrase that starts at a position.
    ///
    /// Most positions are answered by `beginnings`, which the nearer caches hold, and by one branch.
    @inline(__always)
    func forEachMatch(at start: Int, in scalars: [UInt32], _ body: (_ end: Int, _ hash: UInt64, Payload) -> Void) {
        func next(_ hash: UInt64, _ position: Int) -> UInt64 {
            position < scalars.count ? FeatureHash.mix(hash, UInt64(scalars[position])) : 0
        }
        let one = next(FeatureHash.seed, start)
        let two = next(one, start + 1)
        let three = next(two, start + 2)
        let (mayBeOne, mayBeTwo) = (mayBegin(FeatureHash.mix(one, 0)), mayBegin(FeatureHash.mix(two, 0)))
        let mayBeMore = mayBegin(three)
        guard mayBeOne || mayBeTwo || mayBeMore else { return }
        if mayBeOne, let payload = payload(one), !payload.isEmpty { body(start + 1, one, payload) }
        if mayBeTwo, start + 1 < scalars.count, let payload = payload(two), !payload.isEmpty {
            body(start + 2, two, payload)
        }
        guard mayBeMore else { return }
        var hash = three
        var end = start + 3
        while end <= scalars.count, let payload = payload(hash) {
            if !payload.isEmpty { body(end, hash, payload) }
            guard payload.goesOn, end < scalars.count else { return }
            hash = FeatureHash.mix(hash, UInt64(scalars[end]))
            end += 1
        }
    }
}
