/// A trie over code points. All its edges lie in one open-addressed table keyed by (node, code point), so that a step is
/// one probe and building needs no sorting; a node costs about 24 bytes.
public struct PhraseTrie: Sendable {
    /// `node << 21 | code point`, 0 where the slot is free (the root is node 1).
    let keys: [UInt64]
    /// The node an edge leads to.
    let targets: [UInt32]
    /// For each node the index of its value, or -1.
    let valueOf: [Int32]
    let mask: Int
    /// 4096 bits, of which one stands for every 4096th code point: set where a phrase begins with such a one.
    @usableFromInline
    let firsts: [UInt64]

    init(keys: [UInt64], targets: [UInt32], valueOf: [Int32], mask: Int) {
        (self.keys, self.targets, self.valueOf, self.mask) = (keys, targets, valueOf, mask)
        var firsts = [UInt64](repeating: 0, count: 64)
        for key in keys where key >> 21 == 1 { firsts[Int(key >> 6 & 63)] |= 1 << (key & 63) }
        self.firsts = firsts
    }

    @inline(__always)
    static func slot(of key: UInt64, mask: Int) -> Int {
        // Fibonacci hashing; the high bits are the well-mixed ones.
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    }

    /// 0 where the node has no such edge.
    @inline(__always)
    private func step(_ node: UInt32, _ scalar: Unicode.Scalar) -> UInt32 {
        let key = UInt64(node) << 21 | UInt64(scalar.value)
        var slot = Self.slot(of: key, mask: mask)
        while true {
            let found = keys[slot]
            if found == key { return targets[slot] }
            if found == 0 { return 0 }
            slot = (slot + 1) & mask
        }
    }

    /// Calls `body` for each phrase that stands at `position`, shortest first, with its end and the index of its value.
    @inlinable
    public func forEachMatch(at position: Int, in scalars: [Unicode.Scalar], _ body: (_ end: Int, Int) -> Void) {
        guard position >= 0, position < scalars.count, mayBegin(with: scalars[position]) else { return }
        walk(from: position, scalars, body)
    }

    /// The end of the longest phrase that stands at `position`, and the index of its value; -1 where there is none.
    @inlinable
    public func longestMatch(at position: Int, in scalars: [Unicode.Scalar]) -> (end: Int, index: Int) {
        guard position >= 0, position < scalars.count, mayBegin(with: scalars[position]) else { return (position, -1) }
        return longest(from: position, scalars)
    }

    /// Whether a phrase may begin so: no for most of what stands in a text, and dearer to ask of the edges.
    @inlinable
    @inline(__always)
    func mayBegin(with scalar: Unicode.Scalar) -> Bool {
        firsts[Int(scalar.value >> 6 & 63)] >> UInt64(scalar.value & 63) & 1 == 1
    }

    @usableFromInline
    func walk(from position: Int, _ scalars: [Unicode.Scalar], _ body: (_ end: Int, Int) -> Void) {
        var node: UInt32 = 1
        var end = position
        while end < scalars.count {
            node = step(node, scalars[end])
            if node == 0 { return }
            end += 1
            let value = valueOf[Int(node)]
            if value >= 0 { body(end, Int(value)) }
        }
    }

    @usableFromInline
    func longest(from position: Int, _ scalars: [Unicode.Scalar]) -> (end: Int, index: Int) {
        var node: UInt32 = 1
        var end = position
        var best = (end: position, index: -1)
        while end < scalars.count {
            node = step(node, scalars[end])
            if node == 0 { break }
            end += 1
            let value = valueOf[Int(node)]
            if value >= 0 { best = (end, Int(value)) }
        }
        return best
    }
}
