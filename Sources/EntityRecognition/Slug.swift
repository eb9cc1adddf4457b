import KoreanText

/// Names made safe for a URL path, and hashes that are the same for ever.
enum Slug {
    /// Small ASCII letters and digits, parted by single hyphens; Hangul is romanized.
    static func make(_ name: String, longest: Int = .max) -> String {
        let hyphen = UInt8(ascii: "-")
        var slug: [UInt8] = []
        for byte in Romanization.romanize(name).utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): slug.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 0x20)
            default: if let last = slug.last, last != hyphen { slug.append(hyphen) }
            }
        }
        if slug.last == hyphen { slug.removeLast() }
        return String(decoding: slug.prefix(longest), as: UTF8.self)
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
