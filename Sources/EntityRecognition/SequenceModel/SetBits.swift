/// The numbers of the bits that are set, the lowest first.
struct SetBits: Sequence, IteratorProtocol {
    private var rest: UInt16

    @inline(__always)
    init(_ bits: UInt16) { rest = bits }

    @inline(__always)
    mutating func next() -> Int? {
        guard rest != 0 else { return nil }
        defer { rest &= rest &- 1 }
        return rest.trailingZeroBitCount
    }
}
