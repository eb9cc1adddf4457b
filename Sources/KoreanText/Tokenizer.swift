package import NewsModel

/// Cuts a text into tokens: one pass, one decision a code point.
package enum Tokenizer {
    package static func tokens(of text: Text) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(text.count / 3)
        text.scalars.withUnsafeBufferPointer { scalars in
            var eojeol = 0
            var eojeolHasToken = false
            var position = 0
            while position < scalars.count {
                guard let kind = kind(of: scalars[position]) else {
                    if eojeolHasToken {
                        eojeol += 1
                        eojeolHasToken = false
                    }
                    position += 1
                    continue
                }
                let start = position
                position += 1
                // Each punctuation mark is a token of its own: brackets and quotation marks are told apart by it.
                while kind != .punctuation, position < scalars.count, Self.kind(of: scalars[position]) == kind {
                    position += 1
                }
                tokens.append(Token(span: Span(start, position), kind: kind, eojeol: eojeol))
                eojeolHasToken = true
            }
        }
        return tokens
    }

    /// Nil for white space and for the invisible marks that stand for none (zero width space, byte order mark).
    package static func kind(of scalar: Unicode.Scalar) -> Token.Kind? {
        let value = scalar.value
        if value &- 0xAC00 < 11_172 { return .hangul }
        if value < 0x80 { return ascii(value) }
        switch value {
        case 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: return nil
        case 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xD7B0...0xD7FF, 0xFFA0...0xFFDC: return .hangul
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return .hanja
        case 0xFF10...0xFF19: return .digits
        // Signs that Korean typesetting uses as dashes and brackets though Unicode counts them as mathematics.
        case 0x223C, 0xFF5E, 0x301C, 0xFF1C, 0xFF1E, 0xFF5C, 0x00B7, 0x318D: return .punctuation
        default: return byCategory(scalar)
        }
    }

    private static func ascii(_ value: UInt32) -> Token.Kind? {
        switch value {
        case 0x20, 0x09...0x0D: nil
        case 0x30...0x39: .digits
        case 0x41...0x5A, 0x61...0x7A: .latin
        // $ + = ^ ` and the control characters
        case 0x24, 0x2B, 0x3D, 0x5E, 0x60, 0x00...0x1F, 0x7F: .symbol
        default: .punctuation
        }
    }

    private static func byCategory(_ scalar: Unicode.Scalar) -> Token.Kind {
        switch scalar.properties.generalCategory {
        case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .dashPunctuation,
            .connectorPunctuation, .otherPunctuation:
            .punctuation
        // Every other alphabet (Путин, かな) counts as foreign letters.
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: .latin
        default: .symbol
        }
    }
}
