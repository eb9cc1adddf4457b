/// FNV-1a with 128 bits (Fowler, Noll, Vo; IETF draft-eastlake-fnv): tells contents apart and is the same on every machine and in
/// every run, unlike `Hasher`. No defence against somebody who wants a collision.
package struct ContentHash: Sendable {
    private var state: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
    private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b

    package init() {}

    package mutating func add(bytes: some Sequence<UInt8>) {
        for byte in bytes {
            state ^= UInt128(byte)
            state &*= Self.prime
        }
    }

    /// Adds a string and its end, so that `ab`, `c` and `a`, `bc` differ (0xFF stands in no UTF-8).
    package mutating func add(_ string: String) {
        add(bytes: string.utf8)
        add(bytes: CollectionOfOne(0xFF))
    }

    /// 32 hexadecimal digits.
    package var hex: String {
        let digits = String(state, radix: 16)
        return String(repeating: "0", count: 32 - digits.count) + digits
    }
}
