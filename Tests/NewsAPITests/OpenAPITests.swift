import HTTPRouting
import HTTPWire
import TestSupport
import Testing

@testable import NewsAPI

@Suite struct OpenAPITests {
    static let document = Result { try JSONParser.parse(Fixture.ask("/openapi.json").body) }

    @Test func everyRouteIsDocumentedAndEveryPathIsServed() throws {
        let document = try Self.document.get()
        #expect(document["openapi"]?.text == "3.1.0")
        var documented: Set<String> = []
        for path in document["paths"]?.members ?? [] {
            for method in path.value.members { documented.insert("\(method.name.uppercased()) \(path.name)") }
        }
        let served = Set(Fixture.service().operations.map { "\($0.method.rawValue) \($0.path)" })
        #expect(documented == served)
    }

    @Test func everyReferenceResolves() throws {
        let document = try Self.document.get()
        let names = Set(
            (document["components"]?.members ?? []).flatMap { kind in
                kind.value.members.map { "#/components/\(kind.name)/\($0.name)" }
            })
        var open = [document]
        while let value = open.popLast() {
            if let reference = value["$ref"]?.text {
                #expect(names.contains(reference), "\(reference)")
            }
            open += value.elements + value.members.map(\.value)
        }
    }

    @Test func everyAnswerFitsItsSchema() throws {
        let document = try Self.document.get()
        var checked = 0
        for path in document["paths"]?.members ?? [] {
            guard let operation = path.value["get"],
                let schema = operation["responses"]?["200"]?["content"]?["application/json"]?["schema"]
            else { continue }
            let id =
                path.name.hasPrefix("/v1/articles")
                ? "first" : path.name.hasPrefix("/v1/events") ? "meet-first" : "putin"
            let target = path.name.replacing("{id}", with: id)
            let needsQuery = (operation["parameters"]?.elements ?? []).contains {
                $0["name"]?.text == "q" && $0["required"] == .boolean(true)
            }
            if path.name == "/openapi.json" { continue }
            let answer = try Fixture.json(target + (needsQuery ? "?q=%ED%91%B8%ED%8B%B4" : ""))
            #expect(Self.faults(answer, schema, document) == [], "\(target)")
            checked += 1
        }
        #expect(checked >= 17)
    }

    @Test func everyDocumentedParameterIsAccepted() throws {
        for operation in Fixture.service().operations where operation.method == .get {
            let path = operation.path.replacing(
                "{id}",
                with: operation.path.contains("articles/{")
                    ? "first" : operation.path.contains("events/{") ? "meet-first" : "putin")
            let needed = operation.parameters.filter(\.isRequired).map { "\($0.name)=a" }
            for parameter in operation.parameters where !parameter.isRequired {
                let value: String
                switch parameter.kind {
                case .text:
                    value =
                        ["entity": "putin", "with": "lukashenko", "source": "%ED%95%9C%EA%B5%AD%EC%9D%BC%EB%B3%B4"][
                            parameter.name] ?? "a"
                case .integer(let range, _): value = String(range.upperBound)
                case .choice(let words, let standard): value = standard ?? words[0]
                case .form(let name, _, _): value = name == "number" ? "0.4" : "2021-02-22"
                case .cursor: continue
                }
                let query = (needed + ["\(parameter.name)=\(value)"]).joined(separator: "&")
                let answer = try Fixture.ask("\(path)?\(query)")
                #expect(answer.status == 200, "\(path)?\(query): \(answer.text)")
            }
        }
    }

    /// Where a value does not fit its schema: member names and types.
    private static func faults(_ root: JSON, _ schema: JSON, _ document: JSON) -> [String] {
        var faults: [String] = []
        var open = [(root, schema, "")]
        while let (value, given, place) = open.popLast() {
            var schema = given
            if let reference = given["$ref"]?.text {
                let name = String(reference.dropFirst("#/components/schemas/".count))
                schema = document["components"]?["schemas"]?[name] ?? .null
            }
            switch (schema["type"]?.text, value) {
            case ("string", .string(let text)):
                let words = schema["enum"]?.elements ?? []
                if !words.isEmpty, !words.contains(.string(text)) { faults.append("\(place): \(text)") }
            case ("integer", .number(let number)) where number.rounded() == number: break
            case ("number", .number), ("boolean", .boolean): break
            case ("array", .array(let elements)):
                for element in elements { open.append((element, schema["items"] ?? .null, place + "[]")) }
            case ("object", .object(let members)):
                for name in schema["required"]?.elements ?? [] where value[name.text ?? ""] == nil {
                    faults.append("\(place): \(name) is missing")
                }
                for member in members {
                    guard let inner = schema["properties"]?[member.name] ?? schema["additionalProperties"] else {
                        faults.append("\(place): \(member.name) is not documented")
                        continue
                    }
                    open.append((member.value, inner, place + "/" + member.name))
                }
            default: faults.append("\(place): \(value.kind) instead of \(schema["type"]?.text ?? "?")")
            }
        }
        return faults
    }
}
