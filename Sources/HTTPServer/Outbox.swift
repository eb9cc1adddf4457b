import HTTPWire

/// What waits to be sent on one connection, in order. Heads are gathered in one buffer; bodies are only referred to.
struct Outbox: ~Copyable {
    private struct Part {
        /// Where the part's head ends in `heads`.
        let headEnd: Int
        let body: [UInt8]
        /// Where in `body` it begins.
        var bodyStart = 0
        /// 0 where the body stays home (HEAD).
        let bodyCount: Int
    }

    private var heads: [UInt8] = []
    private var headSent = 0
    private var parts: [Part] = []
    private var firstPart = 0
    private var bodySent = 0

    /// A larger buffer is given back when it was sent, so that an idle connection stays small.
    private static let keptCapacity = 1024

    var isEmpty: Bool { firstPart == parts.count }

    /// Adds an answer.
    mutating func append(
        _ response: Response, date: [UInt8], persistence: ResponseEncoder.Persistence, isHead: Bool
    ) {
        let count = ResponseEncoder.encode(
            response, date: date, persistence: persistence, isHead: isHead, into: &heads)
        switch response.body {
        case .bytes(let bytes) where count > 0:
            parts.append(Part(headEnd: heads.count, body: bytes, bodyCount: count))
        case .part(let bytes, let range) where count > 0:
            let range = range.clamped(to: bytes.indices)
            parts.append(
                Part(headEnd: heads.count, body: bytes, bodyStart: range.lowerBound, bodyCount: range.count))
        default: parts.append(Part(headEnd: heads.count, body: [], bodyCount: 0))
        }
    }

    /// Adds the interim answer to `Expect: 100-continue`.
    mutating func appendContinue() {
        ResponseEncoder.appendContinue(to: &heads)
        parts.append(Part(headEnd: heads.count, body: [], bodyCount: 0))
    }

    /// Lends the unsent bytes of the first part.
    func withFirst<Result>(
        _ send: (_ head: UnsafeRawBufferPointer, _ body: UnsafeRawBufferPointer) -> Result
    ) -> Result? {
        guard !isEmpty else { return nil }
        let part = parts[firstPart]
        return heads.withUnsafeBytes { headBytes in
            part.body.withUnsafeBytes { bodyBytes in
                send(
                    UnsafeRawBufferPointer(rebasing: headBytes[headSent..<part.headEnd]),
                    UnsafeRawBufferPointer(
                        rebasing: bodyBytes[(part.bodyStart + bodySent)..<(part.bodyStart + part.bodyCount)]))
            }
        }
    }

    /// Takes note that `count` bytes of the first part are on their way.
    mutating func sent(_ count: Int) {
        guard !isEmpty else { return }
        let part = parts[firstPart]
        let ofHead = min(count, part.headEnd - headSent)
        headSent += ofHead
        bodySent += min(count - ofHead, part.bodyCount - bodySent)
        guard headSent == part.headEnd, bodySent == part.bodyCount else { return }
        bodySent = 0
        firstPart += 1
        guard isEmpty else { return }
        firstPart = 0
        headSent = 0
        parts.removeAll(keepingCapacity: parts.capacity <= 4)
        heads.removeAll(keepingCapacity: heads.capacity <= Self.keptCapacity)
    }
}
