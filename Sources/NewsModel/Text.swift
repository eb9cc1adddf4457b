/// An article's paragraphs joined by one `\n`, in NFC: what every span indexes, in constant time, by code point.
package struct Text: Sendable, Hashable {
    package let string: String
    package let scalars: [Unicode.Scalar]

    /// Takes the string as it is: whoever builds a `Text` from outside data brings it to NFC first.
    package init(_ string: String) {
        self.string = string
        self.scalars = Array(string.unicodeScalars)
    }

    package var count: Int { scalars.count }
    package var span: Span { Span(0, scalars.count) }

    /// The words of a span; what lies outside the text is left out, so that no span can trap.
    package subscript(_ span: Span) -> String {
        let start = max(0, min(span.start, scalars.count))
        let end = max(start, min(span.end, scalars.count))
        var words = String.UnicodeScalarView()
        for position in start..<end { words.append(scalars[position]) }
        return String(words)
    }

    /// The code point at a position, or nil outside the text.
    package func scalar(at position: Int) -> Unicode.Scalar? {
        position >= 0 && position < scalars.count ? scalars[position] : nil
    }

    package static func == (left: Text, right: Text) -> Bool { left.scalars == right.scalars }
    package func hash(into hasher: inout Hasher) { hasher.combine(scalars) }
}
