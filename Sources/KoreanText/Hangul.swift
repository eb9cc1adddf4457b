/// Arithmetic on precomposed Hangul syllables (Unicode Standard, chapter 3.12).
public enum Hangul {
    /// The letters of a syllable, as indices: initials 0...18 (ㄱ…ㅎ), medials 0...20 (ㅏ…ㅣ), finals 0...27 (0 is none).
    package struct Letters: Sendable, Hashable {
        package let initial: Int
        package let medial: Int
        package let final: Int

        package init(initial: Int, medial: Int, final: Int) {
            self.initial = initial
            self.medial = medial
            self.final = final
        }
    }

    /// Index of the final ㄹ.
    package static let finalRieul = 8

    /// The initial consonants as one types and searches them (ㄱ…ㅎ), by index.
    package static let initials: [Unicode.Scalar] = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars)

    @inlinable
    public static func isSyllable(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value &- 0xAC00 < 11_172
    }

    /// All precomposed syllables, in their order.
    package static var syllables: some Sequence<Unicode.Scalar> {
        (0xAC00...0xD7A3 as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init)
    }

    /// Nil for what is no precomposed syllable.
    package static func decompose(_ scalar: Unicode.Scalar) -> Letters? {
        guard isSyllable(scalar) else { return nil }
        let index = Int(scalar.value - 0xAC00)
        return Letters(initial: index / 588, medial: index / 28 % 21, final: index % 28)
    }

    /// Nil for indices no syllable has.
    package static func compose(_ letters: Letters) -> Unicode.Scalar? {
        guard (0..<19).contains(letters.initial), (0..<21).contains(letters.medial), (0..<28).contains(letters.final)
        else { return nil }
        return Unicode.Scalar(UInt32(0xAC00 + (letters.initial * 21 + letters.medial) * 28 + letters.final))
    }

    /// Whether the sound ends in a consonant (받침). Knows syllables, digits as they are read (3 is 삼, 2 is 이) and capital
    /// letters as they are spelled (L is 엘, S is 에스). Nil where the reading is open: R (아르, 알), small letters, hanja.
    package static func hasFinal(_ scalar: Unicode.Scalar) -> Bool? {
        if isSyllable(scalar) { return (scalar.value - 0xAC00) % 28 != 0 }
        switch scalar {
        case "0", "1", "3", "6", "7", "8": return true
        case "2", "4", "5", "9": return false
        case "L", "M", "N": return true
        case "R": return nil
        case "A"..."Z": return false
        case "%", "℃", "°", "㎞", "㎜", "㎝", "㎡": return false
        default: return nil
        }
    }

    /// Whether the sound ends in ㄹ, after which 로 stands instead of 으로.
    package static func endsInRieul(_ scalar: Unicode.Scalar) -> Bool {
        if isSyllable(scalar) { return Int(scalar.value - 0xAC00) % 28 == finalRieul }
        switch scalar {
        case "1", "7", "8", "L", "R": return true
        default: return false
        }
    }
}
