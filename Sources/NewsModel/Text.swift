/// An article's paragraphs joined by one `\n`, in NFC: what every span indexes, in constant time, by code point.
public struct Text: Sendable, Hashable {
    public let string: String
    public let scalars: [Unicode.Scalar]

    /// Takes the string as it is: whoever builds a `Text` from outside data brings it to NFC first.
    package init(_ string: String) {
        self.string = string
        self.scalars = Array(string.unicodeScalars)
    }

    /// Takes code points as they are.
    package init(_ scalars: [Unicode.Scalar]) {
        self.string = String(utf8Of: scalars[...])
        self.scalars = scalars
    }

    package var count: Int { scalars.count }
    package var span: Span { Span(0, scalars.count) }

    /// The words of a span; what lies outside the text is left out, so that no span can trap.
    package subscript(_ span: Span) -> String {
        let start = max(0, min(span.start, scalars.count))
        let end = max(start, min(span.end, scalars.count))
        return String(utf8Of: scalars[start..<end])
    }

    /// The code point at a position, or nil outside the text.
    @inlinable
    public func scalar(at position: Int) -> Unicode.Scalar? {
        position >= 0 && position < scalars.count ? scalars[position] : nil
    }

    public static func == (left: Text, right: Text) -> Bool { left.scalars == right.scalars }
    public func hash(into hasher: inout Hasher) { hasher.combine(scalars) }
}

extension String {
    /// The text of code points, written into its storage in one go.
    package init(utf8Of scalars: ArraySlice<Unicode.Scalar>) {
        var bytes = 0
        for scalar in scalars { bytes += UTF8.width(scalar) }
        self.init(unsafeUninitializedCapacity: bytes) { buffer in
            var position = 0
            for scalar in scalars {
                // Hangul syllables and what else takes three bytes: nearly all of a Korean text but its blanks.
                if case 0x800...0xFFFF = scalar.value {
                    buffer[position] = UInt8(truncatingIfNeeded: 0xE0 | scalar.value >> 12)
                    buffer[position + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar.value >> 6 & 0x3F)
                    buffer[position + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar.value & 0x3F)
                    position += 3
                    continue
                }
                for byte in Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter {
                    buffer[position] = byte
                    position += 1
                }
            }
            return position
        }
    }
}
