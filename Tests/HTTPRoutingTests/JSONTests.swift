import TestSupport
import Testing

@testable import HTTPRouting

@Suite("JSON from outside")
struct JSONTests {
    @Test(arguments: [
        "", "{", "[1,]", "{\"a\":1,\"a\":2}", "[1 2]", "{\"a\" 1}", "nul", "01", "1.", "\"\\ud800\"", "[1]]",
    ])
    func whatIsNoDocumentIsRefused(text: String) {
        #expect(throws: JSONParser.Mistake.self) { try JSONParser.parse(Array(text.utf8)) }
    }

    @Test func containersKeepTheirOrder() throws {
        let value = try JSONParser.parse(Array(#" {"b":[1,[2,{"c":null}],"x"],"a":{}} "#.utf8))
        guard case .object(let members) = value else { throw Failure() }
        #expect(members.map(\.name) == ["b", "a"])
        #expect(
            value["b"]
                == .array([
                    .number(1), .array([.number(2), .object([JSON.Member(name: "c", value: .null)])]), .string("x"),
                ]))
        #expect(value["a"] == .object([]))
    }

    /// Twice the input takes about twice the time: an array or object is never copied to add to it.
    @Test(arguments: ["[@]", "{\"k\":[@]}", "[{@}]"])
    func theTimeIsLinear(shape: String) {
        func document(_ count: Int) -> [UInt8] {
            let elements = (0..<count).map { shape.contains("{@}") ? "\"\($0)\":1" : "1" }.joined(separator: ",")
            return Array(shape.replacing("@", with: elements).utf8)
        }
        let growth = Doubling.growth(of: [2000, 4000, 8000, 16_000].map(document)) { _ = try? JSONParser.parse($0) }
        #expect(growth < Doubling.bound, "8 times the input took \(growth) times 8 times the time")
    }

    private struct Failure: Error {}
}
