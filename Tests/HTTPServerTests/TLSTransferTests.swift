import Dispatch
import Foundation
import HTTPServer
import HTTPWire
import TestSupport
import Testing

/// Requests and answers through TLS: nothing is lost, nothing waits for ever, and an end is an end.
@Suite("Transfers through TLS")
struct TLSTransferTests {
    private static let big: [UInt8] = (0..<(6 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
    private let files: TLSFiles

    init() throws { files = try TestCertificates.shared.get().files() }

    private func options(_ version: Int) -> TLSClient.Options {
        var options = TLSClient.Options()
        options.versions = version...version
        return options
    }

    private static let answer: @Sendable (Request) -> Reply = { request in
        switch request.target.segments.first {
        case "big": .now(Response(.ok, body: .bytes(Self.big)))
        case "later": .later { Response(.ok, body: .bytes(request.body)) }
        default: TestServer.echo(request)
        }
    }

    @Test(arguments: [12, 13]) func bigAnswersArriveWhole(_ version: Int) throws {
        let server = try TestServer.encrypted(files, answer: Self.answer)
        defer { server.stop() }
        for buffer in [nil, 4096] as [Int32?] {
            let client = try RawClient(
                port: server.encryptedPort, tls: options(version), timeoutSeconds: 60, receiveBuffer: buffer)
            client.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\nGET /big HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            var received = try #require(client.readToEnd())
            for _ in 0..<2 { #expect(RawAnswer(&received)?.body == Self.big) }
            #expect(received.isEmpty)
            #expect(client.tls?.sawGoodbye == true)
        }
    }

    @Test(arguments: [12, 13]) func bigBodiesArriveWhole(_ version: Int) throws {
        let server = try TestServer.encrypted(files, { $0.limits.body = 8 << 20 }, answer: Self.answer)
        defer { server.stop() }
        let client = try RawClient(port: server.encryptedPort, tls: options(version), timeoutSeconds: 60)
        for _ in 0..<2 {
            client.send("POST /later HTTP/1.1\r\nHost: a\r\nContent-Length: \(Self.big.count)\r\n\r\n")
            client.send(Self.big)
            #expect(try client.readAnswer().body == Self.big)
        }
    }

    /// What OpenSSL has taken from the socket makes no event any more.
    @Test(arguments: [12, 13]) func manyRequestsInOneGoAreAllAnswered(_ version: Int) throws {
        let server = try TestServer.encrypted(files, answer: Self.answer)
        defer { server.stop() }
        let client = try RawClient(port: server.encryptedPort, tls: options(version), timeoutSeconds: 20)
        let count = 3000
        // Some are answered later, so that reading stops and starts while bytes are held.
        func path(_ number: Int) -> String { number.isMultiple(of: 7) ? "later" : "\(number)" }
        for batch in 0..<(count / 100) {
            let requests = (0..<100).map { number in
                "POST /\(path(batch * 100 + number)) HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nok"
            }
            client.send(requests.joined())
        }
        for number in 0..<count {
            let answer = try client.readAnswer()
            #expect(answer.text == (number.isMultiple(of: 7) ? "ok" : "POST /\(number)\nok"))
        }
    }

    @Test func keysAreChangedBetweenRequests() throws {
        let server = try TestServer.encrypted(files)
        defer { server.stop() }
        let client = try RawClient(port: server.encryptedPort, tls: options(13))
        for number in 0..<20 {
            for _ in 0..<number { client.tls?.updateKeys() }
            client.send("GET /\(number) HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try client.readAnswer().text == "GET /\(number)\n")
        }
    }

    @Test(arguments: [12, 13]) func anEndWithoutGoodbyeIsAnEnd(_ version: Int) throws {
        let server = try TestServer.encrypted(files)
        defer { server.stop() }
        let client = try RawClient(port: server.encryptedPort, tls: options(version))
        client.send("GET /1 HTTP/1.1\r\nHost: a\r\n\r\n")
        client.closeWriteSide(withGoodbye: false)
        #expect(try client.readAnswer().text == "GET /1\n")
        #expect(client.readToEnd() == [])
        #expect(client.tls?.sawGoodbye == true)
    }

    @Test func aSlowReaderThroughTLSIsCut() throws {
        let server = try TestServer.encrypted(files, { $0.timeouts.write = 300 }, answer: Self.answer)
        defer { server.stop() }
        let client = try RawClient(port: server.encryptedPort, tls: options(13), receiveBuffer: 4096)
        client.send("GET /big HTTP/1.1\r\nHost: a\r\n\r\n")
        for _ in 0..<400 where server.server.metrics.figures().connectionsOpen > 0 { usleep(50_000) }
        #expect(server.server.metrics.figures().connectionsOpen == 0)
    }

    /// Certificates are reloaded and the server is stopped while requests are sent without pause.
    @Test func reloadingAndStoppingUnderLoadLosesNoRequest() throws {
        let server = try TestServer.encrypted(files, { $0.loops = 2 })
        let lost = Counter()
        let answered = Counter()
        let group = DispatchGroup()
        let port = server.encryptedPort
        for _ in 0..<6 {
            Thread.start(in: group) {
                var options = TLSClient.Options()
                while let client = try? RawClient(port: port, tls: options) {
                    for number in 0..<20 {
                        client.send("GET / HTTP/1.1\r\nHost: a\r\n\(number == 19 ? "Connection: close\r\n" : "")\r\n")
                        guard let answer = try? client.readAnswer(), answer.status == 200 else {
                            lost.add()
                            break
                        }
                        answered.add()
                        if answer["Connection"] == "close" { break }
                    }
                    options.resuming = client.tls?.takeSession()
                }
            }
        }
        for _ in 0..<10 {
            usleep(50_000)
            try server.server.reloadCertificates()
        }
        #expect(answered.value > 0)
        server.stop()
        #expect(group.wait(timeout: .now() + 20) == .success)
        #expect(lost.value == 0)
    }
}
