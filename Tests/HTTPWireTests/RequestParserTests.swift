import HTTPWire
import TestSupport
import Testing

@Suite("Requests from bytes")
struct RequestParserTests {
    @Test("fed whole", arguments: WireCase.all)
    func whole(_ wire: WireCase) { check(wire, pieceSize: max(1, wire.bytes.count)) }

    @Test("fed a byte at a time", arguments: WireCase.all)
    func byteByByte(_ wire: WireCase) { check(wire, pieceSize: 1) }

    @Test("fed in pieces", arguments: WireCase.all)
    func inPieces(_ wire: WireCase) { for size in [2, 3, 7, 64] { check(wire, pieceSize: size) } }

    @Test func eachCaseHasANameOfItsOwn() {
        let names = WireCase.all.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.count >= 150)
    }

    private func check(_ wire: WireCase, pieceSize: Int) {
        let (requests, refusal) = Self.parse(wire.bytes, pieceSize: pieceSize)
        #expect(requests == wire.requests)
        #expect(refusal?.status.code == wire.refusal)
    }

    /// What a connection would make of the bytes.
    static func parse(_ bytes: [UInt8], pieceSize: Int) -> (requests: [String], refusal: Refusal?) {
        var parser = RequestParser()
        var requests: [String] = []
        var start = 0
        while start < bytes.count {
            let piece = Array(bytes[start..<min(start + pieceSize, bytes.count)])
            start += piece.count
            var position = 0
            feeding: while true {
                switch parser.consume(piece.span, &position) {
                case .incomplete: break feeding
                case .continueExpected: continue
                case .refused(let refusal): return (requests, refusal)
                case .request(let parsed):
                    requests.append(parsed.request.summary)
                    if !parsed.isPersistent { return (requests, nil) }
                }
            }
        }
        return (requests, nil)
    }
}

extension Request {
    /// `METHOD /path?query body`, as the table writes it.
    var summary: String {
        let query = target.query.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
        let text = String(decoding: body, as: UTF8.self)
        return "\(method.rawValue) /\(target.segments.joined(separator: "/"))" + (query.isEmpty ? "" : "?" + query)
            + (text.isEmpty ? "" : " " + text)
    }
}
