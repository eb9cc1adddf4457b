import KoreanText

/// What a line looks like, whatever its words.
enum LineShape {
    /// A line this long is no headline and no menu word.
    static let longestHeadline = 100

    /// Whether the line is running text: it ends as a Korean sentence ends, or holds such an end, or is long.
    static func isProse(_ line: RawLine) -> Bool {
        let scalars = line.scalars
        guard scalars.count >= 4 else { return false }
        if scalars.count > longestHeadline { return true }
        var end = scalars.count
        while end > 0, isClosing(scalars[end - 1]) { end -= 1 }
        if end > 1, scalars[end - 1] == ".", isPredicateEnd(scalars[end - 2]) || scalars.count >= 25 { return true }
        for index in 1..<max(2, scalars.count - 1) where index + 1 < scalars.count && scalars[index] == "." {
            if isPredicateEnd(scalars[index - 1]), scalars[index + 1] == " " || isClosing(scalars[index + 1]) {
                return true
            }
        }
        return false
    }

    /// Whether the last word before the stop can be a predicate's: 다, 요, 죠, 까, 라, 자.
    static func isPredicateEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "다", "요", "죠", "까", "네", "지", "라", "자", "오", "음", "함", "됨", "임": true
        default: false
        }
    }

    static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "'", "”", "’", ")", "]", "」", "』", ">", "》", "〉", " ": true
        default: false
        }
    }

    static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "'", "“", "”", "‘", "’", "「", "」", "『", "』": true
        default: false
        }
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value &- 0x30 < 10 }

    static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value | 0x20) &- 0x61 < 26
    }

    /// Neither letter nor digit.
    static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        if Hangul.isSyllable(scalar) || isDigit(scalar) || isLatin(scalar) { return false }
        if scalar.value < 0x80 { return true }
        return switch Tokenizer.kind(of: scalar) {
        case .punctuation, .symbol, nil: true
        case .hangul, .hanja, .latin, .digits: false
        }
    }

    /// Number of space-parted words, counted up to a few.
    static func wordCount(_ line: RawLine) -> Int {
        line.scalars.reduce(line.isBlank ? 0 : 1) { $1 == " " ? $0 + 1 : $0 }
    }
}
