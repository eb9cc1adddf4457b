import Dispatch
import Glibc
import HTTPServer
import HTTPWire
import Synchronization
import TestSupport
import Testing

/// What an access log is told, over a real socket.
@Suite("Access records and request ids")
struct IdentityTests {
    private final class Log: Sendable {
        let records = Mutex<[AccessRecord]>([])
        var last: AccessRecord? { records.withLock { $0.last } }
    }

    private func logged(
        _ configure: (inout ServerConfiguration) -> Void = { _ in },
        answer: @escaping @Sendable (Request) -> Reply = TestServer.echo
    ) throws -> (TestServer, Log) {
        let log = Log()
        let server = try TestServer(
            configure, answer: answer, log: { record in log.records.withLock { $0.append(record) } })
        return (server, log)
    }

    private static let trace = "4bf92f3577b34da6a3ce929d0e0e4736"

    @Test func aRecordSaysWhoAskedWhatAndHowItEnded() throws {
        let (server, log) = try logged()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("HEAD /a?b=c HTTP/1.1\r\nHost: a\r\n\r\n")
        let answer = try client.readAnswer(isHead: true)
        let record = try #require(log.last)
        #expect(record.client.description == "127.0.0.1")
        #expect(record.method == "HEAD")
        #expect(record.target == "/a?b=c")
        #expect(record.status == 200)
        #expect(record.bodyBytes == 0)
        #expect(record.nanoseconds > 0)
        #expect(record.time > 1_600_000_000_000)
        #expect(answer["X-Request-Id"] == record.identity.id)
        #expect(record.identity.id.count == 16)
    }

    @Test func everyRequestHasAnIdOfItsOwn() throws {
        let (server, log) = try logged({ $0.loops = 2 })
        defer { server.stop() }
        for _ in 0..<20 {
            let client = try RawClient(port: server.port)
            for _ in 0..<20 {
                client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                _ = try client.readAnswer()
            }
        }
        let identities = log.records.withLock { $0.map(\.identity) }
        #expect(Set(identities.map(\.id)).count == 400)
        #expect(Set(identities.map(\.trace.traceLow)).count == 400)
    }

    @Test func theIdAndTheTraceOfTheClientAreKept() throws {
        let (server, log) = try logged()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send(
            "GET / HTTP/1.1\r\nHost: a\r\nX-Request-ID: order-66\r\n"
                + "traceparent: 00-\(Self.trace)-00f067aa0ba902b7-01\r\n\r\n")
        #expect(try client.readAnswer()["X-Request-Id"] == "order-66")
        let identity = try #require(log.last).identity
        #expect(identity.id == "order-66")
        #expect(identity.caller == 0x00f0_67aa_0ba9_02b7)
        #expect(identity.trace.description.hasPrefix("00-\(Self.trace)-"))
        #expect(identity.trace.description.hasSuffix("-01"))
        #expect(identity.trace.parent != identity.caller)
    }

    @Test(arguments: [
        "X-Request-Id: a b", "X-Request-Id: \(String(repeating: "x", count: 65))", "X-Request-Id: a\r\nX-Request-Id: a",
        "X-Request-Id: \"", "traceparent: 00-\(trace)-0000000000000000-01",
        "traceparent: ff-\(trace)-00f067aa0ba902b7-01",
        "traceparent: 00-\(trace)-00f067aa0ba902b7-01\r\ntraceparent: 00-\(trace)-00f067aa0ba902b7-01",
    ])
    func whatIsNotWellFormedIsReplaced(fields: String) throws {
        let (server, log) = try logged()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("GET / HTTP/1.1\r\nHost: a\r\n\(fields)\r\n\r\n")
        let answer = try client.readAnswer()
        let identity = try #require(log.last).identity
        #expect(answer["X-Request-Id"] == identity.id)
        #expect(identity.id.count == 16)
        #expect(identity.caller == nil)
        #expect(!identity.trace.description.contains(Self.trace))
    }

    @Test func aRequestThatIsNotUnderstoodIsLoggedToo() throws {
        let (server, log) = try logged()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("GET / HTTP/1.1\r\nX-Request-Id: mine\r\nNo colon\r\n\r\n")
        let answer = try client.readAnswer()
        #expect(answer.status == 400)
        let record = try #require(log.last)
        #expect(record.method == nil)
        #expect(record.target == nil)
        #expect(record.nanoseconds == 0)
        #expect(answer["X-Request-Id"] == record.identity.id)
        #expect(record.identity.id != "mine")
    }

    @Test func withoutALogOnlyASentIdComesBack() throws {
        let server = try TestServer()
        defer { server.stop() }
        let client = try RawClient(port: server.port)
        client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try client.readAnswer()["X-Request-Id"] == nil)
        client.send("GET / HTTP/1.1\r\nHost: a\r\nX-Request-Id: order-66\r\n\r\n")
        #expect(try client.readAnswer()["X-Request-Id"] == "order-66")
        client.send("GET / HTTP/1.1\r\nHost: a\r\nX-Request-Id: <b>\r\n\r\n")
        #expect(try client.readAnswer()["X-Request-Id"] == nil)
    }

    @Test func durationsBytesAndWorkersAreCounted() throws {
        let gate = DispatchSemaphore(value: 0)
        let started = DispatchSemaphore(value: 0)
        let server = try TestServer({ $0.workers = 1 }) { request in
            guard request.method == .post else {
                return .now(Response(.ok, body: .bytes([1, 2, 3]), route: RouteLabel(index: 2, template: "/now")))
            }
            return .later {
                started.signal()
                gate.wait()
                return Response(.ok, route: RouteLabel(index: 1, template: "/later"))
            }
        }
        defer { server.stop() }
        let post = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n"
        let client = try RawClient(port: server.port)
        client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\nHEAD / HTTP/1.1\r\nHost: a\r\n\r\n")
        _ = try client.readAnswer()
        _ = try client.readAnswer(isHead: true)
        client.send(post + post)
        started.wait()
        for _ in 0..<500 where server.server.metrics.figures().workers.waiting == 0 { usleep(10_000) }
        let during = server.server.metrics.figures()
        #expect(during.workers.count == 1)
        #expect(during.workers.busy == 1)
        #expect(during.workers.waiting == 1)
        usleep(20_000)
        gate.signal()
        gate.signal()
        _ = try client.readAnswer()
        _ = try client.readAnswer()
        let figures = server.server.metrics.figures()
        #expect(figures.answers.map(\.method) == ["POST", "GET", "HEAD"])
        #expect(figures.answers.map(\.bytes) == [0, 3, 0])
        #expect(figures.durations.map(\.template) == ["/later", "/now"])
        #expect(figures.durations.map(\.histogram.count) == [2, 2])
        let later = try #require(figures.durations.first).histogram
        #expect(later.totalNanoseconds >= 40_000_000)
        #expect(figures.loops == 1)
        for _ in 0..<500 where server.server.metrics.figures().loopLag.count == 0 { usleep(10_000) }
        #expect(server.server.metrics.figures().loopLag.count > 0)
    }
}
