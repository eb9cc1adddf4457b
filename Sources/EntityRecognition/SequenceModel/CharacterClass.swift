/// What kind of character a code point is, as far as the shape of a name goes.
enum CharacterClass {
    static let hangul: UInt8 = 1
    static let digit: UInt8 = 2
    static let upper: UInt8 = 3
    static let lower: UInt8 = 4
    static let hanja: UInt8 = 5
    static let blank: UInt8 = 6
    static let jamo: UInt8 = 7
    static let other: UInt8 = 8

    static func of(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0xAC00...0xD7A3: hangul
        case 0x30...0x39: digit
        case 0x41...0x5A: upper
        case 0x61...0x7A: lower
        case 0x4E00...0x9FFF, 0xF900...0xFAFF: hanja
        case 0x20, 0xA0, 0x3000: blank
        case 0x3131...0x318E: jamo
        default: other
        }
    }

    /// Whether it stands in words, not between them.
    @inline(__always)
    static func isWordy(_ kind: UInt8) -> Bool { kind <= hanja || kind == jamo }
}
