import Dispatch
import Glibc
import HTTPServer
import HTTPWire
import TestSupport
import Testing

@Suite("A server over real sockets")
struct ServerTests {
    private let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

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

    @Test func servesManyConnectionsOnTwoLoops() throws {
        let server = try TestServer({ $0.loops = 2 })
        defer { server.stop() }
        let clients = try (0..<200).map { _ in try RawClient(port: server.port) }
        for round in 0..<3 {
            for client in clients { client.send("GET /\(round) HTTP/1.1\r\nHost: a\r\n\r\n") }
            for client in clients { #expect(try client.readAnswer().text == "GET /\(round)\n") }
        }
        let figures = server.server.metrics.figures()
        #expect(figures.connectionsOpen == 200)
        #expect(figures.answers.map(\.count) == [600])
    }

    @Test func sendsAndTakesLargeBodies() throws {
        let server = try TestServer()
        defer { server.stop() }
        let client = try RawClient(port: server.port, receiveBuffer: 4096)
        let body = String(repeating: "가나다", count: 200_000)
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
        #expect(try client.readAnswer().text == "POST /\n" + body)
        client.send(get)
        #expect(try client.readAnswer().status == 200)
    }

    @Test func aSlowHeadIsRefusedAtItsDeadline() throws {
        let server = try TestServer({ $0.timeouts.head = 200 })
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("GET / HT")
        #expect(try client.readAnswer().status == 408)
    }

    @Test func anIdleConnectionIsClosed() throws {
        let server = try TestServer({ $0.timeouts.idle = 200 })
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send(get)
        _ = try client.readAnswer()
        #expect(client.readToEnd() == [])
    }

    @Test func aRefusedUploadSeesItsAnswer() throws {
        let server = try TestServer({ $0.limits.body = 1000 })
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        let upload = String(repeating: "x", count: 500_000)
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 500000\r\n\r\n" + upload)
        #expect(try client.readAnswer().status == 413)
    }

    @Test func aFullPoolAnswers503AndTheConnectionStays() throws {
        let gate = DispatchSemaphore(value: 0)
        let server = try TestServer({
            $0.workers = 1
            $0.queuedWork = 1
        }) { _ in
            .later {
                gate.wait()
                return Response(.ok, body: .bytes(Array("done".utf8)))
            }
        }
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send(get + get + get)
        // The third is refused at once, but its answer waits for its turn.
        for _ in 0..<500 where server.server.metrics.figures().refusals["overloaded"] == nil { usleep(10_000) }
        gate.signal()
        gate.signal()
        #expect(try client.readAnswer().text == "done")
        #expect(try client.readAnswer().text == "done")
        let refused = try client.readAnswer()
        #expect(refused.status == 503)
        #expect(refused["Retry-After"] == "1")
        gate.signal()
        client.send(get)
        #expect(try client.readAnswer().text == "done")
    }

    @Test func workOutlivesItsConnection() throws {
        let gate = DispatchSemaphore(value: 0)
        let server = try TestServer(answer: { request in
            guard request.target.segments.isEmpty else { return TestServer.echo(request) }
            return .later {
                gate.wait()
                return Response(.ok)
            }
        })
        defer { server.stop() }
        do {
            let client = try RawClient(port: server.port)
            client.send(get)
        }
        gate.signal()
        let client = try RawClient(port: server.port)
        client.send("GET /alive HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try client.readAnswer().status == 200)
    }

    @Test func stopFinishesTheRequestThatRuns() throws {
        let started = DispatchSemaphore(value: 0)
        let gate = DispatchSemaphore(value: 0)
        let server = try TestServer(answer: { _ in
            .later {
                started.signal()
                gate.wait()
                return Response(.ok, body: .bytes(Array("done".utf8)))
            }
        })
        let client = try RawClient(port: server.port)
        client.send(get)
        started.wait()
        let stopped = DispatchSemaphore(value: 0)
        DispatchQueue.global().async {
            server.stop()
            stopped.signal()
        }
        DispatchQueue.global().asyncAfter(deadline: .now() + 0.1) { gate.signal() }
        let answer = try client.readAnswer()
        #expect(answer.text == "done")
        #expect(answer["Connection"] == "close")
        #expect(client.readToEnd() == [])
        #expect(stopped.wait(timeout: .now() + 5) == .success)
        #expect(throws: RawClient.Failure.self) { _ = try RawClient(port: server.port) }
    }

    @Test func tooManyConnectionsAreTurnedAway() throws {
        let server = try TestServer({ $0.connections = 2 })
        defer { server.stop() }
        let kept = try (0..<2).map { _ in try RawClient(port: server.port) }
        for client in kept {
            client.send(get)
            _ = try client.readAnswer()
        }
        #expect(try RawClient(port: server.port).readAnswer().status == 503)
        #expect(server.server.metrics.figures().refusals == ["connection_limit": 1])
    }

    @Test func aTakenPortIsExplained() throws {
        let server = try TestServer()
        defer { server.stop() }
        for loops in [1, 2] {
            var configuration = ServerConfiguration()
            configuration.endpoints = server.endpoints
            configuration.loops = loops
            let second = HTTPServer(
                configuration: configuration, responder: TestServer.Answering(answer: TestServer.echo))
            let error = #expect(throws: ServerError.self) { try second.start() }
            #expect(error?.description.contains("another process listens there") == true)
        }
    }

    @Test func theProbeGetsStatusAndBody() throws {
        let server = try TestServer()
        defer { server.stop() }
        let answer = try HTTPProbe.get(url: "http://127.0.0.1:\(server.port)/a?b", timeoutSeconds: 2)
        #expect(answer.status == 200)
        #expect(answer.body == Array("GET /a\n".utf8))
    }

    @Test func theProbeSaysWhatIsWrong() throws {
        #expect(throws: ServerError.self) { try HTTPProbe.get(url: "ftp://a", timeoutSeconds: 1) }
        #expect(throws: ServerError.self) { try HTTPProbe.get(url: "http://127.0.0.1:1/", timeoutSeconds: 1) }
    }
}
