import KoreanText
import NewsModel

/// Look-ups of the inner loops, written here so that they are compiled for their types.
extension PhraseIndex {
    @inline(__always)
    func each(at position: Int, in text: Text, _ body: (_ end: Int, Value) -> Void) {
        trie.forEachMatch(at: position, in: text.scalars) { body($0, values[$1]) }
    }

    @inline(__always)
    func longest(at position: Int, in text: Text) -> (end: Int, value: Value)? {
        let match = trie.longestMatch(at: position, in: text.scalars)
        return match.index >= 0 ? (match.end, values[match.index]) : nil
    }
}

extension Text {
    /// Whether the word stands at the position; makes no string.
    func holds(_ word: String, at position: Int) -> Bool {
        var index = position
        for scalar in word.unicodeScalars {
            guard index >= 0, index < scalars.count, scalars[index] == scalar else { return false }
            index += 1
        }
        return true
    }

    /// Whether the word stands right before the position.
    func holds(_ word: String, before position: Int) -> Bool {
        holds(word, at: position - word.unicodeScalars.count)
    }
}
