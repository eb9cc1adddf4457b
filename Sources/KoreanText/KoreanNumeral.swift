package import NewsModel

/// A number as Korean text writes it: `1,200`, `1조7천억`, `삼십이`, `스물두`, `二十`, or an open one (`수십`, `몇`).
package struct KoreanNumeral: Sendable, Hashable {
    package enum Script: Sendable, Hashable {
        /// Arabic digits, alone or mixed with 십 백 천 만 억 조.
        case digits
        /// 일 이 삼 … written in Hangul.
        case sino
        /// 하나 둘 셋 …, also before counters: 한 두 세.
        case native
        case hanja
    }

    package let span: Span
    /// Nil for an open count (몇, 수십) and for one too large to hold.
    package let value: Double?
    /// The upper end where the word itself is a range (두세, 서너).
    package let upper: Double?
    package let script: Script

    /// The value where it is whole and safe to calculate with.
    package var integer: Int? {
        guard let value, value >= 0, value <= 9_000_000_000_000_000, value.rounded() == value else { return nil }
        return Int(value)
    }

    init(_ span: Span, _ value: Double?, upper: Double? = nil, script: Script) {
        self.span = span
        self.value = value
        self.upper = upper
        self.script = script
    }

    /// The longest number that starts at the position. A letter-word number is read even where a longer word goes on:
    /// the caller knows what unit must follow.
    package static func read(at position: Int, in text: Text) -> KoreanNumeral? {
        guard let first = text.scalar(at: position) else { return nil }
        if KoreanNumeralDigits.digit(first) != nil {
            return KoreanNumeralDigits.read(at: position, in: text.scalars)
        }
        if let open = KoreanNumeralWords.readOpen(at: position, in: text.scalars) { return open }
        if let native = KoreanNumeralWords.readNative(at: position, in: text.scalars) { return native }
        return KoreanNumeralWords.readSino(at: position, in: text.scalars)
    }

    /// The code points that a number can start with.
    package static let beginnings = KoreanNumeralWords.firstScalars.union(
        [0x30...0x39, 0xFF10...0xFF19].joined().compactMap { Unicode.Scalar(UInt32($0)) })

    /// Whether a number can start with this code point.
    package static func canStart(with scalar: Unicode.Scalar) -> Bool {
        KoreanNumeralDigits.digit(scalar) != nil || KoreanNumeralWords.firstScalars.contains(scalar)
    }
}
