/// What the fields of a head say about the message itself: framing, persistence, host, expectation.
struct HeadFacts {
    /// The one valid `Content-Length`; `Int.max` stands for a number too large to hold.
    var contentLength: Int?
    var transferCoding: TransferCoding?
    var host: Range<Int>?
    var wantsClose = false
    var wantsKeepAlive = false
    var expectsContinue = false

    enum TransferCoding { case chunked, unknown }

    /// Takes note of a line. Repeats that change the meaning of a message are refused.
    mutating func note(_ bytes: Span<UInt8>, name: Range<Int>, value: Range<Int>) throws(Refusal) {
        switch name.count {
        case 4 where bytes.equals("host", in: name):
            guard host == nil else { throw .malformed("Host stands more than once (RFC 9112 §3.2)") }
            guard HostName.isValid(bytes, value) else { throw .malformed("Host is not a host with an optional port") }
            host = value
        case 6 where bytes.equals("expect", in: name):
            guard bytes.equals("100-continue", in: value) else { throw .expectationFailed }
            expectsContinue = true
        case 10 where bytes.equals("connection", in: name):
            Self.forEachElement(bytes, value) { element in
                if bytes.equals("close", in: element) { wantsClose = true }
                if bytes.equals("keep-alive", in: element) { wantsKeepAlive = true }
            }
        case 14 where bytes.equals("content-length", in: name):
            guard contentLength == nil else { throw .malformed("Content-Length stands more than once (RFC 9112 §6.3)") }
            contentLength = try Self.length(bytes, value)
        case 17 where bytes.equals("transfer-encoding", in: name):
            try noteTransferCodings(bytes, value)
        default: break
        }
    }

    /// `1*DIGIT`, nothing else: no sign, no list, no white space inside (RFC 9110 §8.6).
    private static func length(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(Refusal) -> Int {
        guard !range.isEmpty else { throw .malformed("Content-Length is empty") }
        var length = 0
        for index in range {
            guard Byte.isDigit(bytes[index]) else { throw .malformed("Content-Length is not a number") }
            let (tenfold, overflow) = length.multipliedReportingOverflow(by: 10)
            let (sum, carry) = tenfold.addingReportingOverflow(Int(bytes[index] &- 0x30))
            length = overflow || carry || length == .max ? .max : sum
        }
        return length
    }

    /// A list of codings, over all lines of the field. Chunked must be the last and only once (RFC 9112 §6.1); here it
    /// must also be the only one, as no other is implemented.
    private mutating func noteTransferCodings(_ bytes: Span<UInt8>, _ value: Range<Int>) throws(Refusal) {
        var start = value.lowerBound
        repeat {
            let end = bytes.firstIndex(of: UInt8(ascii: ","), in: start..<value.upperBound) ?? value.upperBound
            let coding = bytes.trimmed(start..<end)
            guard !coding.isEmpty else { throw .malformed("Transfer-Encoding has an empty element") }
            for index in coding where !ByteSet.token.contains(bytes[index]) {
                throw .malformed("Transfer-Encoding has an element that is no plain coding name")
            }
            if transferCoding == .chunked { throw .malformed("chunked is not the last transfer coding, or not once") }
            transferCoding = bytes.equals("chunked", in: coding) && transferCoding == nil ? .chunked : .unknown
            start = end + 1
        } while start <= value.upperBound
    }

    private static func forEachElement(_ bytes: Span<UInt8>, _ value: Range<Int>, _ body: (Range<Int>) -> Void) {
        var start = value.lowerBound
        while start < value.upperBound {
            let end = bytes.firstIndex(of: UInt8(ascii: ","), in: start..<value.upperBound) ?? value.upperBound
            body(bytes.trimmed(start..<end))
            start = end + 1
        }
    }
}
