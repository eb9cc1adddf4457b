package import HTTPWire

/// Which pages of other origins may read answers in a browser (the CORS protocol of the Fetch standard).
///
/// Never with credentials: an API key is sent by the script that knows it, not by the browser.
package enum CrossOrigin: Sendable, Hashable {
    case off
    /// Every page.
    case any
    /// Pages of these origins, compared whole: no suffix and no prefix of one counts.
    case origins(Set<String>)

    package struct Mistake: Error, Sendable, Hashable {
        package let reason: String
    }

    /// `off`, `*`, or origins separated by commas, each as a browser writes it: `https://example.org`,
    /// `http://localhost:3000`.
    package init(parsing text: String) throws(Mistake) {
        let words = text.split(separator: ",").map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
        switch words {
        case [], ["off"]: self = .off
        case ["*"]: self = .any
        default:
            for word in words { try Self.check(word) }
            self = .origins(Set(words))
        }
    }

    /// A browser sends scheme, host and port where it is not the scheme's own, in lower case (RFC 6454 §6.2); whatever
    /// else stands in a list would never match, or match what nobody meant.
    private static func check(_ origin: String) throws(Mistake) {
        guard origin != "*" else { throw Mistake(reason: "* stands for every origin, so it stands alone") }
        guard origin != "null" else {
            throw Mistake(reason: "null is the origin of every sandboxed page and cannot be told apart; leave it out")
        }
        let standard: String
        let authority: Substring
        if origin.hasPrefix("https://") {
            (standard, authority) = (":443", origin.dropFirst(8))
        } else if origin.hasPrefix("http://") {
            (standard, authority) = (":80", origin.dropFirst(7))
        } else {
            throw Mistake(reason: "\"\(origin)\" begins with neither https:// nor http://")
        }
        let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789.-:[]")
        guard !authority.isEmpty, authority.first != ":", authority.last != ":", authority.allSatisfy(allowed.contains)
        else {
            throw Mistake(
                reason: "\"\(origin)\" is no origin: write scheme, host and port in lower case, with nothing after them"
            )
        }
        guard !authority.hasSuffix(standard) else {
            throw Mistake(reason: "\"\(origin)\" names the port that browsers leave out; leave out \(standard)")
        }
    }

    /// What scripts may read beside the fields that the Fetch standard always lets them.
    private static let exposed =
        "ETag, Link, Retry-After, RateLimit, RateLimit-Policy, WWW-Authenticate, X-Request-Id, Content-Range"
    /// A fixed list: fields of the request are never reflected.
    private static let allowedFields =
        "Accept, Accept-Language, Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Match, "
        + "If-Range, If-Unmodified-Since, Range, X-API-Key, X-Request-Id, traceparent, tracestate"
    /// Two hours, the longest that Chromium keeps a preflight.
    private static let preflightSeconds = "7200"

    /// Adds what an answer says about other origins.
    package func addFields(to response: inout Response, for request: Request) {
        guard let origin = allowedOrigin(of: request) else {
            varyByOrigin(&response)
            return
        }
        response.fields.append("Access-Control-Allow-Origin", origin)
        response.fields.append("Access-Control-Expose-Headers", Self.exposed)
        varyByOrigin(&response)
    }

    /// Adds what the answer to OPTIONS says to a preflight: one with `Origin` and `Access-Control-Request-Method`.
    /// - Parameter response: with its `Allow`.
    package func addPreflightFields(to response: inout Response, for request: Request) {
        guard self != .off else { return }
        response.fields.append(
            "Vary", "Origin, Access-Control-Request-Method, Access-Control-Request-Headers")
        guard let origin = allowedOrigin(of: request), request.fields["origin"] != nil,
            request.fields["access-control-request-method"] != nil, let methods = response.fields["allow"]
        else { return }
        response.fields.append("Access-Control-Allow-Origin", origin)
        response.fields.append("Access-Control-Allow-Methods", methods)
        response.fields.append("Access-Control-Allow-Headers", Self.allowedFields)
        response.fields.append("Access-Control-Max-Age", Self.preflightSeconds)
    }

    /// The value of `Access-Control-Allow-Origin`; nil where nothing is said.
    private func allowedOrigin(of request: Request) -> String? {
        switch self {
        case .off: return nil
        case .any: return "*"
        case .origins(let origins):
            let values = request.fields[values: "origin"]
            guard values.count == 1, let origin = values.first, origins.contains(origin) else { return nil }
            return origin
        }
    }

    /// A list makes every answer depend on `Origin`, also those to requests without it: a cache must not hand one that
    /// names no origin to a page of another.
    private func varyByOrigin(_ response: inout Response) {
        if case .origins = self { response.fields.append("Vary", "Origin") }
    }
}

extension CrossOrigin: CustomStringConvertible {
    /// As it was parsed.
    package var description: String {
        switch self {
        case .off: "off"
        case .any: "*"
        case .origins(let origins): origins.sorted().joined(separator: ",")
        }
    }
}
