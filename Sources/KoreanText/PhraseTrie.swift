/// A trie over code points. All its edges lie in one open-addressed table keyed by (node, code point), so that a step is
/// one probe and building needs no sorting; a node costs about 24 bytes. A class, so that a lexicon is copied by one reference.
public final class PhraseTrie: Sendable {
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
    /// The same for phrases that are no longer than that.
    private let shorts: [UInt64]
    /// A power of two of words, eight bits or more for each beginning of two code points: set where one hashes to.
    private let pairs: [UInt64]

    init(keys: [UInt64], targets: [UInt32], valueOf: [Int32], mask: Int) {
        (self.keys, self.targets, self.valueOf, self.mask) = (keys, targets, valueOf, mask)
        var firsts = [UInt64](repeating: 0, count: 64)
        for key in keys where key >> 21 == 1 { firsts[Int(key >> 6 & 63)] |= 1 << (key & 63) }
        self.firsts = firsts
        (shorts, pairs) = Self.beginnings(keys, targets, valueOf)
    }

    private static func beginnings(
        _ keys: [UInt64], _ targets: [UInt32], _ valueOf: [Int32]
    ) -> (shorts: [UInt64], pairs: [UInt64]) {
        var firstOf: [UInt64: UInt64] = [:]
        var shorts = [UInt64](repeating: 0, count: 64)
        for (key, target) in zip(keys, targets) where key >> 21 == 1 {
            firstOf[UInt64(target)] = key & 0x1F_FFFF
            if valueOf[Int(target)] >= 0 { shorts[Int(key >> 6 & 63)] |= 1 << (key & 63) }
        }
        let seconds = keys.lazy.filter { $0 != 0 && firstOf[$0 >> 21] != nil }
        var words = 1
        while words * 8 < seconds.count { words *= 2 }
        var pairs = [UInt64](repeating: 0, count: words)
        for key in seconds {
            let hash = hash(firstOf[key >> 21] ?? 0, key & 0x1F_FFFF)
            pairs[Int(hash >> 6) & (words - 1)] |= 1 << (hash & 63)
        }
        return (shorts, pairs)
    }

    @inline(__always)
    private static func hash(_ first: UInt64, _ second: UInt64) -> UInt64 {
        (first << 21 | second) &* 0x9E37_79B9_7F4A_7C15 >> 32
    }

    /// Whether no phrase begins with the two code points at a position.
    @inline(__always)
    private func isNone(at position: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        let first = UInt64(scalars[position].value)
        guard position + 1 < scalars.count, shorts[Int(first >> 6 & 63)] >> (first & 63) & 1 == 0 else { return false }
        let hash = Self.hash(first, UInt64(scalars[position + 1].value))
        return pairs[Int(hash >> 6) & (pairs.count - 1)] >> (hash & 63) & 1 == 0
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

    /// A way through the phrases that stand at one position.
    public struct Cursor {
        /// The node reached; 0 where no phrase goes on.
        @usableFromInline
        var node: UInt32
        /// The end of the phrase found last.
        public internal(set) var end: Int

        @usableFromInline
        init(node: UInt32, end: Int) { (self.node, self.end) = (node, end) }
    }

    @inlinable
    public func cursor(at position: Int, in scalars: [Unicode.Scalar]) -> Cursor {
        let isOpen = position >= 0 && position < scalars.count && mayBegin(with: scalars[position])
        return Cursor(node: isOpen ? 1 : 0, end: position)
    }

    /// The index of the next phrase's value, from short to long; -1 where there is no other.
    @inlinable
    public func next(_ cursor: inout Cursor, in scalars: [Unicode.Scalar]) -> Int {
        cursor.node == 0 ? -1 : advance(&cursor, scalars)
    }

    @usableFromInline
    func advance(_ cursor: inout Cursor, _ scalars: [Unicode.Scalar]) -> Int {
        var node = cursor.node
        var end = cursor.end
        cursor.node = 0
        if node == 1, isNone(at: end, scalars) { return -1 }
        while end < scalars.count {
            node = step(node, scalars[end])
            if node == 0 { return -1 }
            end += 1
            let value = valueOf[Int(node)]
            if value >= 0 {
                (cursor.node, cursor.end) = (node, end)
                return Int(value)
            }
        }
        return -1
    }

    /// Whether a phrase begins with these code points, or they begin with a phrase.
    func meets(_ scalars: [Unicode.Scalar]) -> Bool {
        var node: UInt32 = 1
        for scalar in scalars {
            node = step(node, scalar)
            if node == 0 { return false }
            if valueOf[Int(node)] >= 0 { return true }
        }
        return true
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
        if isNone(at: position, scalars) { return }
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
        if isNone(at: position, scalars) { return (position, -1) }
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
