package import NewsModel

/// Ids that stay the same when articles are added or loaded in another order.
package enum EventIdentifier {
    /// `meet-2021-02-22-5f3a90c1`: type, date, and a hash of type, date, participants and place.
    package static func id(type: EventType, date: EDTF, participants: [Participant], place: EventPlace?) -> String {
        let day = date.description
        var hash = FNV1a()
        hash.add(type.rawValue)
        hash.add(day)
        for name in participants.map({ $0.entity ?? $0.text }).sorted() { hash.add(name) }
        hash.add(place?.entity ?? place?.text ?? "")
        return type.rawValue + "-" + compact(day) + "-" + hash.hexadecimal
    }

    /// EDTF without what is special in a URL path.
    private static func compact(_ date: String) -> String {
        var text = ""
        for scalar in date.unicodeScalars {
            switch scalar {
            case "/", ",": text.append("_")
            case "[", "]", "~": continue
            case ".": if !text.hasSuffix("open") { text += text.hasSuffix("_") || text.isEmpty ? "open" : "" }
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}

/// FNV-1a, 64 bits folded to 32 (Fowler, Noll, Vo): the same on every machine and in every run.
private struct FNV1a {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ text: String) {
        for byte in text.utf8 { mix(byte) }
        mix(0)
    }

    private mutating func mix(_ byte: UInt8) {
        state ^= UInt64(byte)
        state = state &* 0x100_0000_01B3
    }

    var hexadecimal: String {
        let digits = String(UInt32(truncatingIfNeeded: state ^ (state >> 32)), radix: 16)
        return String(repeating: "0", count: max(0, 8 - digits.count)) + digits
    }
}
