public import NewsModel

/// A fixed set of phrases, each with a value, looked up at a position of a text.
///
/// The trie finds, the index holds the values. Public, because a generic function of another module is only made for the
/// type in hand where its body can be seen there, which it cannot where it is `package`: ten times slower.
public struct PhraseIndex<Value: Sendable>: Sendable {
    public let trie: PhraseTrie
    public let values: [Value]
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
        trie = PhraseTrie(
            keys: builder.keys, targets: builder.targets, valueOf: builder.valueOf, mask: builder.mask)
        values = builder.values
        longest = builder.longest
    }

    private init(trie: PhraseTrie, values: [Value], longest: Int) {
        (self.trie, self.values, self.longest) = (trie, values, longest)
    }

    /// The same phrases with other values.
    package func mapValues<Other>(_ transform: (Value) -> Other) -> PhraseIndex<Other> {
        PhraseIndex<Other>(trie: trie, values: values.map(transform), longest: longest)
    }

    /// Number of distinct phrases.
    package var count: Int { values.count }

    /// Calls `body` for each phrase that stands at `position`, shortest first, with its end.
    @inlinable
    public func forEachMatch(at position: Int, in scalars: [Unicode.Scalar], _ body: (_ end: Int, Value) -> Void) {
        trie.forEachMatch(at: position, in: scalars) { body($0, values[$1]) }
    }

    /// The longest phrase that stands at `position`.
    @inlinable
    public func longestMatch(at position: Int, in scalars: [Unicode.Scalar]) -> (end: Int, value: Value)? {
        let match = trie.longestMatch(at: position, in: scalars)
        return match.index >= 0 ? (match.end, values[match.index]) : nil
    }

    /// The value of the next phrase that stands where the cursor was made (`trie.cursor(at:in:)`), shortest first.
    @inlinable
    public func next(_ cursor: inout PhraseTrie.Cursor, in scalars: [Unicode.Scalar]) -> Value? {
        let index = trie.next(&cursor, in: scalars)
        return index >= 0 ? values[index] : nil
    }

    /// Every phrase that stands at `position`, shortest first.
    @inlinable
    public func matches(at position: Int, in scalars: [Unicode.Scalar]) -> [(end: Int, value: Value)] {
        var matches: [(end: Int, value: Value)] = []
        forEachMatch(at: position, in: scalars) { matches.append(($0, $1)) }
        return matches
    }

    /// The value of a whole phrase.
    @inlinable
    public subscript(phrase phrase: String) -> Value? {
        let scalars = Array(phrase.unicodeScalars)
        let match = trie.longestMatch(at: 0, in: scalars)
        return match.index >= 0 && match.end == scalars.count ? values[match.index] : nil
    }
}

extension PhraseIndex {
    /// All values one after another, and by phrase where its own stand: asked without counting references to lists.
    package func flattened<Element>() -> (ranges: PhraseIndex<Range<Int>>, values: [Element]) where Value == [Element] {
        var start = 0
        let ranges = mapValues { list in
            defer { start += list.count }
            return start..<start + list.count
        }
        return (ranges, values.flatMap { $0 })
    }

    /// The value of the words of a span, where they are a whole phrase.
    @inlinable
    public func value(of span: Span, in scalars: [Unicode.Scalar]) -> Value? {
        var cursor = trie.cursor(at: span.start, in: scalars)
        while let value = next(&cursor, in: scalars), cursor.end <= span.end {
            if cursor.end == span.end { return value }
        }
        return nil
    }

    @inlinable
    public func longestMatch(at position: Int, in text: Text) -> (end: Int, value: Value)? {
        longestMatch(at: position, in: text.scalars)
    }

    @inlinable
    public func matches(at position: Int, in text: Text) -> [(end: Int, value: Value)] {
        matches(at: position, in: text.scalars)
    }

    @inlinable
    public func forEachMatch(at position: Int, in text: Text, _ body: (_ end: Int, Value) -> Void) {
        forEachMatch(at: position, in: text.scalars, body)
    }
}
