/// A block of addresses in CIDR notation (RFC 4632, RFC 4291 §2.3): `10.0.0.0/8`, `2001:db8::/32`, or one address.
package struct NetworkRange: Sendable, Hashable {
    private let first: PeerAddress
    /// Leading bits that count, of 128.
    private let bits: Int

    /// - Throws: `ServerError` that says what would be right.
    package init(_ text: some StringProtocol) throws {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = parts.first, let address = PeerAddress(name) else {
            throw ServerError("\"\(text)\" is no network; write one like 10.0.0.0/8, 2001:db8::/32 or 192.0.2.1")
        }
        let width = address.isIPv4 && !name.contains(":") ? 32 : 128
        var bits = width
        if parts.count == 2 {
            let length = parts[1]
            guard length.utf8.count <= 3, length.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(length),
                number <= width
            else { throw ServerError("\"\(text)\": after the slash stands a number of bits from 0 to \(width)") }
            bits = number
        }
        self.bits = bits + 128 - width
        first = Self.masked(address, self.bits)
        guard first == address else {
            throw ServerError("\"\(text)\" has bits beyond its length; the network is \(first)/\(bits)")
        }
    }

    package func contains(_ address: PeerAddress) -> Bool {
        address != .local && Self.masked(address, bits) == first
    }

    private static func masked(_ address: PeerAddress, _ bits: Int) -> PeerAddress {
        PeerAddress(high: address.high & mask(min(bits, 64)), low: address.low & mask(max(0, bits - 64)))
    }

    /// - Parameter bits: 0 to 64.
    private static func mask(_ bits: Int) -> UInt64 { ~UInt64(0) << (64 - bits) }
}
