import HTTPWire
import Testing

@testable import HTTPServer

@Suite("The client behind proxies")
struct TrustedProxiesTests {
    /// Fields as they arrive → the client, for a peer 10.0.0.1 where 10.0.0.0/8 and 2001:db8::/32 are proxies.
    struct Row: Sendable, CustomTestStringConvertible {
        let fields: [(String, String)]
        let client: String
        let why: String
        let location: SourceLocation

        init(
            _ why: String, _ fields: [(String, String)], _ client: String, _ location: SourceLocation = #_sourceLocation
        ) {
            self.why = why
            self.fields = fields
            self.client = client
            self.location = location
        }

        var testDescription: String { why }
    }

    private static let common = "X-Forwarded-For"
    private static let standard = "Forwarded"

    static let rows: [Row] = [
        Row("nothing reported", [], "10.0.0.1"),
        Row("one address", [(common, "192.0.2.7")], "192.0.2.7"),
        Row("what the client wrote itself is not reached", [(common, "1.1.1.1, 192.0.2.7")], "192.0.2.7"),
        Row("proxies are passed over", [(common, "1.1.1.1, 192.0.2.7, 10.9.9.9, 2001:db8::9")], "192.0.2.7"),
        Row("lines are read in order", [(common, "1.1.1.1"), (common, "192.0.2.7")], "192.0.2.7"),
        Row("all proxies: the first of them asked itself", [(common, "10.1.1.1, 10.2.2.2")], "10.1.1.1"),
        Row("ports are left out", [(common, "192.0.2.7:4711")], "192.0.2.7"),
        Row("brackets and port", [(common, "[2001:db9::7]:4711")], "2001:db9::7"),
        Row("bare IPv6", [(common, "2001:db9::7")], "2001:db9::7"),
        Row("mapped IPv4 is IPv4", [(common, "::ffff:192.0.2.7")], "192.0.2.7"),
        Row("spaces and tabs", [(common, " \t192.0.2.7\t ")], "192.0.2.7"),
        Row("garbage at the right end", [(common, "192.0.2.7, nonsense")], "10.0.0.1"),
        Row("garbage left of a proxy", [(common, "192.0.2.7, nonsense, 10.2.2.2")], "10.2.2.2"),
        Row("empty", [(common, "")], "10.0.0.1"),
        Row("empty elements", [(common, "192.0.2.7,,")], "10.0.0.1"),
        Row("a name is no address", [(common, "localhost")], "10.0.0.1"),
        Row("a zone is no address", [(common, "fe80::1%1")], "10.0.0.1"),
        Row("bad port", [(common, "192.0.2.7:port")], "10.0.0.1"),
        Row("port without address", [(common, ":80")], "10.0.0.1"),
        Row("the standard's field", [(standard, "for=192.0.2.7;proto=https;by=10.0.0.1")], "192.0.2.7"),
        Row("names without case, quoted", [(standard, #"proto=http;FOR="192.0.2.7:80""#)], "192.0.2.7"),
        Row("quoted IPv6 with port", [(standard, #"for="[2001:db9::7]:4711""#)], "2001:db9::7"),
        Row("obfuscated port", [(standard, #"for="192.0.2.7:_p""#)], "192.0.2.7"),
        Row("rightmost that is no proxy", [(standard, "for=1.1.1.1, for=192.0.2.7, for=10.3.3.3")], "192.0.2.7"),
        Row("unknown", [(standard, "for=192.0.2.7, for=unknown")], "10.0.0.1"),
        Row("obfuscated", [(standard, "for=_hidden, for=10.2.2.2")], "10.2.2.2"),
        Row("an element without for", [(standard, "for=192.0.2.7, proto=https")], "10.0.0.1"),
        Row("twice in one element", [(standard, "for=1.1.1.1;for=192.0.2.7")], "10.0.0.1"),
        Row("a comma inside quotation marks cuts nothing", [(standard, #"for="192.0.2.7, for=1.1.1.1""#)], "10.0.0.1"),
        Row("a quoted pair", [(standard, #"for="192.0.2\.7""#)], "192.0.2.7"),
        Row("a quotation left open swallows the proxy's word", [(standard, #"for=", for=192.0.2.7"#)], "10.0.0.1"),
        Row("left open in a line of its own", [(standard, #"for=""#), (standard, "for=192.0.2.7")], "10.0.0.1"),
        Row("opened to be closed by the proxy's", [(standard, #"for="x, for="[2001:db9::7]""#)], "10.0.0.1"),
        Row("ends in a backslash", [(standard, #"for="192.0.2.7\"#)], "10.0.0.1"),
        Row("both fields agree", [(standard, "for=192.0.2.7"), (common, "192.0.2.7")], "192.0.2.7"),
        Row("both disagree: one is forged", [(standard, "for=1.1.1.1"), (common, "192.0.2.7")], "10.0.0.1"),
    ]

    @Test(arguments: rows) func isRead(_ row: Row) throws {
        let proxies = try TrustedProxies("10.0.0.0/8, 2001:db8::/32")
        var fields = Fields()
        for (name, value) in row.fields { fields.append(name, value) }
        let peer = try #require(PeerAddress("10.0.0.1"))
        let client = proxies.sender(peer: peer, fields: fields).address.description
        #expect(client == row.client, sourceLocation: row.location)
    }

    @Test func nobodyElseIsBelieved() throws {
        var fields = Fields()
        fields.append("X-Forwarded-For", "192.0.2.7")
        let stranger = try #require(PeerAddress("11.0.0.1"))
        #expect(try TrustedProxies("10.0.0.0/8,unix").sender(peer: stranger, fields: fields).address == stranger)
        #expect(TrustedProxies.none.sender(peer: .local, fields: fields).address == .local)
        #expect(try TrustedProxies("unix").sender(peer: .local, fields: fields).address.description == "192.0.2.7")
    }

    @Test func aLongListIsReadInOneGo() throws {
        let proxies = try TrustedProxies("10.0.0.0/8")
        let peer = try #require(PeerAddress("10.0.0.1"))
        for (name, element) in [("X-Forwarded-For", "10.0.0.2,"), ("Forwarded", "for=10.0.0.2,")] {
            var fields = Fields()
            fields.append(name, "192.0.2.7," + String(repeating: element, count: 6000) + "x")
            let start = ContinuousClock.now
            #expect(proxies.sender(peer: peer, fields: fields).address == peer)
            #expect(ContinuousClock.now - start < .seconds(2))
        }
    }

    @Test func aBadListIsExplained() { #expect(throws: ServerError.self) { try TrustedProxies("10.0.0.0/8,proxy") } }
}
