/// A strong entity tag (RFC 9110 §8.8.3): equal tags mean equal bytes.
package struct EntityTag: Sendable, Hashable, CustomStringConvertible {
    /// With its quotation marks.
    package let description: String

    /// - Parameter opaque: printable ASCII without quotation marks.
    package init(opaque: String) {
        description = "\"" + opaque + "\""
    }

    /// Made of the bytes themselves: FNV-1a, 64 bits. It tells versions apart; it is no protection against forgery.
    package init(of bytes: [UInt8]) {
        self.init(opaque: Self.fingerprint(bytes))
    }

    /// Sixteen hexadecimal digits.
    package static func fingerprint(_ bytes: some Sequence<UInt8>) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// Whether one of the tags of `If-None-Match` names this one, compared weakly (RFC 9110 §13.1.2): `*` does.
    /// What is no list of entity tags matches nothing.
    package func isNamed(by ifNoneMatch: [String]) -> Bool {
        ifNoneMatch.contains { isNamed(by: $0) }
    }

    private func isNamed(by list: String) -> Bool {
        let bytes = Array(list.utf8)
        let own = Array(description.utf8)
        var position = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ","): position += 1
            case UInt8(ascii: "*"):
                // `*` stands alone; inside a list it is a mistake.
                return bytes.allSatisfy { [0x20, 0x09, UInt8(ascii: "*")].contains($0) }
            case UInt8(ascii: "W"):
                guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "/") else { return false }
                position += 2
            case UInt8(ascii: "\""):
                guard let end = bytes[(position + 1)...].firstIndex(of: UInt8(ascii: "\"")) else { return false }
                if bytes[position...end].elementsEqual(own) { return true }
                position = end + 1
            default: return false
            }
        }
        return false
    }
}
