import HTTPWire
import Synchronization
import TestSupport
import Testing

@testable import HTTPServer

@Suite("Heads that come again")
struct HeadMemoryTests {
    private static let get = "GET /a?b=c HTTP/1.1\r\nHost: a\r\n\r\n"

    /// A memory that was shown the same bytes, each time as a connection does.
    private struct Bench: ~Copyable {
        var memory = HeadMemory()
        var revision: UInt64 = 0

        /// What is known of them; what was not is parsed and learnt.
        mutating func show(_ text: String, answer: Response? = nil) -> KnownHead? {
            let bytes = Array(text.utf8)
            if let known = bytes.withUnsafeBytes({ memory.recall($0, revision: revision) }) { return known }
            var parser = RequestParser()
            var position = 0
            guard case .request(let parsed) = parser.consume(bytes.span, &position) else { return nil }
            if let head = memory.learn(parsed), let answer {
                memory.learn(answer, to: parsed.request, of: head)
            }
            return nil
        }

        mutating func isKnown(_ text: String, shown times: Int) -> Bool {
            for _ in 0..<times { _ = show(text) }
            return show(text) != nil
        }
    }

    private static func repeatable(_ bytes: Int = 1) -> Response {
        var response = Response(.ok, body: .bytes(Array(repeating: 0x61, count: bytes)))
        response.isRepeatable = true
        return response
    }

    @Test func aHeadIsKnownWhenItCameTwice() {
        var bench = Bench()
        #expect(bench.show(Self.get) == nil)
        #expect(bench.show(Self.get) == nil)
        let known = bench.show(Self.get)
        #expect(known?.parsed.request.target.raw == "/a?b=c")
        #expect(known?.parsed.isPersistent == true)
        #expect(bench.show(Self.get.replacing("/a", with: "/b")) == nil)
    }

    @Test(arguments: [
        // The body may come in another read, and differs.
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc",
        "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        // More than the head came in one go.
        "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "x", count: 2048))\r\n\r\n",
        // Not a request.
        "GET / HTTP/1.1\r\n\r\n",
    ]) func isNotKept(_ text: String) {
        var bench = Bench()
        let isKnown = bench.isKnown(text, shown: 5)
        #expect(!isKnown)
    }

    @Test func anAnswerIsForTheSameArrival() {
        var bench = Bench()
        for _ in 0..<2 { _ = bench.show(Self.get, answer: Self.repeatable()) }
        guard let known = bench.show(Self.get) else { return #expect(Bool(false)) }
        var request = known.parsed.request
        #expect(known.response(to: request) != nil)
        request.arrival.isSecure = true
        #expect(known.response(to: request) == nil)
        request.arrival = Arrival(role: .metrics)
        #expect(known.response(to: request) == nil)
        request.arrival = Arrival(clientCertificate: "CN=a")
        #expect(known.response(to: request) == nil)
    }

    @Test func anotherRevisionForgetsAll() {
        var bench = Bench()
        let before = bench.isKnown(Self.get, shown: 2)
        bench.revision = 1
        let after = bench.show(Self.get) != nil
        #expect(before && !after)
    }

    @Test func headsAndBodiesAreBounded() {
        var bench = Bench()
        let heads = (0..<1000).map { "GET /\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }
        for head in heads { for _ in 0..<2 { _ = bench.show(head, answer: Self.repeatable(100_000)) } }
        var bodies = 0
        // The last first: a look at a head that is not known takes the place of one that is.
        for head in heads.reversed() { bodies += bench.show(head)?.bodyBytes ?? 0 }
        #expect(bodies <= 8 << 20)
        // However many came before, there is room for those that come now.
        for _ in 0..<2 { _ = bench.show(Self.get, answer: Self.repeatable(100_000)) }
        let isKnown = bench.show(Self.get)?.bodyBytes == 100_000
        #expect(isKnown)
    }

    /// Counts how often it is asked, and answers with what it was set to.
    private final class Asked: Responder {
        let count = Atomic<Int>(0)
        let word = Mutex("old")
        let changes = Atomic<UInt64>(0)

        var revision: UInt64 { changes.load(ordering: .acquiring) }

        func respond(to request: Request) -> Reply {
            count.add(1, ordering: .relaxed)
            let body = Array(word.withLock { $0 }.utf8) + request.body
            var response = Response(.ok, body: .bytes(body), route: RouteLabel(index: 0, template: "/"))
            response.isRepeatable = request.target.raw == "/again"
            return .now(response)
        }
    }

    private static func serving(
        _ test: (_ asked: Asked, _ server: HTTPServer, _ client: RawClient) throws -> Void
    ) throws {
        var configuration = ServerConfiguration()
        configuration.endpoints = [Endpoint(.tcp(host: "127.0.0.1", port: 0))]
        let asked = Asked()
        let server = HTTPServer(configuration: configuration, responder: asked)
        let port = try #require(try server.start().first?.port)
        defer { server.stop(deadlineSeconds: 5) }
        try test(asked, server, try RawClient(port: port))
    }

    @Test func theResponderIsAskedOnceARevision() throws {
        try Self.serving { asked, server, client in
            for word in ["old", "new"] {
                asked.word.withLock { $0 = word }
                asked.changes.add(1, ordering: .releasing)
                let before = asked.count.load(ordering: .relaxed)
                for _ in 0..<20 {
                    client.send("GET /again HTTP/1.1\r\nHost: a\r\n\r\n")
                    let text = try client.readAnswer().text
                    #expect(text == word)
                }
                // Twice until the head is kept, with its answer.
                #expect(asked.count.load(ordering: .relaxed) - before == 2)
            }
            // Everything is counted all the same.
            #expect(server.metrics.figures().answers.map(\.count) == [40])
        }
    }

    @Test func whatIsNotRepeatableIsAskedEachTime() throws {
        try Self.serving { asked, _, client in
            for _ in 0..<20 {
                client.send("GET /now HTTP/1.1\r\nHost: a\r\n\r\n")
                let text = try client.readAnswer().text
                #expect(text == "old")
            }
            #expect(asked.count.load(ordering: .relaxed) == 20)
        }
    }

    @Test func theSameHeadWithOtherBodiesIsReadEachTime() throws {
        try Self.serving { _, _, client in
            for number in 100..<120 {
                client.send("POST /again HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n")
                client.send("\(number)")
                let text = try client.readAnswer().text
                #expect(text == "old\(number)")
            }
        }
    }

    @Test func aKnownHeadKeepsItsMethodAndItsLastWord() throws {
        try Self.serving { _, _, client in
            for _ in 0..<5 {
                client.send("HEAD /again HTTP/1.1\r\nHost: a\r\n\r\n")
                let answer = try client.readAnswer(isHead: true)
                #expect(answer["Content-Length"] == "3" && answer.text.isEmpty)
                client.send("GET /again HTTP/1.1\r\nHost: a\r\n\r\nGET /again HTTP/1.1\r\nHost: a\r\n\r\n")
                for _ in 0..<2 {
                    let text = try client.readAnswer().text
                    #expect(text == "old")
                }
            }
            client.send("GET /again HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            let last = try client.readAnswer()["Connection"]
            #expect(last == "close")
        }
    }
}
