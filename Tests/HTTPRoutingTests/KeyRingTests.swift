import HTTPWire
import Testing

@testable import HTTPRouting

@Suite struct KeyRingTests {
    /// FIPS 180-4, examples of its appendix and the empty message.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func digestsAreThoseOfTheStandard(_ message: String, _ digits: String) {
        #expect(SHA256(of: Array(message.utf8)) == SHA256(hexadecimal: digits))
        #expect(SHA256(hexadecimal: digits.uppercased()) == SHA256(hexadecimal: digits))
    }

    static func digits(_ key: String) -> String {
        SHA256(of: Array(key.utf8)).bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    static let file = "# who may ask\n\nalice:\(digits("a-key"))\r\n bob : \(digits("다른 열쇠").uppercased()) \n"

    @Test func commentsSpacesAndLineEndsSayNothing() throws {
        #expect(try KeyRing(parsing: Self.file).entries.map(\.name) == ["alice", "bob"])
    }

    static let badFiles: [(text: String, line: Int?, says: String)] = [
        ("", nil, "no key"), ("# only words\n", nil, "no key"), ("alice", 1, "no colon"),
        ("# c\nalice:secret-key", 2, "64 hexadecimal digits"),
        ("alice:" + String(repeating: "0", count: 63), 1, "64"),
        ("alice:" + String(repeating: "0", count: 65), 1, "64"),
        ("alice:" + String(repeating: "g", count: 64), 1, "64"),
        ("alice:" + String(repeating: "０", count: 64), 1, "64"),
        (":" + digits("x"), 1, "name"), ("앨리스:" + digits("x"), 1, "name"), ("a b:" + digits("x"), 1, "name"),
        ("a:\(digits("x"))\na:\(digits("y"))", 2, "twice"),
        (digits("x") + "  -", 1, "no colon"),
    ]

    @Test(arguments: badFiles.indices) func aBadLineIsNamedAndNotRepeated(_ row: Int) {
        let (text, line, says) = Self.badFiles[row]
        do throws(KeyRing.Mistake) {
            _ = try KeyRing(parsing: text)
            Issue.record("taken: \(text)")
        } catch {
            #expect(error.line == line)
            #expect(error.reason.contains(says), "\(error.reason)")
            #expect(!error.reason.contains("secret-key"))
        }
    }

    /// Header lines → whose key it is; nil with what `WWW-Authenticate` says of the error.
    static let requests: [(lines: [(String, String)], name: String?, error: String?)] = [
        ([("Authorization", "Bearer a-key")], "alice", nil),
        ([("authorization", "bearer   a-key ")], "alice", nil),
        ([("X-API-Key", "a-key")], "alice", nil),
        ([("X-API-Key", "다른 열쇠")], "bob", nil),
        ([], nil, nil),
        ([("Authorization", "Bearer b-key")], nil, "invalid_token"),
        ([("Authorization", "Bearer a-ke")], nil, "invalid_token"),
        ([("Authorization", "Bearer a-keyy")], nil, "invalid_token"),
        ([("Authorization", "Bearer A-KEY")], nil, "invalid_token"),
        ([("Authorization", "Bearer \(digits("a-key"))")], nil, "invalid_token"),
        ([("X-API-Key", "")], nil, "invalid_token"),
        ([("X-API-Key", String(repeating: "k", count: 60_000))], nil, "invalid_token"),
        ([("Authorization", "Bearer")], nil, "invalid_request"),
        ([("Authorization", "Basic YWxpY2U6YS1rZXk=")], nil, "invalid_request"),
        ([("Authorization", "a-key")], nil, "invalid_request"),
        ([("Authorization", "Bearer a-key"), ("X-API-Key", "a-key")], nil, "invalid_request"),
        ([("Authorization", "Bearer a-key"), ("Authorization", "Bearer x")], nil, "invalid_request"),
        ([("X-API-Key", "x"), ("X-API-Key", "a-key")], nil, "invalid_request"),
        ([("Cookie", "a-key")], nil, nil),
    ]

    @Test(arguments: requests.indices) func oneKnownKeyOpens(_ row: Int) throws {
        let (lines, name, wrong) = Self.requests[row]
        var fields = Fields()
        for line in lines { fields.append(line.0, line.1) }
        let ring = try KeyRing(parsing: Self.file)
        do throws(Problem) {
            let target = Target(raw: "/v1/meta", segments: ["v1", "meta"])
            let holder = try ring.holder(of: Request(method: .get, target: target, fields: fields))
            #expect(holder == name)
        } catch {
            #expect(name == nil)
            #expect(error.code == .unauthorized)
            #expect(
                error.fields["www-authenticate"]
                    == "Bearer realm=\"sillok\"" + (wrong.map { ", error=\"\($0)\"" } ?? ""))
            #expect(!error.detail.contains("a-key"))
        }
    }
}
