import Testing

@testable import KoreanText

struct HangulTests {
    @Test func everySyllableComesApartAndTogetherAgain() {
        for value in UInt32(0xAC00)...0xD7A3 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            #expect(Hangul.decompose(scalar).flatMap(Hangul.compose) == scalar)
        }
    }

    @Test func indicesNoSyllableHasGiveNone() {
        #expect(Hangul.compose(Hangul.Letters(initial: 19, medial: 0, final: 0)) == nil)
        #expect(Hangul.compose(Hangul.Letters(initial: 0, medial: -1, final: 0)) == nil)
        #expect(Hangul.compose(Hangul.Letters(initial: 0, medial: 0, final: 28)) == nil)
        #expect(Hangul.decompose("A") == nil)
        #expect(Hangul.decompose("\u{D7A4}") == nil)
    }

    @Test(
        arguments: [
            ("틴", true), ("시", false), ("0", true), ("1", true), ("2", false), ("3", true), ("4", false), ("5", false),
            ("6", true), ("7", true), ("8", true), ("9", false), ("L", true), ("M", true), ("N", true), ("S", false),
            ("O", false), ("%", false), ("R", nil), ("a", nil), ("美", nil), (" ", nil),
        ] as [(Unicode.Scalar, Bool?)])
    func finalConsonantIsTheOneHeard(scalar: Unicode.Scalar, hasFinal: Bool?) {
        #expect(Hangul.hasFinal(scalar) == hasFinal)
    }

    @Test(
        arguments: [("울", true), ("서", false), ("한", false), ("1", true), ("8", true), ("3", false), ("L", true)]
            as [(Unicode.Scalar, Bool)])
    func rieulIsHeard(scalar: Unicode.Scalar, isRieul: Bool) {
        #expect(Hangul.endsInRieul(scalar) == isRieul)
    }
}
