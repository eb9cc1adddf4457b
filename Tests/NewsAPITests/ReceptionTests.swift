import HTTPRouting
import HTTPWire
import NewsModel
import NewsPipeline
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
}
