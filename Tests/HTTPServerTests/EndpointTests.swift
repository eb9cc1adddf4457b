import Foundation
import Glibc
import HTTPWire
import Synchronization
import TestSupport
import Testing

@testable import HTTPServer

/// Where a server listens, and what a request is told of it.
@Suite("Endpoints")
struct EndpointTests {
    private let get = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"

    /// A folder for sockets, whose paths have to be short.
    private final class Folder {
        let path: String

        init() throws {
            var template = Array("/tmp/sillok-XXXXXX".utf8CString)
            path = try #require(mkdtemp(&template).map { String(cString: $0) })
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    /// Answers with how the request arrived.
    private static let arrival: @Sendable (Request) -> Reply = { request in
        let text = "\(request.arrival.role.rawValue) \(request.arrival.isSecure ? "secure" : "clear")"
        return .now(Response(.ok, body: .bytes(Array(text.utf8))))
    }

    private func ask(_ client: RawClient, _ fields: String...) throws -> RawAnswer {
        client.send((["GET / HTTP/1.1", "Host: a"] + fields).joined(separator: "\r\n") + "\r\n\r\n")
        return try client.readAnswer()
    }

    @Test(arguments: [1, 3]) func servesASocketBesideAPortAndTakesItsNameAwayAtTheEnd(loops: Int) throws {
        let folder = try Folder()
        let path = folder.path + "/s"
        let server = try TestServer({
            $0.endpoints.append(Endpoint(.unix(path: path, mode: 0o600)))
            $0.loops = loops
        })
        defer { server.stop() }
        #expect(server.endpoints.map(\.url) == ["http://127.0.0.1:\(server.port)", "unix:\(path)"])
        var status = stat()
        #expect(lstat(path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
        for _ in 0..<20 {
            #expect(try ask(RawClient(path: path)).status == 200)
            #expect(try ask(RawClient(port: server.port)).status == 200)
        }
        #expect(try HTTPProbe.get(url: "unix:\(path):/x?y", timeoutSeconds: 2).body == Array("GET /x\n".utf8))
        #expect(try HTTPProbe.get(url: "unix:\(path)", timeoutSeconds: 2).body == Array("GET /\n".utf8))
        server.stop()
        #expect(lstat(path, &status) != 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    @Test func aSocketWhoseProcessIsGoneIsReplacedAndOneInUseIsNot() throws {
        let folder = try Folder()
        let path = folder.path + "/s"
        let stale = try UnixSocket(path: path, mode: 0o600, backlog: 1)
        close(stale.descriptor)
        let server = try TestServer({ $0.endpoints = [Endpoint(.unix(path: path, mode: 0o660))] })
        defer { server.stop() }
        let error = #expect(throws: ServerError.self) {
            try TestServer({ $0.endpoints = [Endpoint(.unix(path: path, mode: 0o660))] })
        }
        #expect(error?.description.contains("another process listens there") == true)
        #expect(try ask(RawClient(path: path)).status == 200)
    }

    @Test func nothingIsLeftBoundWhenOneEndpointCannotBe() throws {
        let folder = try Folder()
        let path = folder.path + "/s"
        #expect(throws: ServerError.self) {
            try TestServer({
                $0.endpoints = [
                    Endpoint(.unix(path: path, mode: 0o660)),
                    Endpoint(.unix(path: folder.path + "/none/s", mode: 0o660)),
                ]
            })
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    }

    @Test func aFileThatIsNoSocketIsLeftAlone() throws {
        let folder = try Folder()
        let path = folder.path + "/notes"
        #expect(FileManager.default.createFile(atPath: path, contents: Data("keep".utf8)))
        #expect(throws: ServerError.self) { try UnixSocket(path: path, mode: 0o600, backlog: 1) }
        #expect(FileManager.default.contents(atPath: path) == Data("keep".utf8))
        #expect(FileManager.default.createFile(atPath: folder.path + "/s.new", contents: Data("keep".utf8)))
        #expect(throws: ServerError.self) { try UnixSocket(path: folder.path + "/s", mode: 0o600, backlog: 1) }
        #expect(FileManager.default.contents(atPath: folder.path + "/s.new") == Data("keep".utf8))
        #expect(throws: ServerError.self) {
            try UnixSocket(path: folder.path + String(repeating: "/x", count: 60), mode: 0o600, backlog: 1)
        }
    }

    /// Whether the machine has IPv6 at all is not this server's matter.
    private static let hasIPv6: Bool = {
        guard let bound = try? ListeningSockets.bind([Endpoint(.tcp(host: "::1", port: 0))], loops: 1, backlog: 1)
        else {
            return false
        }
        for one in bound { one.close() }
        return true
    }()

    @Test(.enabled(if: hasIPv6)) func servesBothFamiliesAndKnowsTheirClients() throws {
        let clients = Mutex<[String]>([])
        var configuration = ServerConfiguration()
        configuration.endpoints = ["127.0.0.1", "::1", "::"].map { Endpoint(.tcp(host: $0, port: 0)) }
        configuration.loops = 2
        let server = HTTPServer(
            configuration: configuration, responder: TestServer.Answering(answer: TestServer.echo),
            accessLog: { record in clients.withLock { $0.append(record.client.description) } })
        let endpoints = try server.start()
        defer { server.stop(deadlineSeconds: 5) }
        try #require(endpoints.count == 3)
        #expect(endpoints[1].url == "http://[::1]:\(endpoints[1].port)")
        let urls =
            [endpoints[0].url, endpoints[1].url] + ["127.0.0.1", "[::1]"].map { "http://\($0):\(endpoints[2].port)" }
        for url in urls { #expect(try HTTPProbe.get(url: url + "/", timeoutSeconds: 2).status == 200, "\(url)") }
        // A dual-stack listener sees IPv4 as mapped; the client is the same one.
        #expect(clients.withLock { $0 } == ["127.0.0.1", "::1", "127.0.0.1", "::1"])
    }

    @Test func requestsAreToldTheRoleOfTheirEndpoint() throws {
        let roles: [EndpointRole] = [.service, .metrics, .redirect]
        let server = try TestServer(
            { $0.endpoints = roles.map { Endpoint(.tcp(host: "127.0.0.1", port: 0), role: $0) } }, answer: Self.arrival)
        defer { server.stop() }
        for (endpoint, role) in zip(server.endpoints, roles) {
            #expect(try ask(RawClient(port: endpoint.port)).text == "\(role.rawValue) clear")
        }
    }

    /// Fields → whether the request counts as encrypted, from a trusted proxy. From anybody else it never does.
    @Test(arguments: [
        ([], false), (["X-Forwarded-Proto: https"], true), (["X-Forwarded-Proto: HTTPS"], true),
        (["X-Forwarded-Proto: http"], false), (["X-Forwarded-Proto: https, http"], false),
        (["X-Forwarded-Proto: https", "X-Forwarded-Proto: http"], false), (["X-Forwarded-Proto:"], false),
        (["Forwarded: for=192.0.2.1;proto=https"], true), (["Forwarded: for=192.0.2.1;proto=http"], false),
        (["Forwarded: proto=\"https\""], true), (["Forwarded: for=192.0.2.1"], false),
        (["Forwarded: for=192.0.2.1;proto=https;proto=http"], false),
        // Reading ends at the client; what it wrote itself, left of it, is not reached.
        (["Forwarded: for=10.0.0.1;proto=https, for=192.0.2.1;proto=http"], false),
        (["Forwarded: for=192.0.2.1;proto=https, for=127.0.0.9;proto=http"], true),
        (["Forwarded: for=192.0.2.1;proto=https", "X-Forwarded-Proto: http"], false),
        // Two that disagree about the client: one is forged, so that neither makes it secure.
        (["Forwarded: for=192.0.2.1;proto=https", "X-Forwarded-For: 192.0.2.2"], false),
    ])
    func aTrustedProxyTellsWhetherItWasEncrypted(_ fields: [String], _ isSecure: Bool) throws {
        let local = try TrustedProxies("127.0.0.0/8")
        for (proxies, expected) in [(local, isSecure), (.none, false)] {
            let server = try TestServer(
                {
                    $0.trustedProxies = proxies
                    $0.hstsSeconds = 60
                }, answer: Self.arrival)
            defer { server.stop() }
            let client = try RawClient(port: server.port)
            client.send((["GET / HTTP/1.1", "Host: a"] + fields).joined(separator: "\r\n") + "\r\n\r\n")
            let answer = try client.readAnswer()
            #expect(answer.text == (expected ? "service secure" : "service clear"))
            #expect(answer["Strict-Transport-Security"] == (expected ? "max-age=60" : nil))
        }
    }

    @Test func everyAnswerToASecureRequestSaysHowLongBrowsersShallAskSo() throws {
        let proxies = try TrustedProxies("unix")
        let folder = try Folder()
        let path = folder.path + "/s"
        let server = try TestServer({
            $0.endpoints = [Endpoint(.unix(path: path, mode: 0o600))]
            $0.trustedProxies = proxies
            $0.hstsSeconds = 31_536_000
            $0.rateLimit = RateLimit(1, perSeconds: 60, burst: 1)
        })
        defer { server.stop() }
        let client = try RawClient(path: path)
        let secure = "X-Forwarded-Proto: https"
        for status in [200, 429] {
            let answer = try ask(client, secure)
            #expect(answer.status == status)
            #expect(answer["Strict-Transport-Security"] == "max-age=31536000")
        }
        // RFC 6797 §7.2: never in the clear, where anybody could have written it.
        #expect(try ask(client)["Strict-Transport-Security"] == nil)
    }

    @Test func theRateLimitLeavesTheMetricsEndpointAlone() throws {
        let server = try TestServer({
            $0.endpoints.append(Endpoint(.tcp(host: "127.0.0.1", port: 0), role: .metrics))
            $0.rateLimit = RateLimit(1, perSeconds: 60, burst: 1)
        })
        defer { server.stop() }
        let metrics = try RawClient(port: server.endpoints[1].port)
        for _ in 0..<5 { #expect(try ask(metrics).status == 200) }
        let service = try RawClient(port: server.port)
        #expect(try ask(service).status == 200)
        #expect(try ask(service).status == 429)
    }

    @Test func theLogNamesTheClientThatATrustedProxyReports() throws {
        let clients = Mutex<[String]>([])
        for trusted in ["127.0.0.1", "192.0.2.0/24"] {
            var configuration = ServerConfiguration()
            configuration.endpoints = [Endpoint(.tcp(host: "127.0.0.1", port: 0))]
            configuration.trustedProxies = try TrustedProxies(trusted)
            let server = HTTPServer(
                configuration: configuration, responder: TestServer.Answering(answer: TestServer.echo),
                accessLog: { record in clients.withLock { $0.append(record.client.description) } })
            let port = try server.start()[0].port
            _ = try ask(RawClient(port: port), "X-Forwarded-For: 198.51.100.7")
            server.stop(deadlineSeconds: 5)
        }
        #expect(clients.withLock { $0 } == ["198.51.100.7", "127.0.0.1"])
    }

    @Test(arguments: [
        ("127.0.0.1:9090", Endpoint.Place.tcp(host: "127.0.0.1", port: 9090)), ("[::1]:0", .tcp(host: "::1", port: 0)),
        ("localhost:1", .tcp(host: "localhost", port: 1)), ("unix:/run/m", .unix(path: "/run/m", mode: 0o600)),
    ])
    func placesAreRead(_ text: String, _ place: Endpoint.Place) throws {
        #expect(try Endpoint.Place(text, mode: 0o600) == place)
    }

    @Test(arguments: ["", "9090", ":9090", "a:", "a:x", "a:65536", "a:-1", "::1:9090", "[::1]", "unix:", "[]:1"])
    func whatIsNoPlaceIsExplained(_ text: String) {
        #expect(throws: ServerError.self) { try Endpoint.Place(text, mode: 0o600) }
    }
}
