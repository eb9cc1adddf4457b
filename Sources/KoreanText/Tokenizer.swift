package import NewsModel

/// Cuts a text into tokens: one pass, one decision a code point.
package enum Tokenizer {
    package static func tokens(of text: Text) -> [Token] {
        var tokens: [Token] = []
        var eojeol = 0
        var position = 0
        while position < text.count {
            guard let kind = kind(of: text.scalars[position]) else {
                if let last = tokens.last, last.eojeol == eojeol { eojeol += 1 }
                position += 1
                continue
            }
            let start = position
            position += 1
            // Each punctuation mark is a token of its own: brackets and quotation marks are told apart by it.
            while kind != .punctuation, position < text.count, Self.kind(of: text.scalars[position]) == kind {
                position += 1
            }
            tokens.append(Token(span: Span(start, position), kind: kind, eojeol: eojeol))
        }
        return tokens
    }

    /// Nil for white space.
    static func kind(of scalar: Unicode.Scalar) -> Token.Kind? {
        switch scalar.value {
        case 0x20, 0x09...0x0D, 0xA0, 0x3000, 0x2000...0x200B: nil
        case 0x30...0x39, 0xFF10...0xFF19: .digits
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: .latin
        case 0xAC00...0xD7A3, 0x1100...0x11FF, 0x3130...0x318F: .hangul
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .hanja
        default: scalar.properties.generalCategory.isPunctuation ? .punctuation : .symbol
        }
    }
}

extension Unicode.GeneralCategory {
    var isPunctuation: Bool {
        switch self {
        case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .dashPunctuation,
            .connectorPunctuation, .otherPunctuation:
            true
        default: false
        }
    }
}
