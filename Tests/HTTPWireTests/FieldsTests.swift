import HTTPWire
import Testing

@Suite("Fields")
struct FieldsTests {
    @Test func namesCompareWithoutCase() {
        var fields = Fields()
        fields.append("ETag", "\"a\"")
        fields.append("Vary", "Accept")
        fields.append("vary", "Accept-Language")
        #expect(fields["etag"] == "\"a\"")
        #expect(fields[values: "VARY"] == ["Accept", "Accept-Language"])
        #expect(fields["Var"] == nil)
    }

    @Test func noValueCanStartAnotherLine() {
        var fields = Fields()
        fields.append("X", "a\r\nSet-Cookie: b\0")
        fields.append("Y: z\r\nZ", "left out")
        #expect(fields.lines.map(\.name) == ["X"])
        #expect(fields["X"] == "a  Set-Cookie: b ")
    }

    @Test func theEncoderCopiesThemAndAddsWhatIsItsOwn() {
        var fields = Fields()
        fields.append("A", "b")
        var head: [UInt8] = []
        let count = ResponseEncoder.encode(
            Response(.notFound, fields: fields, body: .bytes([1, 2, 3])), date: Array("now".utf8), persistence: .close,
            isHead: false, into: &head)
        #expect(count == 3)
        #expect(
            String(decoding: head, as: UTF8.self)
                == "HTTP/1.1 404 Not Found\r\nDate: now\r\nA: b\r\nContent-Length: 3\r\nConnection: close\r\n\r\n")
    }

    @Test(arguments: [204, 304])
    func someAnswersHaveNoBody(code: Int) {
        var head: [UInt8] = []
        let count = ResponseEncoder.encode(
            Response(Status(code, "x"), body: .bytes([1])), date: [], persistence: .implicit, isHead: false, into: &head
        )
        #expect(count == 0)
        #expect(!String(decoding: head, as: UTF8.self).contains("Content-Length"))
    }
}
