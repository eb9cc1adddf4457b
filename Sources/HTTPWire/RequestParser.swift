/// Turns bytes into requests, fed whole or a byte at a time, to the same outcome (RFC 9112):
///
/// 1. empty lines before a request line are skipped
/// 2. the request line, then each field line, is checked as soon as its LF is there; bytes are looked at once
/// 3. at the empty line the framing is decided, and only there
/// 4. the body is gathered, its chunks taken off
///
/// After a refusal the parser takes nothing more: what follows cannot be cut into messages safely.
package struct RequestParser: Sendable {
    package enum Outcome: Sendable {
        /// All bytes are taken, and more are needed.
        case incomplete
        /// The head is whole, and the client waits for `100 Continue` before it sends the body.
        case continueExpected
        case request(ParsedRequest)
        case refused(Refusal)
    }

    package enum Phase: Sendable {
        /// No byte of the next request has come.
        case idle
        case head, body, refused
    }

    private enum State {
        case requestLine(emptyLines: Int)
        case fieldLines
        case fixedBody(remaining: Int)
        case chunkedBody
        case refused(Refusal)
    }

    private let limits: Limits
    private var state = State.requestLine(emptyLines: 0)
    /// The head so far, from the request line on.
    private var head: [UInt8] = []
    private var lineStart = 0
    private var line: RequestLine?
    private var places: [Fields.Place] = []
    private var facts = HeadFacts()
    private var body: [UInt8] = []
    private var decoder = ChunkedDecoder()

    package init(limits: Limits = Limits()) { self.limits = limits }

    package var phase: Phase {
        switch state {
        case .requestLine(let emptyLines): head.isEmpty && emptyLines == 0 ? .idle : .head
        case .fieldLines: .head
        case .fixedBody, .chunkedBody: .body
        case .refused: .refused
        }
    }

    /// Whether the request at hand is known to be a HEAD, whose answer has no body even where it is refused.
    package var readsHEAD: Bool { line?.method == .head }

    /// Bytes of the unfinished request that are kept.
    package var heldBytes: Int { head.count + body.count }

    /// Takes bytes from `position` on, up to the end of one request at most; call again until `incomplete`.
    package mutating func consume(_ input: Span<UInt8>, _ position: inout Int) -> Outcome {
        do throws(Refusal) {
            return try advance(input, &position)
        } catch {
            state = .refused(error)
            head = []
            body = []
            return .refused(error)
        }
    }

    private mutating func advance(_ input: Span<UInt8>, _ position: inout Int) throws(Refusal) -> Outcome {
        while true {
            switch state {
            case .requestLine(let emptyLines):
                guard try collectRequestLine(input, &position) else { return .incomplete }
                try takeRequestLine(emptyLines)
            case .fieldLines:
                guard try collectFieldLine(input, &position) else { return .incomplete }
                guard head.count - lineStart == 2 else {
                    try takeFieldLine()
                    continue
                }
                if let outcome = try endHead(moreFollows: position < input.count) { return outcome }
            case .fixedBody(let remaining):
                let taken = min(remaining, input.count - position)
                body.append(input, position..<position + taken)
                position += taken
                state = .fixedBody(remaining: remaining - taken)
                return taken == remaining ? .request(finish(hasBody: true)) : .incomplete
            case .chunkedBody:
                let isWhole = try decoder.consume(input, &position, into: &body, limits: limits)
                return isWhole ? .request(finish(hasBody: true)) : .incomplete
            case .refused(let refusal): throw refusal
            }
        }
    }

    // MARK: Lines

    private mutating func collectRequestLine(_ input: Span<UInt8>, _ position: inout Int) throws(Refusal) -> Bool {
        if head.isEmpty, position < input.count {
            // Told by its first byte, a TLS handshake or other binary gets its 400 at once, not at a deadline.
            let first = input[position]
            guard ByteSet.token.contains(first) || first == Byte.carriageReturn else {
                throw .malformed("a request starts with a method; this is not HTTP")
            }
            head.reserveCapacity(min(1024, max(128, input.count - position)))
        }
        if let whole = collectLine(input, &position, limit: limits.requestLine) { return whole }
        throw .targetTooLong(limit: limits.requestLine)
    }

    private mutating func collectFieldLine(_ input: Span<UInt8>, _ position: inout Int) throws(Refusal) -> Bool {
        if let whole = collectLine(input, &position, limit: limits.head) { return whole }
        throw .fieldsTooLarge("the head is longer than \(limits.head) bytes")
    }

    /// Moves bytes up to the next LF into `head`, which stays within `limit`: whether the line is whole, nil when it
    /// cannot be.
    private mutating func collectLine(_ input: Span<UInt8>, _ position: inout Int, limit: Int) -> Bool? {
        let room = max(0, limit - head.count)
        let window = position..<position + min(room, input.count - position)
        if let end = input.firstIndex(of: Byte.lineFeed, in: window) {
            head.append(input, position..<end + 1)
            position = end + 1
            return true
        }
        head.append(input, window)
        position = window.upperBound
        return window.count < room ? false : nil
    }

    /// The line just collected, without its CRLF.
    private func collectedLine() throws(Refusal) -> Range<Int> {
        let end = head.count - 2
        guard end >= lineStart, head[end] == Byte.carriageReturn else {
            throw .malformed("a line ends in a bare LF (RFC 9112 §2.2)")
        }
        return lineStart..<end
    }

    // MARK: Head

    private mutating func takeRequestLine(_ emptyLines: Int) throws(Refusal) {
        let range = try collectedLine()
        if range.isEmpty {
            guard emptyLines < limits.emptyLines else { throw .malformed("too many empty lines before a request line") }
            head.removeAll(keepingCapacity: true)
            state = .requestLine(emptyLines: emptyLines + 1)
            return
        }
        line = try RequestLine(head.span, range)
        lineStart = head.count
        state = .fieldLines
        places.reserveCapacity(8)
    }

    private mutating func takeFieldLine() throws(Refusal) {
        let range = try collectedLine()
        guard places.count < limits.fieldCount else {
            throw .fieldsTooLarge("there are more than \(limits.fieldCount) field lines")
        }
        // A local owner of the bytes: a span of `self.head` would stand in the way of changing `self.facts`.
        let head = self.head
        let (name, value) = try FieldLine.parse(head.span, range)
        try facts.note(head.span, name: name, value: value)
        places.append(Fields.Place(name: name, value: value))
        lineStart = head.count
    }

    /// At the empty line: nil when the body comes next.
    private mutating func endHead(moreFollows: Bool) throws(Refusal) -> Outcome? {
        guard try collectedLine().isEmpty, let line else { throw .malformed("the head is incomplete") }
        if facts.host == nil, !line.isHTTP10 { throw .malformed("Host is missing (RFC 9112 §3.2)") }
        if let authority = line.authority, let host = facts.host,
            head.span.string(host).lowercased() != authority.lowercased()
        {
            throw .malformed("the target names another host than Host does")
        }
        switch try Framing.decide(facts, isHTTP10: line.isHTTP10, limits: limits) {
        case .none: return .request(finish(hasBody: false))
        case .length(let length): state = .fixedBody(remaining: length)
        case .chunked: state = .chunkedBody
        }
        // RFC 9110 §10.1.1: no 100 for HTTP/1.0, and none once the body has begun to arrive.
        return facts.expectsContinue && !line.isHTTP10 && !moreFollows ? .continueExpected : nil
    }

    /// Hands the request on and makes ready for the next.
    private mutating func finish(hasBody: Bool) -> ParsedRequest {
        let line = self.line.take()
        let isHTTP10 = line?.isHTTP10 ?? false
        let isPersistent = !facts.wantsClose && (!isHTTP10 || facts.wantsKeepAlive)
        let request = Request(
            method: line?.method ?? .get, target: line?.target ?? Target(raw: "/", segments: []),
            fields: Fields(storage: Self.taken(&head), places: Self.taken(&places), isWireForm: false),
            body: Self.taken(&body))
        lineStart = 0
        facts = HeadFacts()
        if hasBody { decoder = ChunkedDecoder() }
        state = .requestLine(emptyLines: 0)
        return ParsedRequest(request: request, isHTTP10: isHTTP10, isPersistent: isPersistent, hasBody: hasBody)
    }

    /// Moves an array out, so that nothing is counted up and down.
    private static func taken<Element>(_ array: inout [Element]) -> [Element] {
        var taken: [Element] = []
        swap(&taken, &array)
        return taken
    }
}
