import HTTPWire
import TestSupport
import Testing

/// Twice the bytes take about twice the time, whatever they are and however they are cut (a server that was quadratic
/// here took 8.7 s for a request line of 100 KB).
@Suite("Parsing is linear")
struct LinearTimeTests {
    /// How `count` units of something become the bytes of a connection.
    struct Shape: Sendable, CustomStringConvertible {
        let description: String
        let bytes: @Sendable (Int) -> [UInt8]

        init(_ description: String, _ text: @escaping @Sendable (Int) -> String) {
            self.description = description
            bytes = { Array(text($0).utf8) }
        }
    }

    private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    static let shapes = [
        Shape("a request line without end") { many("G", $0) },
        Shape("a path of one segment") { "GET /\(many("a", $0)) HTTP/1.1\r\nHost: a\r\n\r\n" },
        Shape("a path of many segments") { "GET \(many("/a", $0)) HTTP/1.1\r\nHost: a\r\n\r\n" },
        Shape("a path that climbs") { "GET /\(many("a/../", $0)) HTTP/1.1\r\nHost: a\r\n\r\n" },
        Shape("a path of triplets") { "GET /\(many("%ED%91%B8", $0)) HTTP/1.1\r\nHost: a\r\n\r\n" },
        Shape("a query of many parameters") { "GET /?\(many("a=b&", $0)) HTTP/1.1\r\nHost: a\r\n\r\n" },
        Shape("many fields") { "GET / HTTP/1.1\r\nHost: a\r\n\(many("X: y\r\n", $0))\r\n" },
        Shape("one long field") { "GET / HTTP/1.1\r\nHost: a\r\nX: \(many("y", $0))\r\n\r\n" },
        Shape("a field of white space") { "GET / HTTP/1.1\r\nHost: a\r\nX: \(many(" ", $0))\r\n\r\n" },
        Shape("a Connection of many elements") { "GET / HTTP/1.1\r\nHost: a\r\nConnection: \(many("a,", $0))\r\n\r\n" },
        Shape("a body") { "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \($0)\r\n\r\n\(many("x", $0))" },
        Shape("chunks of one byte") {
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n\(many("1\r\nx\r\n", $0))0\r\n\r\n"
        },
        Shape("many extensions") {
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\(many(";a=b", $0))\r\n\r\n"
        },
        Shape("many trailers") {
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\(many("A: b\r\n", $0))\r\n"
        },
        Shape("many requests") { many("GET / HTTP/1.1\r\nHost: a\r\n\r\n", $0) },
    ]

    /// Without limits, which would end each before it hurts.
    private static let limits: Limits = {
        var limits = Limits()
        limits.requestLine = .max
        limits.head = .max
        limits.fieldCount = .max
        limits.body = 1 << 30
        limits.chunkExtensions = .max
        limits.trailers = .max
        return limits
    }()

    @Test("whole", arguments: shapes)
    func whole(shape: Shape) { check(shape, pieceSize: .max) }

    @Test("a byte at a time", arguments: shapes)
    func byteByByte(shape: Shape) { check(shape, pieceSize: 1) }

    private func check(_ shape: Shape, pieceSize: Int) {
        let inputs = [1000, 2000, 4000, 8000].map(shape.bytes)
        let growth = Doubling.growth(of: inputs) { bytes in
            var parser = RequestParser(limits: Self.limits)
            var start = 0
            while start < bytes.count {
                let end = start + min(pieceSize, bytes.count - start)
                let piece = bytes[start..<end]
                var position = 0
                while case .request = parser.consume(piece.span, &position) {}
                start = end
            }
        }
        #expect(growth < Doubling.bound, "8 times the bytes took \(growth) times 8 times the time")
    }
}
