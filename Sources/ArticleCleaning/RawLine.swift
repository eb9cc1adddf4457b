import Foundation
import NewsModel

/// A line of the raw document, cleaned of what no reader sees: NFC, references decoded, white space collapsed and
/// trimmed, zero-width and control characters dropped.
struct RawLine: Sendable {
    /// Counted from 1.
    let number: Int
    let scalars: [Unicode.Scalar]

    var isBlank: Bool { scalars.isEmpty }
    var count: Int { scalars.count }
    var text: String { String(utf8Of: scalars[...]) }

    /// The first words, for reports.
    var excerpt: String {
        count <= 40 ? text : String(utf8Of: scalars.prefix(40)) + "…"
    }

    /// Letters and digits alone: two lines of one key are the same line.
    var key: [Unicode.Scalar] {
        var key: [Unicode.Scalar] = []
        key.reserveCapacity(scalars.count)
        for scalar in scalars where !LineShape.isSeparator(scalar) { key.append(scalar) }
        return key
    }

    static func lines(of content: String) -> [RawLine] {
        let scalars = normal(content)
        var lines: [RawLine] = []
        var start = 0
        var position = 0
        while position <= scalars.count {
            guard position == scalars.count || isLineBreak(scalars[position]) else {
                position += 1
                continue
            }
            lines.append(RawLine(number: lines.count + 1, scalars: visible(scalars[start..<position])))
            if position + 1 < scalars.count, scalars[position] == "\r", scalars[position + 1] == "\n" { position += 1 }
            position += 1
            start = position
        }
        return lines
    }

    static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// The code points in NFC, decoded once where they surely are so already.
    private static func normal(_ text: String) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        // A Korean text takes 2.6 bytes a code point.
        scalars.reserveCapacity(text.utf8.count / 2)
        for scalar in text.unicodeScalars {
            guard isSurelyNormal(scalar) else {
                return Array(text.precomposedStringWithCanonicalMapping.unicodeScalars)
            }
            scalars.append(scalar)
        }
        return scalars
    }

    /// Ranges whose code points NFC leaves alone; nearly every Korean text holds no others.
    private static func isSurelyNormal(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x2FF, 0x2010...0x2027, 0x2030...0x2070, 0x2190...0x21CC, 0x2200...0x2203, 0x223C, 0x2460...0x27BF,
            0x3000...0x3029, 0x3130...0x3247, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFFEE:
            true
        default: false
        }
    }

    private static func visible(_ raw: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        result.reserveCapacity(raw.count)
        for scalar in raw.contains("&") ? HTMLEntities.decode(Array(raw))[...] : raw {
            switch scalar.value {
            case 0xAC00...0xD7A3: result.append(scalar)
            case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
                if let last = result.last, last != " " { result.append(" ") }
            case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F,
                0xFEFF,
                0xE000...0xF8FF, 0xFFFC:
                continue
            default: result.append(scalar)
            }
        }
        if result.last == " " { result.removeLast() }
        return result
    }
}
