import Foundation

/// Bytes from outside as text: UTF-8, NFC, `\n` line ends, no byte order mark.
package struct SeedText: Sendable, Hashable {
    package let string: String
    /// What had to be mended, for the log.
    package let warning: (reason: String, fix: String)?

    package struct Unreadable: Error, Sendable, Hashable {
        /// Counted from 1.
        package let line: Int?
        package let reason: String
        package let fix: String
    }

    package static func == (left: SeedText, right: SeedText) -> Bool { left.string == right.string }
    package func hash(into hasher: inout Hasher) { hasher.combine(string) }

    package init(_ bytes: [UInt8]) throws(Unreadable) {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw Unreadable(line: nil, reason: "is UTF-16", fix: "save it as UTF-8")
        }
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        if let zero = body.firstIndex(of: 0) {
            throw Unreadable(
                line: Self.line(of: zero, in: bytes), reason: "holds a zero byte at offset \(zero), so it is no text",
                fix: "check whether it is another kind of file")
        }
        if let text = String(validating: body, as: UTF8.self) {
            string = Self.normalized(text)
            warning = nil
            return
        }
        let offset = Self.firstInvalidOffset(body) ?? body.startIndex
        guard let text = Self.koreanCodePage(body) else {
            throw Unreadable(
                line: Self.line(of: offset, in: bytes),
                reason: "is not valid UTF-8 at byte offset \(offset), nor the old Korean encoding CP949 (EUC-KR)",
                fix: "save it as UTF-8")
        }
        string = Self.normalized(text)
        warning = ("is CP949 (EUC-KR), not UTF-8; it was converted", "save it as UTF-8: iconv -f CP949 -t UTF-8")
    }

    /// NFC with `\n` line ends; other control characters go.
    package static func normalized(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        var isPlain = true
        var previous: Unicode.Scalar = "\n"
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0D: view.append("\n")
            case 0x0A: if previous != "\r" { view.append(scalar) }
            case 0x00...0x08, 0x0B...0x1F, 0x7F, 0xFEFF: break
            default:
                if !isNormalizedAlone(scalar) { isPlain = false }
                view.append(scalar)
            }
            previous = scalar
        }
        return isPlain ? String(view) : String(view).precomposedStringWithCanonicalMapping
    }

    /// Code points that NFC keeps whatever stands beside them; most texts hold no other, and so are spared the normaliser.
    private static func isNormalizedAlone(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x2FF, 0xAC00...0xD7A3, 0x3131...0x318E, 0x4E00...0x9FFF, 0x2010...0x2027, 0x3001...0x3020,
            0x25A0...0x26FF, 0xFF01...0xFF5E:
            true
        default: false
        }
    }

    /// Windows code page 949, a superset of EUC-KR; by its number among Core Foundation's external encodings.
    private static func koreanCodePage(_ bytes: ArraySlice<UInt8>) -> String? {
        guard let text = String(bytes: bytes, encoding: String.Encoding(rawValue: 0x8000_0422)) else { return nil }
        // Any bytes are some text in an old encoding: only one that reads as Korean is believed.
        var (hangul, foreign) = (0, 0)
        for scalar in text.unicodeScalars where scalar.value > 0x7F {
            if (0xAC00...0xD7A3).contains(scalar.value) { hangul += 1 } else { foreign += 1 }
        }
        return hangul > 0 && hangul >= 2 * foreign ? text : nil
    }

    private static func firstInvalidOffset(_ bytes: ArraySlice<UInt8>) -> Int? {
        var (low, high) = (bytes.startIndex, bytes.endIndex)
        // A prefix cut inside a character is invalid as well, so the decoder itself is asked, once, for the good length.
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): low += UTF8.width(scalar)
            case .emptyInput: return low < high ? low : nil
            case .error: return low
            }
            high = bytes.endIndex
        }
    }

    private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
        bytes[..<min(offset, bytes.count)].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
    }
}
