import KoreanText

/// Names made safe for a URL path, and hashes that are the same for ever.
enum Slug {
    /// Small ASCII letters and digits, parted by single hyphens; Hangul is romanized.
    static func make(_ name: String) -> String {
        var slug = ""
        for scalar in Romanization.romanize(name).unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
            case "A"..."Z": slug += String(scalar).lowercased()
            default: if !slug.isEmpty, !slug.hasSuffix("-") { slug += "-" }
            }
        }
        while slug.hasSuffix("-") { slug.removeLast() }
        return slug
    }

    /// Six hexadecimal digits of FNV-1a (64 bit) over the UTF-8 of a text.
    static func hash(_ text: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        let folded = (hash >> 40) ^ (hash & 0xFF_FFFF)
        let digits = String(folded & 0xFF_FFFF, radix: 16)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }
}
