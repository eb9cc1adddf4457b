import HTTPServer
import HTTPWire
import TestSupport
import Testing

/// A server that says what it understood, and what has to come back from it for a row of the wire table.
struct WireChecking {
    private let server: TestServer

    init() throws {
        let files = try TestCertificates.shared.get().files()
        server = try TestServer({
            $0.endpoints = [.plain, .encrypted]
            $0.tls = files
        }) { request in
            let query = request.target.query.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
            let text = String(decoding: request.body, as: UTF8.self)
            let path = request.target.segments.joined(separator: "/")
            let summary =
                "\(request.method.rawValue) /\(path)" + (query.isEmpty ? "" : "?" + query)
                + (text.isEmpty ? "" : " " + text)
            return .now(Response(.ok, body: .bytes(Array(summary.utf8))))
        }
    }

    func check(_ wire: WireCase, byteByByte: Bool, encrypted: Bool) throws {
        let client =
            encrypted
            ? try RawClient(port: server.encryptedPort, tls: TLSClient.Options())
            : try RawClient(port: server.port)
        client.send(wire.bytes, byteByByte: byteByByte)
        client.closeWriteSide()
        var received = try #require(client.readToEnd())
        for request in wire.requests {
            let isHead = request.hasPrefix("HEAD ")
            var answer = try #require(RawAnswer(&received, isHead: isHead))
            // Whether the body had begun to arrive when the head was whole is a matter of moments (RFC 9110 §10.1.1).
            if answer.status == 100 { answer = try #require(RawAnswer(&received, isHead: isHead)) }
            #expect(answer.status == 200)
            #expect(isHead ? answer["Content-Length"] == "\(request.utf8.count)" : answer.text == request)
            #expect(answer["Date"] != nil)
        }
        if let refusal = wire.refusal {
            let answer = try #require(RawAnswer(&received))
            #expect(answer.status == refusal)
            #expect(answer["Connection"] == "close")
            #expect(answer["Content-Type"] == "application/problem+json")
        }
        #expect(received.isEmpty)
        // The end is the server's own, not that of somebody in between.
        if let tls = client.tls { #expect(tls.sawGoodbye) }
    }
}
