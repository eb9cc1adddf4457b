import NewsModel

/// Where lines end.
enum Paragraphs {
    static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// Whether a line ends between two positions; looks at the white space there only.
    static func lineBreaks(between start: Int, _ end: Int, _ text: Text) -> Bool {
        var position = start
        while position < end {
            if let scalar = text.scalar(at: position), isLineBreak(scalar) { return true }
            position += 1
        }
        return false
    }
}
