import Foundation
import HTTPRouting
import HTTPWire
import Testing

@testable import NewsAPI

/// What a cache relies on: requests that differ only in a field that `Vary` does not name get the same answer.
@Suite struct VaryTests {
    static let services: [Result<NewsService, any Error>] = [
        Result { Service.published(AccessControl(area: "v1")) },
        Result { Service.published(AccessControl(area: "v1", crossOrigin: .any)) },
        Result { Service.published(AccessControl(area: "v1", crossOrigin: .origins(["https://a.example"]))) },
        Result { Service.published(AccessControl(area: "v1", keys: try Service.ring())) },
    ]

    static let variations: [(name: String, values: [String])] = [
        ("Accept-Encoding", ["gzip", "gzip;q=0", "br", "identity;q=0", "gzip, identity;q=0", "*", "*;q=0"]),
        ("Accept-Language", ["en", "ko", "fr", "en;q=0.5, ko;q=0.4"]),
        ("Accept", ["application/json", "text/html", "image/png;q=0"]),
        ("Origin", ["https://a.example", "https://b.example", "null"]),
        ("Authorization", ["Bearer x", "Basic eDp5"]),
        ("X-API-Key", ["x", Service.key]),
        ("Cookie", ["a=b"]), ("Referer", ["https://a.example/"]), ("User-Agent", ["curl/8", "Mozilla/5.0"]),
        ("X-Forwarded-For", ["203.0.113.9"]), ("Forwarded", ["for=203.0.113.9;proto=https"]), ("DNT", ["1"]),
        ("Accept-Charset", ["iso-8859-1"]), ("Save-Data", ["on"]), ("X-Requested-With", ["XMLHttpRequest"]),
    ]

    static let targets =
        EndpointTests.targets + ["/v1/entities/putin?lang=en", "/v1/events?lang=ko", "/v1/graph?lang=en"]

    @Test(arguments: targets) func varyNamesWhateverHadASay(_ target: String) throws {
        for (index, service) in Self.services.enumerated() {
            let service = try service.get()
            let bases: [[(String, String)]] = [
                [], [("Accept-Encoding", "gzip")], [("X-API-Key", Service.key)], [("Accept-Language", "en")],
            ]
            for base in bases {
                let plain = Service.ask(service, target, "GET", base)
                for (name, values) in Self.variations {
                    for value in values {
                        let lines = base.filter { $0.0 != name } + [(name, value)]
                        let other = Service.ask(service, target, "GET", lines)
                        guard Self.bytes(plain) != Self.bytes(other) else { continue }
                        for response in [plain, other] where response.status.code < 400 || response.status.code == 401 {
                            let named = response.fields[values: "vary"].joined(separator: ",").lowercased()
                                .split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
                            #expect(named.contains(name.lowercased()), "\(index) \(target) \(name): \(value)")
                        }
                    }
                }
            }
        }
    }

    /// Everything that a cache would hand on.
    private static func bytes(_ response: Response) -> [UInt8] {
        var all = Array("\(response.status.code)\n".utf8)
        for line in response.fields.lines { all += Array("\(line.name): \(line.value)\n".utf8) }
        if case .bytes(let body) = response.body { all += body }
        return all
    }
}
