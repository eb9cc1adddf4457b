package import HTTPWire

/// Whose word about the client is taken. A proxy appends the address it saw, so that only the rightmost entries are
/// facts: reading goes from the right, over addresses that are proxies themselves, to the first that is none.
///
/// Anybody can send these fields. They count only from a peer in the configured networks, and what a client wrote
/// before it met the first proxy is never reached.
package struct TrustedProxies: Sendable, Hashable {
    private let ranges: [NetworkRange]
    /// Whether peers on Unix-domain sockets are proxies too.
    private let isLocalTrusted: Bool

    package static let none = TrustedProxies()

    private init() {
        ranges = []
        isLocalTrusted = false
    }

    /// Reads `10.0.0.0/8,2001:db8::/32,unix`.
    package init(_ list: String) throws {
        let parts = list.split(separator: ",").map { String($0.drop { $0 == " " }.prefix { $0 != " " }) }
        isLocalTrusted = parts.contains("unix")
        ranges = try parts.filter { $0 != "unix" }.map { try NetworkRange($0) }
    }

    package func contains(_ address: PeerAddress) -> Bool {
        address == .local ? isLocalTrusted : ranges.contains { $0.contains(address) }
    }

    /// The client as far as it can be known.
    package func sender(peer: PeerAddress, fields: Fields) -> Sender {
        guard contains(peer) else { return Sender(address: peer, isSecure: nil) }
        let standard = fields[values: "Forwarded"]
        let common = fields[values: "X-Forwarded-For"]
        let first = standard.isEmpty ? nil : sender(peer, of: ForwardedHop.hops(forwarded: standard))
        let second = common.isEmpty ? nil : sender(peer, of: ForwardedHop.hops(xForwardedFor: common))
        let words = [first?.isSecure, ForwardedHop.isSecure(xForwardedProto: fields[values: "X-Forwarded-Proto"])]
            .compactMap { $0 }
        let isSecure = words.isEmpty ? nil : words.allSatisfy { $0 }
        // A proxy that writes one of the fields often lets the other pass as the client sent it. Where the two
        // disagree, one is forged, and which one cannot be known.
        if let first, let second, first.address != second.address {
            return Sender(address: peer, isSecure: isSecure == true ? nil : isSecure)
        }
        return Sender(address: first?.address ?? second?.address ?? peer, isSecure: isSecure)
    }

    /// From the right: the first address that is no proxy. An entry that is no address ends the chain of trust, and the
    /// proxy that reported it is the last that is known.
    private func sender(_ peer: PeerAddress, of hops: [ForwardedHop]) -> Sender {
        var nearest = Sender(address: peer, isSecure: nil)
        for hop in hops.reversed() {
            nearest = Sender(address: hop.address ?? nearest.address, isSecure: hop.isSecure)
            guard let address = hop.address, contains(address) else { break }
        }
        return nearest
    }
}
