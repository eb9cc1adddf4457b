import Testing

@testable import HTTPServer

@Suite("Addresses and networks")
struct PeerAddressTests {
    @Test(arguments: [
        ("192.0.2.1", "192.0.2.1"), ("::ffff:192.0.2.1", "192.0.2.1"), ("2001:DB8:0::1", "2001:db8::1"), ("::1", "::1"),
    ])
    func isReadAndWritten(_ text: String, _ canonical: String) {
        #expect(PeerAddress(text)?.description == canonical)
    }

    @Test(arguments: [
        "", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2.3.4 ", " 1.2.3.4", "1.2.3.4\0", "::", "fe80::1%eth0",
        ":::",
        "[::1]", "localhost", "１.2.3.4", String(repeating: "1", count: 10_000),
    ])
    func whatIsNoAddressIsNone(_ text: String) { #expect(PeerAddress(text) == nil) }

    @Test func countsAnIPv6SubscriberAsOne() throws {
        let one = try #require(PeerAddress("2001:db8:1:2::1"))
        let other = try #require(PeerAddress("2001:db8:1:2:ffff:ffff:ffff:ffff"))
        let neighbour = try #require(PeerAddress("2001:db8:1:3::1"))
        #expect(one.limitKey == other.limitKey && one.limitKey != neighbour.limitKey)
        #expect(PeerAddress("192.0.2.1")?.limitKey != PeerAddress("192.0.2.2")?.limitKey)
        #expect(PeerAddress("::1")?.limitKey != PeerAddress.local.limitKey)
    }

    @Test func knowsThisMachine() {
        for text in ["127.0.0.1", "127.9.9.9", "::1", "::ffff:127.0.0.1"] {
            #expect(PeerAddress(text)?.isLoopback == true, "\(text)")
        }
        for text in ["128.0.0.1", "::2", "2001:db8::1"] { #expect(PeerAddress(text)?.isLoopback == false, "\(text)") }
        #expect(PeerAddress.local.isLoopback)
    }

    @Test(arguments: [
        ("10.0.0.0/8", "10.255.255.255", "11.0.0.0"), ("192.0.2.1", "192.0.2.1", "192.0.2.2"),
        ("192.0.2.128/25", "192.0.2.128", "192.0.2.127"), ("2001:db8::/32", "2001:db8:ffff::1", "2001:db9::"),
        ("2001:db8::/65", "2001:db8::7fff:0:0:1", "2001:db8::8000:0:0:1"), ("::1/128", "::1", "::2"),
        ("0.0.0.0/0", "8.8.8.8", "2001:db8::1"), ("::ffff:10.0.0.0/104", "10.1.1.1", "11.1.1.1"),
    ])
    func networkHoldsItsAddresses(_ network: String, _ inside: String, _ outside: String) throws {
        let range = try NetworkRange(network)
        #expect(range.contains(try #require(PeerAddress(inside))))
        #expect(!range.contains(try #require(PeerAddress(outside))))
        #expect(!range.contains(.local))
    }

    @Test(arguments: [
        "", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0.0/8/8", "10.0.0.1/8",
        "2001:db8::/129",
        "10.0.0.0/٨", "10.0.0.0/08x", "example.org/8",
    ])
    func badNetworkIsExplained(_ text: String) { #expect(throws: ServerError.self) { try NetworkRange(text) } }
}
