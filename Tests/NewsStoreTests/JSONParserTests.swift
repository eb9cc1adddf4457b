import Testing

@testable import NewsStore

@Suite struct JSONParserTests {
    @Test(arguments: [
        ("null", JSONValue.null), (" true ", .bool(true)), ("-0.5e1", .number(-5)), ("[]", .array([])),
        ("{ }", .object([:])),
        (#""\u00e9\ud83d\ude00\n\/""#, .string("é😀\n/")),
        (
            #"{"a":[1,{"b":null}],"c":"가"}"#,
            .object(["a": .array([.number(1), .object(["b": .null])]), "c": .string("가")])
        ),
    ])
    func reads(text: String, expected: JSONValue) throws {
        #expect(try JSONValue.parse(text) == expected)
    }

    /// Each row: a text that is no JSON, the line it stops at, a part of the reason.
    @Test(arguments: [
        ("", 1, "it ends"), ("{", 1, "column 2: the name of a member"), ("{\n\"title\" 1}", 2, "column 9: a colon"),
        ("{\"a\":1} x", 1, "something follows"), ("{'a':1}", 1, "the name of a member"),
        ("{\"a\":\"x\ny\"}", 1, "line break"),
        ("[1,]", 1, "a value"), ("[1 2]", 1, "a comma or ]"), ("{\"a\":1 \"b\":2}", 1, "a comma or }"),
        ("01", 1, "no number"),
        ("1.", 1, "digits"), ("1e999", 1, "too large"), ("tru", 1, "true is misspelt"),
        ("\"\\x\"", 1, "no such escape"),
        ("\"\\ud800\"", 1, "surrogate"), ("\"\\u12\"", 1, "hexadecimal"), ("\"a", 1, "inside a string"),
        ("'가'", 1, "double quotes"),
        ("{\"a\":1,\"a\":2}", 1, "stands twice"), ("[\"가나다\" x]", 1, "column 8"),
    ])
    func refuses(text: String, line: Int, reason: String) {
        do throws(JSONValue.Malformed) {
            let value = try JSONValue.parse(text)
            Issue.record("read as \(value)")
        } catch {
            #expect(error.line == line)
            #expect(error.reason.contains(reason), "\(error.reason)")
        }
    }

    @Test func depthIsBounded() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(throws: Never.self) { try JSONValue.parse(nested(SeedLimits.jsonDepth)) }
        #expect(throws: JSONValue.Malformed.self) { try JSONValue.parse(nested(SeedLimits.jsonDepth + 2)) }
    }
}
