import HTTPRouting
import HTTPWire
import Testing

@testable import NewsAPI

@Suite struct AccessTests {
    static let guarded = Result { Service.published(AccessControl(area: "v1", keys: try Service.ring())) }

    @Test(arguments: EndpointTests.targets) func keysGuardTheAPIAndNothingElse(_ target: String) throws {
        let service = try Self.guarded.get()
        let without = Service.ask(service, target)
        let with = Service.ask(service, target, "GET", [("Authorization", "Bearer \(Service.key)")])
        #expect(with.status == .ok)
        #expect(with.fields["www-authenticate"] == nil)
        guard target.hasPrefix("/v1/") else {
            #expect(without.status == .ok)
            return
        }
        #expect(without.status == .unauthorized)
        #expect(without.fields["www-authenticate"] == "Bearer realm=\"sillok\"")
        #expect(without.fields["content-type"] == "application/problem+json")
        #expect(without.fields["cache-control"] == "no-store")
        #expect(without.fields[values: "vary"].contains("Authorization, X-API-Key"))
        #expect(Service.ask(service, target, "HEAD").status == .unauthorized)
        #expect(Service.ask(service, target, "OPTIONS").status == .noContent)
        #expect(Service.ask(service, target, "GET", [("X-API-Key", Service.key)]).status == .ok)
    }

    @Test func withoutAKeyNothingIsToldAboutWhatExists() throws {
        let service = try Self.guarded.get()
        for target in ["/v1/nothing", "/v1", "/v1/articles/first", "/v1/articles/frist", "/v1/articles?x=1"] {
            let response = Service.ask(service, target)
            #expect(response.status == .unauthorized, "\(target)")
        }
        #expect(Service.ask(service, "/v1/analyze", "POST").status == .unauthorized)
        #expect(Service.ask(service, "/v1/articles", "DELETE").status == .unauthorized)
    }

    @Test func newKeysTakeOverAndOldOnesAreForgotten() throws {
        let access = AccessControl(area: "v1", keys: try Service.ring("old"))
        let service = Service.published(access)
        #expect(Service.ask(service, "/v1/meta", "GET", [("X-API-Key", "old")]).status == .ok)
        let revision = service.revision
        access.replace(keys: try Service.ring("new"))
        // Tells the server that what it remembers was for the old keys.
        #expect(service.revision != revision)
        #expect(Service.ask(service, "/v1/meta", "GET", [("X-API-Key", "old")]).status == .unauthorized)
        #expect(Service.ask(service, "/v1/meta", "GET", [("X-API-Key", "new")]).status == .ok)
    }

    @Test func aRefusalCanBeReadByThePageThatMayAsk() throws {
        let access = AccessControl(
            area: "v1", keys: try Service.ring(), crossOrigin: .origins(["https://a.example"]))
        let service = Service.published(access)
        let origin = ("Origin", "https://a.example")
        let refused = Service.ask(service, "/v1/meta", "GET", [origin])
        #expect(refused.status == .unauthorized)
        #expect(refused.fields["access-control-allow-origin"] == "https://a.example")
        let preflight = Service.ask(
            service, "/v1/meta", "OPTIONS", [origin, ("Access-Control-Request-Method", "GET")])
        #expect(preflight.status == .noContent)
        #expect(preflight.fields["access-control-allow-origin"] == "https://a.example")
    }

    @Test func theAPIIsForClientsWithACertificateOnly() throws {
        let service = Service.published(AccessControl(area: "v1", keys: try Service.ring(), needsCertificate: true))
        let key = [("X-API-Key", Service.key)]
        let without = Service.ask(service, "/v1/meta", "GET", key)
        #expect(without.status == .forbidden)
        #expect(without.fields["content-type"] == "application/problem+json")
        #expect(Service.ask(service, "/livez").status == .ok)
        let arrival = Arrival(isSecure: true, clientCertificate: "CN=somebody")
        #expect(Service.ask(service, "/v1/meta", "GET", key, arrival).status == .ok)
        #expect(Service.ask(service, "/v1/meta", "GET", [], arrival).status == .unauthorized)
        guard case .bytes(let body) = Service.ask(service, "/openapi.json").body else { return }
        let operation = try JSONParser.parse(body)["paths"]?["/v1/articles"]?["get"]
        #expect(operation?["responses"]?["403"] != nil)
        let both = #"[{"bearer":[],"certificate":[]},{"apiKey":[],"certificate":[]}]"#
        #expect(operation?["security"] == (try JSONParser.parse(Array(both.utf8))))
    }

    @Test func theDocumentSaysThatAKeyIsNeeded() throws {
        for (service, isGuarded) in [(try Self.guarded.get(), true), (Fixture.service(), false)] {
            guard case .bytes(let body) = Service.ask(service, "/openapi.json").body else { continue }
            let document = try JSONParser.parse(body)
            #expect(document["components"]?["securitySchemes"]?["bearer"]?["scheme"]?.text == "bearer")
            let articles = document["paths"]?["/v1/articles"]?["get"]
            #expect((articles?["security"] != nil) == isGuarded)
            #expect((articles?["responses"]?["401"] != nil) == isGuarded)
            for status in ["304", "406", "412"] { #expect(articles?["responses"]?[status] != nil) }
            for status in ["206", "304", "416"] {
                #expect(document["paths"]?["/"]?["get"]?["responses"]?[status] != nil)
            }
            #expect(document["paths"]?["/livez"]?["get"]?["security"] == nil)
        }
    }
}
