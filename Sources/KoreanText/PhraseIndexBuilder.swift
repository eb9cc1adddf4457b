/// Grows the tables of a `PhraseIndex`; doubles the edge table before it is two thirds full.
struct PhraseIndexBuilder<Value: Sendable> {
    private(set) var keys: [UInt64] = Array(repeating: 0, count: 64)
    private(set) var targets: [UInt32] = Array(repeating: 0, count: 64)
    /// Node 0 is nowhere, node 1 the root.
    private(set) var valueOf: [Int32] = [-1, -1]
    private(set) var values: [Value] = []
    private(set) var mask = 63
    private(set) var longest = 0
    private var edges = 0

    mutating func insert(
        _ phrase: some Sequence<Unicode.Scalar>, _ value: Value, _ combine: (Value, Value) -> Value
    ) {
        var node: UInt32 = 1
        var length = 0
        for scalar in phrase {
            node = child(of: node, scalar)
            length += 1
        }
        guard length > 0 else { return }
        longest = max(longest, length)
        let index = Int(valueOf[Int(node)])
        if index >= 0 {
            values[index] = combine(values[index], value)
        } else {
            valueOf[Int(node)] = Int32(values.count)
            values.append(value)
        }
    }

    private mutating func child(of node: UInt32, _ scalar: Unicode.Scalar) -> UInt32 {
        let key = UInt64(node) << 21 | UInt64(scalar.value)
        var slot = freeOrEqualSlot(key)
        if keys[slot] == key { return targets[slot] }
        if (edges + 1) * 3 > keys.count * 2 {
            grow()
            slot = freeOrEqualSlot(key)
        }
        edges += 1
        let new = UInt32(valueOf.count)
        keys[slot] = key
        targets[slot] = new
        valueOf.append(-1)
        return new
    }

    private func freeOrEqualSlot(_ key: UInt64) -> Int {
        var slot = PhraseTrie.slot(of: key, mask: mask)
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let (oldKeys, oldTargets) = (keys, targets)
        keys = Array(repeating: 0, count: oldKeys.count * 2)
        targets = Array(repeating: 0, count: oldKeys.count * 2)
        mask = keys.count - 1
        for (key, target) in zip(oldKeys, oldTargets) where key != 0 {
            let slot = freeOrEqualSlot(key)
            keys[slot] = key
            targets[slot] = target
        }
    }
}
