/// Takes the chunked coding off a body (RFC 9112 §7.1). Trailer fields are checked and dropped.
struct ChunkedDecoder {
    private enum State {
        case size(digits: Int)
        case sizeExtension(ChunkExtension)
        case sizeLineFeed
        case data(remaining: Int)
        case dataCarriageReturn
        case dataLineFeed
        case trailers
    }

    private var state = State.size(digits: 0)
    private var size = 0
    private var extensionBytes = 0
    private var trailer: [UInt8] = []
    private var trailerBytes = 0
    private var trailerCount = 0

    /// Digits of a chunk size, leading zeros included: as many as 64 bits need.
    private static let mostDigits = 16

    /// Decodes from `position` on into `body`; true when the body is whole, `position` then after it.
    mutating func consume(
        _ input: Span<UInt8>, _ position: inout Int, into body: inout [UInt8], limits: Limits
    ) throws(Refusal) -> Bool {
        while position < input.count {
            let byte = input[position]
            switch state {
            case .data(let remaining):
                let taken = min(remaining, input.count - position)
                body.append(input, position..<position + taken)
                position += taken
                state = taken == remaining ? .dataCarriageReturn : .data(remaining: remaining - taken)
                continue
            case .trailers:
                if try takeTrailer(byte, limits) {
                    position += 1
                    return true
                }
            case .size(let digits): try takeSize(byte, digits, body.count, limits)
            case .sizeExtension(let chunkExtension): try takeExtension(byte, chunkExtension, limits)
            case .sizeLineFeed:
                guard byte == Byte.lineFeed else { throw .malformed("a bare CR ends a chunk size") }
                state = size == 0 ? .trailers : .data(remaining: size)
            case .dataCarriageReturn:
                guard byte == Byte.carriageReturn else { throw .malformed("chunk data is longer than its size") }
                state = .dataLineFeed
            case .dataLineFeed:
                guard byte == Byte.lineFeed else { throw .malformed("a bare CR ends chunk data") }
                state = .size(digits: 0)
                size = 0
            }
            position += 1
        }
        return false
    }

    private mutating func takeSize(_ byte: UInt8, _ digits: Int, _ received: Int, _ limits: Limits) throws(Refusal) {
        if let digit = Byte.hexadecimal(byte) {
            guard digits < Self.mostDigits else { throw .malformed("a chunk size has too many digits") }
            size = size << 4 | Int(digit)
            // Checked at each digit, so that the shift never overflows.
            guard size <= limits.body - received else { throw .bodyTooLarge(limit: limits.body) }
            state = .size(digits: digits + 1)
        } else if digits > 0, byte == Byte.carriageReturn {
            state = .sizeLineFeed
        } else if digits > 0, let chunkExtension = ChunkExtension(first: byte) {
            extensionBytes += 1
            state = .sizeExtension(chunkExtension)
        } else {
            throw .malformed("a chunk size is not a hexadecimal number that ends in CRLF")
        }
    }

    private mutating func takeExtension(
        _ byte: UInt8, _ chunkExtension: ChunkExtension, _ limits: Limits
    ) throws(Refusal) {
        extensionBytes += 1
        guard extensionBytes <= limits.chunkExtensions else {
            throw .malformed("chunk extensions are longer than \(limits.chunkExtensions) bytes")
        }
        if byte == Byte.carriageReturn, chunkExtension.mayEnd {
            state = .sizeLineFeed
            return
        }
        var chunkExtension = chunkExtension
        guard chunkExtension.take(byte) else { throw .malformed("a chunk extension is not name=value") }
        state = .sizeExtension(chunkExtension)
    }

    /// True at the empty line that ends the trailers.
    private mutating func takeTrailer(_ byte: UInt8, _ limits: Limits) throws(Refusal) -> Bool {
        trailerBytes += 1
        guard trailerBytes <= limits.trailers else {
            throw .fieldsTooLarge("the trailers are longer than \(limits.trailers) bytes")
        }
        guard byte == Byte.lineFeed else {
            trailer.append(byte)
            return false
        }
        guard trailer.last == Byte.carriageReturn else { throw .malformed("a bare LF ends a trailer line") }
        if trailer.count == 1 { return true }
        trailerCount += 1
        guard trailerCount <= limits.fieldCount else {
            throw .fieldsTooLarge("there are more than \(limits.fieldCount) trailer lines")
        }
        _ = try FieldLine.parse(trailer.span, 0..<trailer.count - 1)
        trailer.removeAll(keepingCapacity: true)
        return false
    }
}
