import Dispatch
import Foundation
import Glibc
import HTTPServer
import HTTPWire
import TestSupport
import Testing

/// Each limit over a real socket, named after what it stops.
@Suite("Overload and patience")
struct OverloadTests {
    private let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    /// Waits for something that the server does on its own time.
    private func until(_ condition: () -> Bool) -> Bool {
        for _ in 0..<500 {
            if condition() { return true }
            usleep(10_000)
        }
        return false
    }

    @Test func aConnectionBeyondTheLimitSeesWhyAlsoWhenItAskedFirst() throws {
        let server = try TestServer({ $0.connections = 1 })
        defer { server.stop() }
        let kept = try RawClient(port: server.port)
        kept.send(get)
        _ = try kept.readAnswer()
        for _ in 0..<20 {
            let client = try RawClient(port: server.port)
            client.send(get + String(repeating: "x", count: 100_000))
            let answer = try client.readAnswer()
            #expect(answer.status == 503)
            #expect(answer["Connection"] == "close")
            #expect(answer["Retry-After"] == "1")
            #expect(answer["Date"] != nil)
            #expect(client.readToEnd() == [])
        }
        kept.send(get)
        #expect(try kept.readAnswer().status == 200)
        #expect(server.server.metrics.figures().refusals == ["connection_limit": 20])
    }

    @Test func tooFewDescriptorsAreSaidAtStart() {
        #expect(DescriptorLimit.raise(for: 1) == nil)
        #expect(DescriptorLimit.raise(for: .max / 2)?.contains("ulimit -Hn") == true)
    }

    @Test func oneAddressDoesNotTakeAllConnections() throws {
        let server = try TestServer({ $0.connectionsPerAddress = 2 })
        defer { server.stop() }
        do {
            let kept = try (0..<2).map { _ in try RawClient(port: server.port) }
            for client in kept {
                client.send(get)
                _ = try client.readAnswer()
            }
            #expect(try RawClient(port: server.port).readAnswer().status == 503)
            #expect(server.server.metrics.figures().refusals == ["address_connection_limit": 1])
        }
        // What is closed does not count any more.
        #expect(until { server.server.metrics.figures().connectionsOpen == 0 })
        let client = try RawClient(port: server.port)
        client.send(get)
        #expect(try client.readAnswer().status == 200)
    }

    @Test func aTrustedProxyIsNotCountedAsOneClient() throws {
        let proxies = try TrustedProxies("127.0.0.0/8")
        let server = try TestServer({
            $0.connectionsPerAddress = 1
            $0.trustedProxies = proxies
        })
        defer { server.stop() }
        let clients = try (0..<5).map { _ in try RawClient(port: server.port) }
        for client in clients {
            client.send(get)
            #expect(try client.readAnswer().status == 200)
        }
    }

    @Test func aByteASecondDoesNotKeepAnAnswerInMemory() throws {
        let big = Body.bytes([UInt8](repeating: 0x61, count: 8 << 20))
        let server = try TestServer({ $0.timeouts.write = 300 }) { _ in .now(Response(.ok, body: big)) }
        defer { server.stop() }
        let client = try RawClient(port: server.port, receiveBuffer: 4096)
        client.send(get)
        for _ in 0..<40 {
            _ = client.read(most: 1)
            if server.server.metrics.figures().connectionsOpen == 0 { break }
            usleep(50_000)
        }
        #expect(until { server.server.metrics.figures().connectionsOpen == 0 })
    }

    @Test func aReaderThatKeepsUpIsNotCutOff() throws {
        let big = Body.bytes([UInt8](repeating: 0x61, count: 8 << 20))
        let server = try TestServer({ $0.timeouts.write = 200 }) { _ in .now(Response(.ok, body: big)) }
        defer { server.stop() }
        let client = try RawClient(port: server.port, receiveBuffer: 65_536)
        client.send(get)
        let start = ContinuousClock.now
        var count = 0
        while ContinuousClock.now - start < .seconds(1) {
            count += client.read(most: 8192)
            usleep(5000)
        }
        #expect(server.server.metrics.figures().connectionsOpen == 1)
        #expect(count > 100_000)
    }

    @Test func aBodyThatTricklesIsRefused() throws {
        let server = try TestServer({ $0.timeouts.body = 300 })
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n")
        for _ in 0..<8 {
            client.send("x")
            usleep(50_000)
        }
        let answer = try client.readAnswer()
        #expect(answer.status == 408)
        #expect(answer["Connection"] == "close")
    }

    @Test func unfinishedBodiesShareABoundedMemory() throws {
        let server = try TestServer({ $0.heldInput = 500_000 })
        defer { server.stop() }
        let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 400001\r\n\r\n"
        let unfinished = String(repeating: "x", count: 400_000)
        let first = try RawClient(port: server.port)
        first.send(head + unfinished)
        let second = try RawClient(port: server.port)
        usleep(200_000)
        second.send(head + unfinished)
        #expect(try second.readAnswer().status == 503)
        // Small requests get through, and the first can still end; what it held is free then.
        let third = try RawClient(port: server.port)
        third.send(get)
        #expect(try third.readAnswer().status == 200)
        first.send("x")
        #expect(try first.readAnswer().status == 200)
        third.send(head + unfinished + "x")
        #expect(try third.readAnswer().status == 200)
    }

    @Test func requestsBeyondTheRateAreToldWhenToComeBack() throws {
        let server = try TestServer({
            $0.rateLimit = RateLimit(1, perSeconds: 60, burst: 2)
            $0.unlimitedTargets = ["/livez"]
        })
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send(get + get + get)
        let answers = try (0..<3).map { _ in try client.readAnswer() }
        #expect(answers.map(\.status) == [200, 200, 429])
        #expect(answers.map { $0["RateLimit-Policy"] } == Array(repeating: "\"default\";q=2;w=120", count: 3))
        #expect(answers[0]["RateLimit"] == "\"default\";r=1;t=60")
        #expect(answers[2]["RateLimit"]?.hasPrefix("\"default\";r=0;t=") == true)
        let wait = try #require(answers[2]["Retry-After"].flatMap { Int($0) })
        #expect((55...60).contains(wait))
        // Another connection of the same address is the same client; a probe is nobody's.
        let other = try RawClient(port: server.port)
        other.send(get + "GET /livez HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try other.readAnswer().status == 429)
        #expect(try other.readAnswer().status == 200)
        #expect(server.server.metrics.figures().refusals == ["rate_limited": 2])
    }

    @Test func clientsBehindATrustedProxyAreToldApart() throws {
        let proxies = try TrustedProxies("127.0.0.1")
        for (trusted, statuses) in [(proxies, [200, 200, 429]), (TrustedProxies.none, [200, 429, 429])] {
            let server = try TestServer({
                $0.rateLimit = RateLimit(1, perSeconds: 60, burst: 1)
                $0.trustedProxies = trusted
            })
            defer { server.stop() }
            let client = try RawClient(port: server.port)
            let seen = try ["192.0.2.1", "192.0.2.2", "192.0.2.1"].map { address in
                client.send("GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 1.1.1.1, \(address)\r\n\r\n")
                return try client.readAnswer().status
            }
            #expect(seen == statuses)
        }
    }

    @Test func workForABrokenConnectionIsNotDone() throws {
        let gate = DispatchSemaphore(value: 0)
        let done = Counter()
        let server = try TestServer({ $0.workers = 1 }) { request in
            guard request.target.segments != ["alive"] else { return TestServer.echo(request) }
            return .later {
                done.add()
                gate.wait()
                return Response(.ok)
            }
        }
        defer { server.stop() }
        let first = try RawClient(port: server.port)
        first.send(get)
        #expect(until { done.value == 1 })
        do {
            let second = try RawClient(port: server.port)
            second.send(get)
            usleep(100_000)
            second.reset()
        }
        #expect(until { server.server.metrics.figures().connectionsOpen == 1 })
        gate.signal()
        _ = try first.readAnswer()
        first.send("GET /alive HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try first.readAnswer().status == 200)
        usleep(50_000)
        #expect(done.value == 1)
        gate.signal()
    }

    @Test func theLastAllowedRequestOfAConnectionSaysSo() throws {
        let server = try TestServer({ $0.limits.requestsPerConnection = 3 })
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send(get + get + get + get)
        let answers = try (0..<3).map { _ in try client.readAnswer() }
        #expect(answers.map { $0["Connection"] } == [nil, nil, "close"])
        #expect(client.readToEnd() == [])
    }

    /// Requests are sent without pause while the server stops: each that went out on a connection is answered whole.
    @Test(arguments: [(false, false), (false, true), (true, false), (true, true)])
    func stoppingUnderLoadLosesNoRequest(isUnix: Bool, isOneRequestEach: Bool) throws {
        let path = "/tmp/sillok-\(ProcessInfo.processInfo.processIdentifier)-\(isOneRequestEach)"
        let server = try TestServer({
            $0.loops = 2
            if isUnix { $0.endpoints = [Endpoint(.unix(path: path, mode: 0o600))] }
        })
        let lost = Counter()
        let answered = Counter()
        let group = DispatchGroup()
        let port = server.port
        for _ in 0..<8 {
            Thread.start(in: group) {
                let connection = isOneRequestEach ? "close" : "keep-alive"
                while let client = try? isUnix ? RawClient(path: path) : RawClient(port: port) {
                    while true {
                        client.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: \(connection)\r\n\r\n")
                        guard let answer = try? client.readAnswer(), answer.status == 200 else {
                            lost.add()
                            break
                        }
                        answered.add()
                        if answer["Connection"] == "close" { break }
                    }
                }
            }
        }
        #expect(until { answered.value > 500 })
        server.stop()
        #expect(group.wait(timeout: .now() + 20) == .success)
        #expect(lost.value == 0)
    }
}
