import HTTPWire
import Testing

@testable import HTTPRouting

@Suite("The way to the encrypted service")
struct HTTPSRedirectTests {
    /// Host, target and port → the new address.
    @Test(arguments: [
        ("a.example", "/", 443, "https://a.example/"), ("a.example", "/", 8443, "https://a.example:8443/"),
        ("a.example:80", "/x?y=z&w", 443, "https://a.example/x?y=z&w"), ("a.example:", "/", 443, "https://a.example/"),
        ("192.0.2.1:8080", "/x", 8443, "https://192.0.2.1:8443/x"),
        ("[2001:db8::1]", "/", 443, "https://[2001:db8::1]/"), ("[::1]:80", "/", 8443, "https://[::1]:8443/"),
        ("a.example", "http://a.example/x?y", 443, "https://a.example/x?y"),
        ("a.example", "http://a.example", 443, "https://a.example/"),
        ("a.example", "http://a.example?y", 443, "https://a.example/?y"), ("a.example", "*", 443, "https://a.example/"),
        // The host is written first, so that what looks like another one is a path of this.
        ("a.example", "//b.example/x", 443, "https://a.example//b.example/x"),
        ("a.example", "/%2e%2e//b", 443, "https://a.example/%2e%2e//b"),
        ("a.example", "/소치?q=푸", 443, "https://a.example/%EC%86%8C%EC%B9%98?q=%ED%91%B8"),
    ])
    func keepsHostAndTarget(_ host: String, _ target: String, _ port: UInt16, _ location: String) {
        var fields = Fields()
        fields.append("Host", host)
        for method in [Method.get, .post] {
            let request = Request(method: method, target: Target(raw: target, segments: []), fields: fields)
            let response = HTTPSRedirect(port: port).response(to: request)
            #expect(response.status == .permanentRedirect)
            #expect(response.fields["Location"] == location)
            #expect(response.body.count == 0)
        }
    }

    @Test func withoutHostThereIsNowhereToGo() {
        let request = Request(method: .get, target: Target(raw: "/", segments: []))
        let response = HTTPSRedirect(port: 443).response(to: request)
        #expect(response.status == .badRequest)
        #expect(response.fields["Location"] == nil)
    }
}
