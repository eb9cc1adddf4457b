/// The keys that type a text on the Korean two-set keyboard (KS X 5002), as the Latin letters printed on them: 루카셴코 is
/// `fnzktpszh`. Comparing keys finds a name while its last syllable is still being typed (루캇 on the way to 루카셴코), and
/// when the keyboard was left in the other language.
enum Keystrokes {
    private static let initials = [
        "r", "R", "s", "e", "E", "f", "a", "q", "Q", "t", "T", "d", "w", "W", "c", "z", "x", "v", "g",
    ]
    private static let vowels = [
        "k", "o", "i", "O", "j", "p", "u", "P", "h", "hk", "ho", "hl", "y", "n", "nj", "np", "nl", "b", "m", "ml", "l",
    ]
    private static let finals = [
        "", "r", "R", "rt", "s", "sw", "sg", "e", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg", "a", "q", "qt", "t",
        "T",
        "d", "w", "c", "z", "x", "v", "g",
    ]
    /// U+3131 ㄱ … U+3163 ㅣ.
    private static let letters = [
        "r", "R", "rt", "s", "sw", "sg", "e", "E", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg", "a", "q", "Q", "qt",
        "t",
        "T", "d", "w", "W", "c", "z", "x", "v", "g", "k", "o", "i", "O", "j", "p", "u", "P", "h", "hk", "ho", "hl", "y",
        "n",
        "nj", "np", "nl", "b", "m", "ml", "l",
    ]
    /// ㄱ … ㅎ as compatibility letters, in the order of initial consonants.
    private static let initialLetters: [Unicode.Scalar] = [
        "ㄱ", "ㄲ", "ㄴ", "ㄷ", "ㄸ", "ㄹ", "ㅁ", "ㅂ", "ㅃ", "ㅅ", "ㅆ", "ㅇ", "ㅈ", "ㅉ", "ㅊ", "ㅋ", "ㅌ", "ㅍ", "ㅎ",
    ]

    /// White space is left out; what no Korean key types stays as it is.
    static func keys(for text: String) -> String {
        var keys = ""
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            switch scalar.value {
            case 0xAC00...0xD7A3:
                let syllable = Int(scalar.value) - 0xAC00
                keys += initials[syllable / 588]
                keys += vowels[syllable % 588 / 28]
                keys += finals[syllable % 28]
            case 0x3131...0x3163:
                keys += letters[Int(scalar.value) - 0x3131]
            default:
                keys.unicodeScalars.append(scalar)
            }
        }
        return keys
    }

    /// The initial consonants of the syllables (루카셴코 → ㄹㅋㅅㅋ); other characters stay, white space is left out.
    static func initials(of text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            if (0xAC00...0xD7A3).contains(scalar.value) {
                result.append(initialLetters[(Int(scalar.value) - 0xAC00) / 588])
            } else {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Only consonant letters: a query by initials.
    static func areInitials(_ text: String) -> Bool {
        !text.isEmpty && text.unicodeScalars.allSatisfy { (0x3131...0x314E).contains($0.value) }
    }
}
