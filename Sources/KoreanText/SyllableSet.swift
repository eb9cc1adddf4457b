/// A set of Hangul syllables, one bit each: asked in one load, where `Set` hashes.
public struct SyllableSet: Sendable {
    @usableFromInline
    let bits: [UInt64]

    /// What is no syllable is left out.
    package init(_ scalars: some Sequence<Unicode.Scalar>) {
        var bits = [UInt64](repeating: 0, count: 175)
        for scalar in scalars where Hangul.isSyllable(scalar) {
            let index = Int(scalar.value - 0xAC00)
            bits[index >> 6] |= 1 << UInt64(index & 63)
        }
        self.bits = bits
    }

    @inlinable
    public func contains(_ scalar: Unicode.Scalar) -> Bool {
        guard Hangul.isSyllable(scalar) else { return false }
        let index = Int(scalar.value - 0xAC00)
        return bits[index >> 6] >> UInt64(index & 63) & 1 == 1
    }
}
