import HTTPServer
import HTTPWire
import TestSupport
import Testing

/// The table of the wire through a whole server: each request is answered, a refusal is seen by the client before the
/// connection closes, and nothing follows it.
@Suite("The wire over a socket")
struct WireOverSocketTests {
    @Test("sent whole", arguments: WireCase.all)
    func whole(_ wire: WireCase) throws { try check(wire, byteByByte: false) }

    @Test("sent a byte at a time", arguments: WireCase.all.filter { $0.bytes.count < 2000 })
    func byteByByte(_ wire: WireCase) throws { try check(wire, byteByByte: true) }

    private static let shared = Result {
        try TestServer(answer: { request in
            let query = request.target.query.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
            let text = String(decoding: request.body, as: UTF8.self)
            let path = request.target.segments.joined(separator: "/")
            let summary =
                "\(request.method.rawValue) /\(path)" + (query.isEmpty ? "" : "?" + query)
                + (text.isEmpty ? "" : " " + text)
            return .now(Response(.ok, body: .bytes(Array(summary.utf8))))
        })
    }

    private func check(_ wire: WireCase, byteByByte: Bool) throws {
        let client = try RawClient(port: try Self.shared.get().port)
        client.send(wire.bytes, byteByByte: byteByByte)
        client.closeWriteSide()
        var received = try #require(client.readToEnd())
        for request in wire.requests {
            let isHead = request.hasPrefix("HEAD ")
            let answer = try #require(RawAnswer(&received, isHead: isHead))
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
    }
}
