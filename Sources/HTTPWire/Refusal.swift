/// Why the engine itself answers a request, without asking the responder. Each ends the connection, except
/// `overloaded` and `rateLimited`.
package enum Refusal: Error, Sendable, Hashable {
    /// Not HTTP/1.1 as RFC 9112 writes it: 400, with what was wrong.
    case malformed(String)
    /// The request did not arrive in time: 408.
    case timedOut
    /// 413.
    case bodyTooLarge(limit: Int)
    /// 414.
    case targetTooLong(limit: Int)
    /// 417.
    case expectationFailed
    /// 431.
    case fieldsTooLarge(String)
    /// An unknown method, TRACE or CONNECT: 501.
    case unknownMethod
    /// A transfer coding other than chunked: 501.
    case unknownTransferCoding
    /// A major version other than 1: 505.
    case unsupportedVersion
    /// No room in the pool of workers or among the connections: 503.
    case overloaded(retryAfterSeconds: Int)
    /// More requests from one client than the rate limit allows: 429 (RFC 6585 §4).
    case rateLimited(retryAfterSeconds: Int)

    package var status: Status {
        switch self {
        case .malformed: .badRequest
        case .timedOut: .requestTimeout
        case .bodyTooLarge: .contentTooLarge
        case .targetTooLong: .uriTooLong
        case .expectationFailed: .expectationFailed
        case .fieldsTooLarge: .requestHeaderFieldsTooLarge
        case .unknownMethod, .unknownTransferCoding: .notImplemented
        case .unsupportedVersion: .httpVersionNotSupported
        case .overloaded: .serviceUnavailable
        case .rateLimited: .tooManyRequests
        }
    }

    /// A stable word for clients and for the metrics' `reason`.
    package var code: String {
        switch self {
        case .malformed: "malformed_request"
        case .timedOut: "request_timeout"
        case .bodyTooLarge: "body_too_large"
        case .targetTooLong: "target_too_long"
        case .expectationFailed: "expectation_failed"
        case .fieldsTooLarge: "fields_too_large"
        case .unknownMethod: "unknown_method"
        case .unknownTransferCoding: "unknown_transfer_coding"
        case .unsupportedVersion: "unsupported_version"
        case .overloaded: "overloaded"
        case .rateLimited: "rate_limited"
        }
    }

    /// Seconds after which the same request may be answered, for `Retry-After`; nil where waiting does not help.
    package var retryAfterSeconds: Int? {
        switch self {
        case .overloaded(let seconds), .rateLimited(let seconds): seconds
        default: nil
        }
    }

    /// What was wrong and what to do about it.
    package var detail: String {
        switch self {
        case .malformed(let what): what
        case .timedOut: "the request did not arrive in time; send it whole and at once"
        case .bodyTooLarge(let limit): "the body is larger than \(limit) bytes; send less at a time"
        case .targetTooLong(let limit): "the request line is longer than \(limit) bytes; send long input in a body"
        case .expectationFailed: "the only expectation understood is 100-continue"
        case .fieldsTooLarge(let what): what
        case .unknownMethod: "this server does not implement the method; GET, HEAD, POST and OPTIONS are the usual ones"
        case .unknownTransferCoding: "the only transfer coding understood is chunked"
        case .unsupportedVersion: "this server speaks HTTP/1.1 and HTTP/1.0"
        case .overloaded(let seconds): "the server is busy; try again in \(seconds) s"
        case .rateLimited(let seconds): "too many requests from this address; try again in \(seconds) s"
        }
    }
}
