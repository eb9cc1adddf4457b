import HTTPWire
import Testing

@testable import HTTPRouting

/// Representations of one resource: coding, tag, preconditions and range together.
@Suite struct PreparedTests {
    static let text = Array(String(repeating: "실록은 뉴스를 기록한다. ", count: 100).utf8)
    /// Sun, 06 Nov 1994 08:49:37 GMT
    static let page = Prepared(
        text, type: "text/html; charset=utf-8", tag: EntityTag(opaque: "a"), lastModified: 784_111_777, isRanged: true)
    static let before = "Sun, 06 Nov 1994 08:49:36 GMT"
    static let exact = "Sun, 06 Nov 1994 08:49:37 GMT"
    static let after = "Sun, 06 Nov 1994 08:49:38 GMT"

    static func ask(_ lines: [String], of prepared: Prepared = page, _ method: HTTPWire.Method = .get) throws(Problem)
        -> Response
    {
        var fields = Fields()
        for line in lines {
            let parts = line.split(separator: ":", maxSplits: 1)
            fields.append(String(parts[0]), parts[1].trimmingPrefix(" ").description)
        }
        return try prepared.answer(
            to: Request(method: method, target: Target(raw: "/", segments: []), fields: fields))
    }

    static let conditions: [(lines: [String], status: Int)] = [
        ([], 200),
        (["If-None-Match: \"a\""], 304), (["If-None-Match: W/\"a\""], 304), (["If-None-Match: *"], 304),
        (["If-None-Match: \"b\""], 200), (["If-None-Match: \"a-gz\""], 200),
        (["Accept-Encoding: gzip", "If-None-Match: \"a-gz\""], 304),
        (["Accept-Encoding: gzip", "If-None-Match: \"a\""], 200),
        (["Accept-Encoding: gzip", "If-None-Match: \"a\", \"a-gz\""], 304),
        (["If-None-Match: \"b\"", "If-None-Match: \"a\""], 304),
        (["If-Modified-Since: \(exact)"], 304), (["If-Modified-Since: \(after)"], 304),
        (["If-Modified-Since: \(before)"], 200), (["If-Modified-Since: yesterday"], 200),
        (["If-Modified-Since: Sunday, 06-Nov-94 08:49:37 GMT"], 304),
        (["If-Modified-Since: Sun Nov  6 08:49:37 1994"], 304),
        (["If-Modified-Since: \(exact)", "If-Modified-Since: \(exact)"], 200),
        // The tag decides, whatever the date says.
        (["If-None-Match: \"b\"", "If-Modified-Since: \(after)"], 200),
        (["If-None-Match: \"a\"", "If-Modified-Since: \(before)"], 304),
        (["If-Match: \"a\""], 200), (["If-Match: *"], 200), (["If-Match: \"b\""], 412), (["If-Match: W/\"a\""], 412),
        (["If-Match: \"b\", \"a\""], 200), (["If-Match: W/\"b\", \"a\""], 200),
        (["If-Match: \"a\"", "If-None-Match: \"a\""], 304),
        (["If-Unmodified-Since: \(before)"], 412), (["If-Unmodified-Since: \(exact)"], 200),
        (["If-Match: \"a\"", "If-Unmodified-Since: \(before)"], 200),
        (["Range: bytes=0-4"], 206), (["Range: bytes=99999-"], 416), (["Range: bytes=0-1,5-6"], 200),
        (["Range: lines=0-4"], 200),
        (["Range: bytes=0-4", "If-None-Match: \"a\""], 304), (["Range: bytes=0-4", "If-Match: \"b\""], 412),
        (["Range: bytes=0-4", "If-Range: \"a\""], 206), (["Range: bytes=0-4", "If-Range: \"b\""], 200),
        (["Range: bytes=0-4", "If-Range: W/\"a\""], 200), (["Range: bytes=0-4", "If-Range: \(exact)"], 206),
        (["Range: bytes=0-4", "If-Range: \(before)"], 200), (["Range: bytes=0-4", "If-Range: \(after)"], 200),
        (["Range: bytes=0-4", "If-Range: \"a\"", "Accept-Encoding: gzip"], 200),
        (["Range: bytes=0-4", "If-Range: \"a-gz\"", "Accept-Encoding: gzip"], 206),
        (["Range: bytes=99999-", "If-Range: \"b\""], 200),
        (["Accept-Encoding: identity;q=0"], 406),
    ]

    @Test(arguments: conditions.indices) func conditionsAreWeighedInOrder(_ row: Int) {
        let (lines, status) = Self.conditions[row]
        do throws(Problem) {
            let response = try Self.ask(lines)
            #expect(response.status.code == status, "\(lines)")
        } catch {
            #expect(error.code.status.code == status, "\(lines)")
        }
    }

    @Test func eachCodingHasItsOwnTag() throws {
        let plain = try Self.ask([])
        let folded = try Self.ask(["Accept-Encoding: gzip"])
        #expect(plain.fields["etag"] == "\"a\"" && folded.fields["etag"] == "\"a-gz\"")
        #expect(plain.fields["content-encoding"] == nil && folded.fields["content-encoding"] == "gzip")
        #expect(folded.body.count < plain.body.count)
        for response in [plain, folded] { #expect(response.fields["vary"] == "Accept-Encoding") }
    }

    @Test func theGzipFormIsMadeOnceAndKept() throws {
        let bodies = try (0..<2).map { _ in try Self.ask(["Accept-Encoding: gzip"]).body }
        guard case .bytes(let first) = bodies[0], case .bytes(let second) = bodies[1] else { return }
        let isShared = first.withUnsafeBufferPointer { first in
            second.withUnsafeBufferPointer { first.baseAddress == $0.baseAddress }
        }
        #expect(isShared)
    }

    @Test func whatWouldNotShrinkStaysAsItIs() throws {
        var state: UInt64 = 1
        let noise = (0..<2000).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
        for prepared in [
            Prepared(Array("short".utf8), type: "application/json"), Prepared(Self.text, type: "image/png"),
            Prepared(noise, type: "application/json"), Prepared(noise, type: "application/json", use: .once),
            Prepared(Array(repeating: 32, count: Prepared.quick + 1), type: "application/json", use: .once),
        ] {
            let response = try Self.ask(["Accept-Encoding: gzip"], of: prepared)
            #expect(response.fields["content-encoding"] == nil)
            #expect(response.fields["etag"] == prepared.tag.description)
            #expect(response.fields["vary"] == "Accept-Encoding")
        }
    }

    @Test func whoRefusesTheBareBodyGetsTheOtherWhateverItSaves() throws {
        let small = Prepared(Array(repeating: 65, count: 100), type: "application/json")
        let response = try Self.ask(["Accept-Encoding: gzip, identity;q=0"], of: small)
        #expect(response.fields["content-encoding"] == "gzip")
    }

    @Test func aPartSaysWhichItIs() throws {
        let part = try Self.ask(["Range: bytes=-3"])
        let length = Self.text.count
        #expect(part.fields["content-range"] == "bytes \(length - 3)-\(length - 1)/\(length)")
        #expect(part.body.count == 3)
        #expect(part.fields["etag"] == "\"a\"" && part.fields["vary"] == "Accept-Encoding")
        do throws(Problem) {
            _ = try Self.ask(["Range: bytes=\(length)-"])
            Issue.record("nothing to send")
        } catch {
            #expect(error.fields["content-range"] == "bytes */\(length)")
        }
    }

    @Test func rangesAreForGetAndForFiles() throws {
        #expect(try Self.ask(["Range: bytes=0-4"], .head).status == .ok)
        let list = Prepared(Self.text, type: "application/json")
        #expect(try Self.ask(["Range: bytes=0-4"], of: list).status == .ok)
        #expect(try Self.ask([], of: list).fields["accept-ranges"] == nil)
        #expect(try Self.ask([]).fields["accept-ranges"] == "bytes")
    }

    @Test func notModifiedSaysWhatCachesNeedAndNoMore() throws {
        let response = try Self.ask(["Accept-Encoding: gzip", "If-None-Match: *"])
        #expect(response.fields.lines.map(\.name) == ["ETag", "Vary"])
        #expect(response.fields["etag"] == "\"a-gz\"")
        #expect(response.body.count == 0)
    }
}
