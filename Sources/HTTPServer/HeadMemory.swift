import Glibc
import HTTPWire

/// The heads that came to a loop more than once, byte for byte the same, with what was made of them: a client asks for
/// the same thing in the same words again and again, and neither needs to be parsed or answered anew.
///
/// What is remembered is a function of what it is remembered by:
///
/// - a request, of the bytes of its head. Only a head that comes whole and alone to a connection at rest is looked up,
///   and only one that announces no body is kept.
/// - an answer, of the head, of how it came in (`Arrival`), and of the responder's `revision`: when that changes, all is
///   forgotten. Only answers that the responder calls repeatable are kept.
///
/// What belongs to one request alone (quota, date, metrics, log, its id) is looked after as for any other.
///
/// Bounded, whatever clients send: so many heads of such a length, and so many bytes of bodies. A head that differs each
/// time costs its hash and no memory.
struct HeadMemory: ~Copyable {
    private static let slotCount = 256
    /// A longer head is parsed each time. Stops heads up to `Limits.head` from filling memory.
    private static let longestHead = 2048
    /// Beyond it all is forgotten. Stops joined lists, each asked for twice, from filling memory.
    private static let mostBodyBytes = 8 << 20

    private struct Slot {
        /// Of the head that came last here; it alone does not cost memory yet.
        var hash: UInt64 = 0
        var head: KnownHead?
    }

    private var slots = [Slot](repeating: Slot(), count: slotCount)
    private var bodyBytes = 0
    private var revision: UInt64 = 0
    /// The slot of the head that came for the second time just now, until it is parsed.
    private var awaited: Int?
    /// Unknown to clients, so that nobody can aim at a slot, or learn from the time of an answer whether a head with
    /// somebody else's key in it was nearly the same: only heads with the same hash are compared.
    private let seed = UInt64.random(in: .min ... .max)

    /// What is known of a head of exactly these bytes.
    mutating func recall(_ bytes: UnsafeRawBufferPointer, revision: UInt64) -> KnownHead? {
        awaited = nil
        forget(unless: revision)
        guard bytes.count >= 16, bytes.count <= Self.longestHead else { return nil }
        let hash = hash(of: bytes)
        let index = Int(truncatingIfNeeded: hash % UInt64(Self.slotCount))
        guard slots[index].hash == hash else {
            bodyBytes -= slots[index].head?.bodyBytes ?? 0
            slots[index] = Slot(hash: hash)
            return nil
        }
        guard let head = slots[index].head else {
            awaited = index
            return nil
        }
        return head.consists(of: bytes) ? head : nil
    }

    /// The request that was parsed of what `recall` did not know: kept if its head came before.
    mutating func learn(_ parsed: ParsedRequest) -> KnownHead? {
        guard let index = awaited.take(), !parsed.hasBody,
            // Not so where more than the head came in one go: an empty line before it, or the next one behind it.
            parsed.head.withUnsafeBytes({ $0.count >= 16 && hash(of: $0) == slots[index].hash })
        else { return nil }
        let head = KnownHead(parsed)
        slots[index].head = head
        return head
    }

    /// The answer that a known head got.
    mutating func learn(_ response: Response, to request: Request, of head: KnownHead) {
        guard response.isRepeatable else { return }
        bodyBytes -= head.bodyBytes
        head.learn(response, to: request)
        bodyBytes += head.bodyBytes
        if bodyBytes > Self.mostBodyBytes { forgetAll() }
    }

    /// Lets go of what belongs to an earlier revision.
    mutating func forget(unless revision: UInt64) {
        guard revision != self.revision else { return }
        self.revision = revision
        forgetAll()
    }

    private mutating func forgetAll() {
        for index in slots.indices { slots[index] = Slot() }
        bodyBytes = 0
        awaited = nil
    }

    /// Eight bytes at a time, each multiplied into the whole; the last eight overlap. For 16 bytes or more.
    private func hash(of bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash = seed ^ UInt64(bytes.count)
        func take(_ position: Int) {
            let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
            hash = product.high ^ product.low
        }
        var position = 0
        while position < bytes.count - 8 {
            take(position)
            position += 8
        }
        take(bytes.count - 8)
        return hash
    }
}

/// A head with its request, and the answer it got last.
final class KnownHead {
    let parsed: ParsedRequest
    private var answer: (arrival: Arrival, response: Response)?

    fileprivate init(_ parsed: ParsedRequest) { self.parsed = parsed }

    var bodyBytes: Int { answer?.response.body.count ?? 0 }

    /// The answer to this head, come in as `request` did.
    func response(to request: Request) -> Response? {
        guard let answer, answer.arrival == request.arrival else { return nil }
        return answer.response
    }

    fileprivate func learn(_ response: Response, to request: Request) { answer = (request.arrival, response) }

    fileprivate func consists(of bytes: UnsafeRawBufferPointer) -> Bool {
        parsed.head.withUnsafeBytes { head in
            guard head.count == bytes.count, let known = head.baseAddress, let given = bytes.baseAddress
            else { return false }
            return memcmp(known, given, head.count) == 0
        }
    }
}
