import Glibc

/// Who is at the other end: an IP address without a port, or a process of this machine on a Unix-domain socket. IPv4
/// addresses lie in IPv6 as mapped ones (RFC 4291 §2.5.5.2), which is also how a dual-stack listener sees them.
package struct PeerAddress: Sendable, Hashable {
    /// The 128 bits, first half first, in the machine's order. Zero for a Unix-domain socket.
    let high: UInt64
    let low: UInt64

    /// The peer of a Unix-domain socket; the unspecified address is nobody's peer.
    package static let local = PeerAddress(high: 0, low: 0)

    private static let mappedPrefix: UInt64 = 0xFFFF << 32

    init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    init(ipv4: UInt32) { self.init(high: 0, low: Self.mappedPrefix | UInt64(ipv4)) }

    /// Reads `192.0.2.1` or `2001:db8::1`: an address alone, without port, brackets, zone or spaces.
    package init?(_ text: some StringProtocol) {
        // The longest is 45 characters; what is longer is no address, and not worth a copy.
        guard text.utf8.count <= 45, text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        let text = String(text)
        if text.utf8.contains(UInt8(ascii: ":")) {
            var raw = in6_addr()
            guard inet_pton(AF_INET6, text, &raw) == 1 else { return nil }
            self = withUnsafeBytes(of: raw) { bytes in
                PeerAddress(high: Self.number(bytes[0..<8]), low: Self.number(bytes[8..<16]))
            }
            if self == .local { return nil }
        } else {
            var raw = in_addr()
            guard inet_pton(AF_INET, text, &raw) == 1 else { return nil }
            self.init(ipv4: UInt32(bigEndian: raw.s_addr))
        }
    }

    private static func number(_ bytes: Slice<UnsafeRawBufferPointer>) -> UInt64 {
        bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }

    var isIPv4: Bool { high == 0 && low >> 32 == 0xFFFF }

    /// 127.0.0.0/8, ::1 or a Unix-domain socket: a process of this machine.
    var isLoopback: Bool {
        guard high == 0 else { return false }
        return low <= 1 || (isIPv4 && low & 0xFF00_0000 == 0x7F00_0000)
    }

    /// By what clients are told apart where limits count: an IPv4 address, or the /64 that an IPv6 subscriber is given
    /// as a whole, and in which one machine can take 2⁶⁴ addresses.
    var limitKey: PeerAddress { isIPv4 || high == 0 ? self : PeerAddress(high: high, low: 0) }
}

extension PeerAddress: CustomStringConvertible {
    /// As it is usually written; `unix` for a Unix-domain socket.
    package var description: String {
        if self == .local { return "unix" }
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        if isIPv4 {
            var raw = in_addr(s_addr: UInt32(truncatingIfNeeded: low).bigEndian)
            inet_ntop(AF_INET, &raw, &text, socklen_t(text.count))
        } else {
            var raw = (high.bigEndian, low.bigEndian)
            inet_ntop(AF_INET6, &raw, &text, socklen_t(text.count))
        }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
