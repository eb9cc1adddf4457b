import HTTPWire

/// Any bytes, cut in any way: the parser must not trap, and how the bytes were cut must not matter.
///
/// The outcome of the bytes as one piece is compared with their outcome byte by byte and cut at places drawn from the
/// bytes themselves (so that a finding repeats), and what came out is held to what the types promise. A difference ends
/// the process, which libFuzzer reports with the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
    let whole = Outcome(bytes) { count }
    precondition(whole == Outcome(bytes) { 1 }, "the outcome depends on how the bytes were cut: one by one")
    var draw = Draw(bytes)
    precondition(whole == Outcome(bytes) { draw.next() }, "the outcome depends on how the bytes were cut")
    for request in whole.requests { check(request.request) }
    return 0
}

/// Sizes of pieces, as arbitrary as the bytes they are drawn from: mostly short, at times long.
private struct Draw {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    init(_ bytes: [UInt8]) {
        for byte in bytes { state = (state ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }

    mutating func next() -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let size = Int(state >> 33 & 0xff)
        return 1 + (size & 3 == 0 ? size : size & 15)
    }
}

/// What a connection would make of the bytes.
private struct Outcome: Equatable {
    var requests: [ParsedRequest] = []
    var refusal: Refusal?

    /// Small limits, so that short inputs reach them.
    private static let limits: Limits = {
        var limits = Limits()
        limits.requestLine = 200
        limits.head = 600
        limits.fieldCount = 12
        limits.body = 300
        limits.chunkExtensions = 40
        limits.trailers = 80
        return limits
    }()

    init(_ bytes: [UInt8], pieceSize: () -> Int) {
        var parser = RequestParser(limits: Self.limits)
        var start = 0
        while start < bytes.count {
            let piece = bytes.span.extracting(start..<min(start + pieceSize(), bytes.count))
            start += piece.count
            var position = 0
            feeding: while true {
                switch parser.consume(piece, &position) {
                case .incomplete: break feeding
                case .continueExpected: continue
                case .refused(let refusal):
                    self.refusal = refusal
                    return
                case .request(let parsed):
                    requests.append(parsed)
                    if !parsed.isPersistent { return }
                }
            }
            precondition(position == piece.count, "incomplete, but not everything was taken")
        }
    }

    static func == (left: Outcome, right: Outcome) -> Bool {
        left.refusal == right.refusal && left.requests.count == right.requests.count
            && zip(left.requests, right.requests).allSatisfy { left, right in
                left.request.method == right.request.method && left.request.target == right.request.target
                    && left.request.body == right.request.body && left.request.fields == right.request.fields
                    && left.isHTTP10 == right.isHTTP10 && left.isPersistent == right.isPersistent
            }
    }
}

/// What a request that was understood promises to those behind the parser.
private func check(_ request: Request) {
    precondition(!request.method.rawValue.isEmpty)
    precondition(request.body.count <= 300)
    for segment in request.target.segments {
        precondition(!segment.isEmpty && segment != "." && segment != "..", "a dot segment came through")
        precondition(!segment.utf8.contains(0), "a NUL came through")
    }
    for line in request.fields.lines {
        precondition(!line.name.isEmpty && request.fields[line.name] != nil)
        precondition(!line.value.utf8.contains { $0 == 0 || $0 == 10 || $0 == 13 }, "a line could be split")
    }
    precondition(request.fields[values: "host"].count <= 1 && request.fields[values: "content-length"].count <= 1)
    let isChunked = request.fields["transfer-encoding"] != nil
    precondition(!(isChunked && request.fields["content-length"] != nil), "two framings came through")
}
