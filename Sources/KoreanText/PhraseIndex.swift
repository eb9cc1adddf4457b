package import NewsModel

/// A fixed set of phrases, each with a value, looked up at a position of a text.
///
/// A trie over code points. All its edges lie in one open-addressed table keyed by (node, code point), so that a step is
/// one probe and building needs no sorting; a node costs about 24 bytes.
package struct PhraseIndex<Value: Sendable>: Sendable {
    /// `node << 21 | code point`, 0 where the slot is free (the root is node 1).
    @usableFromInline var keys: [UInt64]
    /// The node an edge leads to.
    @usableFromInline var targets: [UInt32]
    /// For each node the index of its value, or -1.
    @usableFromInline var valueOf: [Int32]
    @usableFromInline var values: [Value]
    @usableFromInline let mask: Int
    /// Length of the longest phrase, in code points.
    package let longest: Int

    /// Of two equal phrases the later one's value stays. An empty phrase is left out.
    package init(_ entries: some Sequence<(String, Value)>) {
        self.init(entries) { _, later in later }
    }

    /// Of two equal phrases the values are combined, earlier first.
    package init(_ entries: some Sequence<(String, Value)>, combining combine: (Value, Value) -> Value) {
        var builder = PhraseIndexBuilder<Value>()
        for (phrase, value) in entries { builder.insert(phrase.unicodeScalars, value, combine) }
        keys = builder.keys
        targets = builder.targets
        valueOf = builder.valueOf
        values = builder.values
        mask = builder.mask
        longest = builder.longest
    }

    /// Number of distinct phrases.
    package var count: Int { values.count }

    @inlinable
    static func slot(of key: UInt64, mask: Int) -> Int {
        // Fibonacci hashing; the high bits are the well-mixed ones.
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    }

    /// 0 where the node has no such edge.
    @inlinable
    func step(_ node: UInt32, _ scalar: Unicode.Scalar) -> UInt32 {
        let key = UInt64(node) << 21 | UInt64(scalar.value)
        var slot = Self.slot(of: key, mask: mask)
        while true {
            let found = keys[slot]
            if found == key { return targets[slot] }
            if found == 0 { return 0 }
            slot = (slot + 1) & mask
        }
    }

    /// Calls `body` for each phrase that stands at `position`, shortest first, with its end.
    @inlinable
    package func forEachMatch(at position: Int, in scalars: [Unicode.Scalar], _ body: (_ end: Int, Value) -> Void) {
        guard position >= 0 else { return }
        var node: UInt32 = 1
        var end = position
        while end < scalars.count {
            node = step(node, scalars[end])
            if node == 0 { return }
            end += 1
            let value = valueOf[Int(node)]
            if value >= 0 { body(end, values[Int(value)]) }
        }
    }

    /// The longest phrase that stands at `position`.
    @inlinable
    package func longestMatch(at position: Int, in scalars: [Unicode.Scalar]) -> (end: Int, value: Value)? {
        guard position >= 0 else { return nil }
        var node: UInt32 = 1
        var end = position
        var best: (end: Int, value: Int32) = (position, -1)
        while end < scalars.count {
            node = step(node, scalars[end])
            if node == 0 { break }
            end += 1
            let value = valueOf[Int(node)]
            if value >= 0 { best = (end, value) }
        }
        return best.value >= 0 ? (best.end, values[Int(best.value)]) : nil
    }

    /// Every phrase that stands at `position`, shortest first.
    @inlinable
    package func matches(at position: Int, in scalars: [Unicode.Scalar]) -> [(end: Int, value: Value)] {
        var matches: [(end: Int, value: Value)] = []
        forEachMatch(at: position, in: scalars) { matches.append(($0, $1)) }
        return matches
    }

    /// The value of a whole phrase.
    @inlinable
    package subscript(phrase phrase: String) -> Value? {
        var node: UInt32 = 1
        for scalar in phrase.unicodeScalars {
            node = step(node, scalar)
            if node == 0 { return nil }
        }
        let value = valueOf[Int(node)]
        return value >= 0 ? values[Int(value)] : nil
    }
}

extension PhraseIndex {
    @inlinable
    package func longestMatch(at position: Int, in text: Text) -> (end: Int, value: Value)? {
        longestMatch(at: position, in: text.scalars)
    }

    @inlinable
    package func matches(at position: Int, in text: Text) -> [(end: Int, value: Value)] {
        matches(at: position, in: text.scalars)
    }

    @inlinable
    package func forEachMatch(at position: Int, in text: Text, _ body: (_ end: Int, Value) -> Void) {
        forEachMatch(at: position, in: text.scalars, body)
    }
}
