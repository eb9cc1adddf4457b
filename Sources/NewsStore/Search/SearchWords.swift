import KoreanText
import NewsModel

/// How texts and queries are cut into words for search. Folding keeps the number of code points, so that a place in the
/// folded text is the same place in the text.
enum SearchWords {
    /// Lower case, full-width forms as their plain ones; one code point for one.
    static func fold(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { folded.append(fold(scalar)) }
        return String(folded)
    }

    private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20) ?? scalar
        case 0...0xBF, 0x1100...0x11FF, 0x3130...0x318F, 0x3400...0x9FFF, 0xAC00...0xD7A3: scalar
        case 0xFF21...0xFF3A: Unicode.Scalar(scalar.value - 0xFEE0 + 0x20) ?? scalar
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        default: singleLowercase(scalar)
        }
    }

    private static func singleLowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let mapping = scalar.properties.lowercaseMapping.unicodeScalars
        guard mapping.count == 1, let lower = mapping.first else { return scalar }
        return lower
    }

    /// Runs of letters and digits of a folded text.
    static func words(in folded: String) -> [String] {
        folded.unicodeScalars.split { !isWordScalar($0) }.map { String($0) }
    }

    static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAC00...0xD7A3, 0x30...0x39, 0x61...0x7A, 0x41...0x5A, 0x3130...0x318F, 0x4E00...0x9FFF: true
        case 0...0x7F: false
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }

    /// A word without the particles at its end; at least two syllables stay. Stripping one too many costs nothing: the word
    /// itself is matched as well.
    static func stem(of word: String) -> String {
        guard let last = word.unicodeScalars.last, (0xAC00...0xD7A3).contains(last.value) else { return word }
        let text = Text(word)
        let split = Particles.splits(of: text.span, in: text).first { $0.stem.length >= 2 }
        return split.map { text[$0.stem] } ?? word
    }
}
