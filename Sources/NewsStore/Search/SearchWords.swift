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

    /// Particles that follow a noun, longest first. Stripping one too many costs nothing: the word itself is matched as well.
    private static let particles = [
        "으로부터", "에서부터", "으로서는", "이라고는", "에게서는", "으로서", "으로써", "으로는", "으로도", "이라는", "이라고", "에서는", "에서도", "에게서",
        "한테서", "에게는", "에게도", "까지는", "까지도", "부터는", "로부터", "과의", "와의", "에는", "에도", "에서", "에게", "한테", "으로", "로서", "로써",
        "까지", "부터", "처럼", "보다", "마다", "조차", "마저", "밖에", "이나", "이란", "라는", "라고", "과는", "와는", "과도", "와도", "께서", "만의", "은",
        "는", "이", "가", "을", "를", "의", "에", "와", "과", "도", "만", "로", "께", "나",
    ].map { Array($0.unicodeScalars) }

    /// A word without the particle at its end; at least two syllables stay.
    static func stem(of word: String) -> String {
        let scalars = Array(word.unicodeScalars)
        guard let last = scalars.last, (0xAC00...0xD7A3).contains(last.value) else { return word }
        for particle in particles
        where scalars.count >= particle.count + 2 && scalars.suffix(particle.count).elementsEqual(particle) {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars.dropLast(particle.count))
            return String(view)
        }
        return word
    }
}
