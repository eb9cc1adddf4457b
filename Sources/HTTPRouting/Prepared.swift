package import HTTPWire
import Synchronization

/// An answer made once and handed out many times: body, tag and header fields are shared between requests.
///
/// It has up to two forms, each a representation of its own with its own tag (RFC 9110 §8.8.3.3): as it is, and gzip. The
/// second is made when it is first asked for, and kept: loading costs nothing, and a body that nobody fetches costs
/// neither time nor memory.
package struct Prepared: Sendable {
    /// What becomes of the gzip form.
    package enum Use: Sendable {
        /// Asked for by many: made well, once, and kept.
        case kept
        /// Asked for once: made quickly, and only up to `Prepared.quick` bytes.
        case once
    }

    /// The gzip form of `Use.once` is made on the event loop, so its time is bounded: 64 kB take about 0.3 ms.
    static let quick = 64 * 1024

    package let tag: EntityTag
    /// The form without coding.
    package let response: Response
    private let use: Use
    private let lastModified: Int64?
    private let isRanged: Bool
    /// Nil where there is no gzip form, or none to keep.
    private let kept: KeptForm?
    /// Stands in place of what the fields say; nil leaves them.
    private var vary: String?

    /// - Parameters:
    ///   - tag: nil makes one of the bytes.
    ///   - vary: the request fields that had a say, beside `Accept-Encoding`.
    ///   - lastModified: seconds since 1970. It must be a strong validator (RFC 9110 §8.8.2.2): the content did not change
    ///     twice in that second.
    ///   - isRanged: whether `Range` is followed.
    ///   - fields: beside `Content-Type`, `ETag` and `Vary`: `Cache-Control`, `Content-Language`, `Link` …
    package init(
        _ body: [UInt8], type: String, tag: EntityTag? = nil, vary: String? = nil, use: Use = .kept,
        lastModified: Int64? = nil, isRanged: Bool = false, fields extra: Fields = Fields()
    ) {
        let tag = tag ?? EntityTag(of: body)
        var fields = Fields()
        fields.append("Content-Type", type)
        fields.append("ETag", tag.description)
        fields.append("Vary", Self.vary(vary))
        fields.append("X-Content-Type-Options", "nosniff")
        if let lastModified {
            let date = HTTPDate.bytes(secondsSince1970: lastModified)
            fields.append("Last-Modified", String(decoding: date, as: UTF8.self))
        }
        if isRanged { fields.append("Accept-Ranges", "bytes") }
        fields.append(extra)
        self.tag = tag
        self.use = use
        self.lastModified = lastModified
        self.isRanged = isRanged
        response = Response(.ok, fields: fields, body: .bytes(body))
        kept = use == .kept && Self.isCompressible(type) && body.count >= Gzip.smallest ? KeptForm() : nil
    }

    /// The same with other fields named in `Vary`.
    /// - Parameter fields: beside `Accept-Encoding`.
    package func varying(by fields: String?) -> Prepared {
        var copy = self
        copy.vary = Self.vary(fields)
        return copy
    }

    private static func vary(_ fields: String?) -> String {
        fields.map { "Accept-Encoding, \($0)" } ?? "Accept-Encoding"
    }

    /// Types whose bytes hold no compression of their own.
    private static func isCompressible(_ type: String) -> Bool {
        let essence = type.prefix { $0 != ";" }
        return essence.hasPrefix("text/") || essence.hasSuffix("json") || essence.hasSuffix("xml")
            || essence == "text/javascript"
    }

    /// The answer to this request: 200, 206 or 304; a problem where it can be none of them.
    package func answer(to request: Request) throws(Problem) -> Response {
        var form = try form(for: AcceptEncoding(request.fields))
        if let vary { form.response.fields = form.response.fields.replacing("Vary", with: vary) }
        guard request.fields.areConditional else { return form.response }
        let conditions = Preconditions(request.fields, tag: form.tag, lastModified: lastModified)
        switch conditions.outcome {
        case .proceed: break
        case .notModified: return form.notModified
        case .failed:
            throw Problem(
                .preconditionFailed, "The current tag is \(form.tag). Ask again with it, or without a condition.")
        }
        // Ranges are defined for GET alone (RFC 9110 §14.2).
        guard isRanged, request.method == .get, conditions.allowsRange else { return form.response }
        return try form.part(ByteRange(request.fields[values: "range"], of: form.response.body.count))
    }

    private func form(for wanted: AcceptEncoding) throws(Problem) -> Form {
        let plain = Form(tag: tag, response: response)
        switch wanted.preferred {
        case .identity: return plain
        case .gzip:
            if let kept { return kept.form(of: plain) ?? plain }
            // A client that refuses the bare body gets the other, however little it saves.
            guard use == .once && canBeQuick || !wanted.acceptsIdentity else { return plain }
            return plain.folded(.once) ?? plain
        case nil:
            throw Problem(.notAcceptable, "Accept-Encoding refuses every coding there is. Accept gzip or identity.")
        }
    }

    private var canBeQuick: Bool {
        let count = response.body.count
        return count >= Gzip.smallest && count <= Self.quick
    }
}

/// A representation in one coding.
struct Form: Sendable {
    let tag: EntityTag
    var response: Response

    /// The same without its body, for a client that has it: what a 200 would say about caching, no more
    /// (RFC 9110 §15.4.5).
    var notModified: Response {
        Response(
            .notModified, fields: response.fields.filtered { Self.keptByNotModified.contains($0.name.lowercased()) })
    }

    private static let keptByNotModified: Set = ["cache-control", "content-location", "etag", "expires", "vary"]

    /// Nil where gzip makes it no smaller.
    func folded(_ effort: Gzip.Effort) -> Form? {
        guard case .bytes(let body) = response.body, let folded = Gzip.deflate(body, effort) else { return nil }
        let tag = tag.coded(.gzip)
        var response = response
        response.body = .bytes(folded)
        response.fields = response.fields.replacing("ETag", with: tag.description)
        response.fields.append("Content-Encoding", "gzip")
        return Form(tag: tag, response: response)
    }

    func part(_ range: ByteRange) throws(Problem) -> Response {
        let length = response.body.count
        switch range {
        case .whole: return response
        case .part(let range):
            guard case .bytes(let body) = response.body else { return response }
            var part = response
            part.status = .partialContent
            part.body = .part(body, range)
            part.fields.append("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(length)")
            return part
        case .unsatisfiable:
            var fields = Fields()
            fields.append("Content-Range", "bytes */\(length)")
            throw Problem(.rangeNotSatisfiable, "There are \(length) bytes, counted from 0.", fields: fields)
        }
    }
}

/// A gzip form that is made at most once. Two loops that ask at the same moment may both make it; one is kept.
private final class KeptForm: Sendable {
    private final class Made: Sendable {
        /// Nil where gzip makes it no smaller.
        let form: Form?

        init(_ form: Form?) { self.form = form }
    }

    private let made = AtomicLazyReference<Made>()

    func form(of plain: Form) -> Form? {
        (made.load() ?? made.storeIfNil(Made(plain.folded(.kept)))).form
    }
}
