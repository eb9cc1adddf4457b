package import NewsModel

/// A text whose interesting spans are marked inside it: `전날 ⟦소치⟧에서`. Positions are never counted by hand.
package struct MarkedText: Sendable {
    /// The text without its marks.
    package let plain: String
    /// The marked spans, in code points of `plain`, in order of their start.
    package let spans: [Span]

    package init(_ marked: String) {
        var plain = String.UnicodeScalarView()
        var starts: [Int] = []
        var spans: [Span] = []
        var position = 0
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦": starts.append(position)
            case "⟧":
                if let start = starts.popLast() { spans.append(Span(start, position)) }
            default:
                plain.append(scalar)
                position += 1
            }
        }
        self.plain = String(plain)
        self.spans = spans.sorted()
    }

    /// The words of the marked spans.
    package var words: [String] {
        let text = Text(plain)
        return spans.map { text[$0] }
    }
}
