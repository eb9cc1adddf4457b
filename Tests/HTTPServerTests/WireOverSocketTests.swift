import TestSupport
import Testing

/// The table of the wire through a whole server: each request is answered, a refusal is seen by the client before the
/// connection closes, and nothing follows it.
@Suite("The wire over a socket")
struct WireOverSocketTests {
    private static let shared = Result { try WireChecking() }
    private static let short = WireCase.all.filter { $0.bytes.count < 2000 }

    @Test("sent whole", arguments: WireCase.all)
    func whole(_ wire: WireCase) throws { try Self.shared.get().check(wire, byteByByte: false, encrypted: false) }

    @Test("sent a byte at a time", arguments: short)
    func byteByByte(_ wire: WireCase) throws { try Self.shared.get().check(wire, byteByByte: true, encrypted: false) }

    @Test("sent whole through TLS", arguments: WireCase.all)
    func encrypted(_ wire: WireCase) throws { try Self.shared.get().check(wire, byteByByte: false, encrypted: true) }

    @Test("sent a byte, and a record, at a time through TLS", arguments: short)
    func encryptedByteByByte(_ wire: WireCase) throws {
        try Self.shared.get().check(wire, byteByByte: true, encrypted: true)
    }
}
