import KoreanText
import NewsModel

/// Look-ups of the inner loops, written here so that they are compiled for their types.
extension PhraseIndex {
    @inline(__always)
    func longest(at position: Int, in text: Text) -> (end: Int, value: Value)? {
        let match = trie.longestMatch(at: position, in: text.scalars)
        return match.index >= 0 ? (match.end, values[match.index]) : nil
    }
}

extension Text {
    /// Whether the word stands at the position. Its first code point is known where this is compiled, and mostly says no.
    @inline(__always)
    func holds(_ word: StaticString, at position: Int) -> Bool {
        let bytes = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        let (first, width) = Self.decode(bytes, 0)
        guard let scalar = scalar(at: position), scalar.value == first else { return false }
        return width == bytes.count || holds(UnsafeBufferPointer(rebasing: bytes[width...]), at: position + 1)
    }

    private func holds(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
        var (byte, index) = (0, position)
        while byte < bytes.count {
            let (value, width) = Self.decode(bytes, byte)
            guard index < scalars.count, scalars[index].value == value else { return false }
            byte += width
            index += 1
        }
        return true
    }

    /// One code point of a literal, which is valid UTF-8 and of the basic plane (RFC 3629 §3).
    @inline(__always)
    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (value: UInt32, width: Int) {
        let first = UInt32(bytes[index])
        if first < 0x80 { return (first, 1) }
        let second = UInt32(bytes[index + 1]) & 0x3F
        if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
        return ((first & 0xF) << 12 | second << 6 | UInt32(bytes[index + 2]) & 0x3F, 3)
    }
}
