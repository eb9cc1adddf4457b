/// A strong entity tag (RFC 9110 §8.8.3): equal tags mean equal bytes.
package struct EntityTag: Sendable, Hashable, CustomStringConvertible {
    /// With its quotation marks.
    package let description: String

    /// - Parameter opaque: printable ASCII without quotation marks.
    package init(opaque: some StringProtocol) {
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

    /// The tag of the same content in another coding: other bytes, so another tag (RFC 9110 §8.8.3.3).
    package func coded(_ coding: ContentCoding) -> EntityTag {
        coding == .gzip ? EntityTag(opaque: description.dropFirst().dropLast() + "-gz") : self
    }

    /// Whether one of the tags of `If-Match` names this one, compared strongly (RFC 9110 §13.1.1): `*` does.
    package func isNamedStrongly(by ifMatch: [String]) -> Bool {
        ifMatch.contains { isNamed(by: $0, weakly: false) }
    }

    /// Whether one of the tags of `If-None-Match` names this one, compared weakly (RFC 9110 §13.1.2): `*` does.
    /// What is no list of entity tags matches nothing.
    package func isNamed(by ifNoneMatch: [String]) -> Bool {
        ifNoneMatch.contains { isNamed(by: $0, weakly: true) }
    }

    private func isNamed(by list: String, weakly: Bool) -> Bool {
        let bytes = Array(list.utf8)
        let own = Array(description.utf8)
        var position = 0
        var isWeak = false
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ","): position += 1
            case UInt8(ascii: "*"):
                // `*` stands alone; inside a list it is a mistake.
                return bytes.allSatisfy { [0x20, 0x09, UInt8(ascii: "*")].contains($0) }
            case UInt8(ascii: "W"):
                guard position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "/") else { return false }
                position += 2
                isWeak = true
            case UInt8(ascii: "\""):
                guard let end = bytes[(position + 1)...].firstIndex(of: UInt8(ascii: "\"")) else { return false }
                if weakly || !isWeak, bytes[position...end].elementsEqual(own) { return true }
                isWeak = false
                position = end + 1
            default: return false
            }
        }
        return false
    }
}
