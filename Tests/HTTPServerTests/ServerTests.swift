import HTTPServer
import HTTPWire
import TestSupport
import Testing

@Suite("A server over real sockets")
struct ServerTests {
    @Test func keepsAConnectionOpen() throws {
        let server = try TestServer()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        for number in 0..<5 {
            client.send("GET /\(number) HTTP/1.1\r\nHost: a\r\n\r\n")
            let answer = try client.readAnswer()
            #expect(answer.status == 200)
            #expect(answer.text == "GET /\(number)\n")
            #expect(answer["Connection"] == nil)
            #expect(answer["Date"]?.hasSuffix(" GMT") == true)
        }
    }
}
