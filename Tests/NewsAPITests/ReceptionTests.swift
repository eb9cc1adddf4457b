import HTTPRouting
import HTTPServer
import HTTPWire
import NewsModel
import NewsPipeline
import TestSupport
import Testing

@testable import NewsAPI

@Suite("What is answered where")
struct ReceptionTests {
    private static let probes = ["/livez", "/readyz", "/startupz", "/healthz"]

    private func service(apart: Bool) -> NewsService {
        let service = NewsService(program: ProgramDescription(version: "1", commit: ""), isMetricsApart: apart)
        service.publish(Fixture.chronicle, pipeline: NewsPipeline(knowledge: .empty))
        return service
    }

    private func ask(_ service: NewsService, _ role: EndpointRole, _ path: String, _ method: Method = .get) -> Response
    {
        var fields = Fields()
        fields.append("Host", "a.example:80")
        let segments = path.split(separator: "/").map(String.init)
        let request = Request(
            method: method, target: Target(raw: path, segments: segments), fields: fields, arrival: Arrival(role: role))
        return switch service.respond(to: request) {
        case .now(let response): response
        case .later(let work): work()
        }
    }

    @Test(arguments: [true, false]) func metricsHaveOnePlace(apart: Bool) {
        let service = service(apart: apart)
        #expect(ask(service, .service, "/metrics").status.code == (apart ? 404 : 200))
        #expect(ask(service, .service, "/v1/meta").status == .ok)
        #expect(ask(service, .metrics, "/metrics").status == .ok)
        for path in ["/v1/meta", "/", "/openapi.json", "/v1/articles/first"] {
            let answer = ask(service, .metrics, path)
            #expect(answer.status == .notFound, "\(path)")
            #expect(answer.route == nil)
        }
        for role in [EndpointRole.service, .metrics, .redirect] {
            for path in Self.probes { #expect(ask(service, role, path).status == .ok, "\(role) \(path)") }
        }
    }

    @Test func metricsApartAreNotDocumented() {
        for apart in [true, false] {
            guard case .bytes(let bytes) = ask(service(apart: apart), .service, "/openapi.json").body else {
                Issue.record("no document")
                continue
            }
            #expect(String(decoding: bytes, as: UTF8.self).contains("\"/metrics\"") == !apart)
        }
    }

    /// Metrics count by the index of a label: one index must mean one template, wherever it was asked for.
    @Test func labelsAreTheSameEverywhere() {
        let service = service(apart: true)
        for role in [EndpointRole.service, .metrics, .redirect] {
            for path in Self.probes {
                let label = ask(service, role, path).route
                #expect(label?.template == path)
                #expect(label == label.map { service.routeLabels[$0.index] })
            }
        }
    }

    @Test func theRedirectSendsEverythingButProbesToTheEncryptedService() {
        let service = service(apart: false)
        #expect(ask(service, .redirect, "/v1/meta").status == .serviceUnavailable)
        service.redirect(toPort: 8443)
        for path in ["/", "/v1/meta", "/metrics", "/nowhere"] {
            for method in [Method.get, .head, .post, .options] {
                let answer = ask(service, .redirect, path, method)
                #expect(answer.status == .permanentRedirect, "\(method.rawValue) \(path)")
                #expect(answer.fields["Location"] == "https://a.example:8443" + path)
            }
        }
        service.drain()
        #expect(ask(service, .redirect, "/readyz").status == .serviceUnavailable)
    }

    @Test func rolesHoldOnTheWire() throws {
        let service = service(apart: true)
        service.redirect(toPort: 8443)
        var configuration = ServerConfiguration()
        configuration.endpoints = [EndpointRole.service, .metrics, .redirect].map {
            Endpoint(.tcp(host: "127.0.0.1", port: 0), role: $0)
        }
        let server = HTTPServer(configuration: configuration, responder: service)
        let clients = try server.start().map { try RawClient(port: $0.port) }
        defer { server.stop(deadlineSeconds: 5) }
        // Target → status at the service, the metrics and the redirect endpoint, each on one connection.
        for (target, statuses) in [
            ("/metrics", [404, 200, 308]), ("/v1/meta", [200, 404, 308]), ("/readyz", [200, 200, 200]),
            ("/livez?x", [400, 400, 400]), ("/nowhere", [404, 404, 308]),
        ] {
            for (client, status) in zip(clients, statuses) {
                client.send("GET \(target) HTTP/1.1\r\nHost: a.example\r\n\r\n")
                let answer = try client.readAnswer()
                #expect(answer.status == status, "\(target)")
                #expect(answer["Location"] == (status == 308 ? "https://a.example:8443\(target)" : nil))
            }
        }
    }

    /// What would make another host of the new address is refused before anything is answered.
    @Test(arguments: [
        "a.example@b.example", "a.example/b", "a.example?b", "a.example#b", "a.example\\b", "a.example:80@b", "a b",
        "a.example\r\nHost: b.example", "[::1]@b", "",
    ])
    func aForgedHostGetsNoAddress(_ host: String) throws {
        let service = service(apart: false)
        service.redirect(toPort: 443)
        var configuration = ServerConfiguration()
        configuration.endpoints = [Endpoint(.tcp(host: "127.0.0.1", port: 0), role: .redirect)]
        let server = HTTPServer(configuration: configuration, responder: service)
        let client = try RawClient(port: server.start()[0].port)
        defer { server.stop(deadlineSeconds: 5) }
        client.send("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n")
        let answer = try client.readAnswer()
        #expect(answer.status == 400)
        #expect(answer["Location"] == nil)
    }
}
