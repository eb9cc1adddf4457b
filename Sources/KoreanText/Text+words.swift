package import NewsModel

extension Text {
    /// Whether a word stands at a position; makes no string.
    package func holds(word: String, at position: Int) -> Bool {
        var index = position
        for scalar in word.unicodeScalars {
            guard index >= 0, index < scalars.count, scalars[index] == scalar else { return false }
            index += 1
        }
        return true
    }

    /// Whether a span begins with a word.
    package func holds(word: String, atStartOf span: Span) -> Bool {
        word.unicodeScalars.count <= span.length && holds(word: word, at: span.start)
    }

    /// Whether a word stands anywhere in a span.
    package func holds(word: String, in span: Span) -> Bool {
        let last = min(span.end, count) - word.unicodeScalars.count
        return span.start <= last && (span.start...last).contains { holds(word: word, at: $0) }
    }
}
