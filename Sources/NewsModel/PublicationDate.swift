/// When an article came out: a civil date in Korea, and the exact instant where it is known.
package struct PublicationDate: Sendable, Hashable {
    package let date: CivilDate
    /// RFC 3339 as given.
    package let instant: String?
    package let basis: DateBasis

    package init(date: CivilDate, instant: String? = nil, basis: DateBasis) {
        self.date = date
        self.instant = instant
        self.basis = basis
    }
}

extension PublicationDate {
    /// Reads a civil date (`2021-02-23`) or an RFC 3339 instant (`2021-02-23T22:10:00Z`), whose day is the one in Korea
    /// (UTC+9, no summer time since 1988). Nil for anything else.
    package init?(_ text: String, basis: DateBasis) {
        if let date = CivilDate(text) {
            self.init(date: date, basis: basis)
            return
        }
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes.count <= 40, let date = CivilDate(text.prefix(10)),
            bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t") || bytes[10] == UInt8(ascii: " "),
            let hour = Self.number(bytes, 11, below: 24), bytes[13] == UInt8(ascii: ":"),
            let minute = Self.number(bytes, 14, below: 60), bytes[16] == UInt8(ascii: ":"),
            Self.number(bytes, 17, below: 61) != nil
        else { return nil }
        var position = 19
        if bytes[position] == UInt8(ascii: ".") {
            let digits = bytes[(position + 1)...].prefix { (0x30...0x39).contains($0) }
            guard !digits.isEmpty else { return nil }
            position = digits.endIndex
        }
        guard let offset = Self.offsetMinutes(Array(bytes[position...])) else { return nil }
        let koreanMinutes = hour * 60 + minute - offset + 9 * 60
        let dayShift = koreanMinutes < 0 ? -1 : koreanMinutes / (24 * 60)
        guard let koreanDate = date.adding(days: dayShift) else { return nil }
        self.init(date: koreanDate, instant: text, basis: basis)
    }

    private static func offsetMinutes(_ bytes: [UInt8]) -> Int? {
        if bytes == [UInt8(ascii: "Z")] || bytes == [UInt8(ascii: "z")] { return 0 }
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let hours = number(bytes, 1, below: 24),
            let minutes = number(bytes, 4, below: 60)
        else { return nil }
        switch bytes[0] {
        case UInt8(ascii: "+"): return hours * 60 + minutes
        case UInt8(ascii: "-"): return -(hours * 60 + minutes)
        default: return nil
        }
    }

    private static func number(_ bytes: [UInt8], _ start: Int, below limit: Int) -> Int? {
        guard start + 1 < bytes.count, (0x30...0x39).contains(bytes[start]), (0x30...0x39).contains(bytes[start + 1])
        else { return nil }
        let number = Int(bytes[start] - 0x30) * 10 + Int(bytes[start + 1] - 0x30)
        return number < limit ? number : nil
    }
}
