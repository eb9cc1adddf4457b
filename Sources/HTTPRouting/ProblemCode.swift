package import HTTPWire

/// Every error a client can meet: the one table of code → status → title.
package enum ProblemCode: String, Sendable, CaseIterable {
    case unknownParameter = "unknown_parameter"
    case duplicateParameter = "duplicate_parameter"
    case missingParameter = "missing_parameter"
    case invalidParameter = "invalid_parameter"
    case invalidCursor = "invalid_cursor"
    case malformedJSON = "malformed_json"
    case invalidBody = "invalid_body"
    case notFound = "not_found"
    case articleNotFound = "article_not_found"
    case entityNotFound = "entity_not_found"
    case eventNotFound = "event_not_found"
    case methodNotAllowed = "method_not_allowed"
    case notAcceptable = "not_acceptable"
    case preconditionFailed = "precondition_failed"
    case rangeNotSatisfiable = "range_not_satisfiable"
    case unauthorized = "unauthorized"
    case certificateNeeded = "certificate_needed"
    case unsupportedMediaType = "unsupported_media_type"
    case internalError = "internal_error"
    case unknownMethod = "unknown_method"
    case starting = "starting"
    case draining = "draining"
    // What the engine refuses by itself: the words of `Refusal.code`.
    case malformedRequest = "malformed_request"
    case requestTimeout = "request_timeout"
    case bodyTooLarge = "body_too_large"
    case targetTooLong = "target_too_long"
    case expectationFailed = "expectation_failed"
    case fieldsTooLarge = "fields_too_large"
    case unknownTransferCoding = "unknown_transfer_coding"
    case unsupportedVersion = "unsupported_version"
    case overloaded = "overloaded"
    case rateLimited = "rate_limited"

    private var row: (Status, String) {
        switch self {
        case .unknownParameter: (.badRequest, "Unknown query parameter")
        case .duplicateParameter: (.badRequest, "Query parameter given more than once")
        case .missingParameter: (.badRequest, "Required query parameter missing")
        case .invalidParameter: (.badRequest, "Invalid value of a query parameter")
        case .invalidCursor: (.badRequest, "Invalid cursor")
        case .malformedJSON: (.badRequest, "The body is not valid JSON")
        case .invalidBody: (.badRequest, "The body does not have the expected members")
        case .malformedRequest: (.badRequest, "Not a valid HTTP request")
        case .unauthorized: (.unauthorized, "An API key is needed")
        case .certificateNeeded: (.forbidden, "A client certificate is needed")
        case .notFound: (.notFound, "No such resource")
        case .articleNotFound: (.notFound, "No such article")
        case .entityNotFound: (.notFound, "No such entity")
        case .eventNotFound: (.notFound, "No such event")
        case .methodNotAllowed: (.methodNotAllowed, "Method not allowed here")
        case .notAcceptable: (.notAcceptable, "Not available in this form")
        case .requestTimeout: (.requestTimeout, "The request did not arrive in time")
        case .preconditionFailed: (.preconditionFailed, "Not in the state that was asked for")
        case .bodyTooLarge: (.contentTooLarge, "The body is too large")
        case .targetTooLong: (.uriTooLong, "The address is too long")
        case .unsupportedMediaType: (.unsupportedMediaType, "The body must be JSON")
        case .rangeNotSatisfiable: (.rangeNotSatisfiable, "The range lies outside")
        case .expectationFailed: (.expectationFailed, "Unknown expectation")
        case .fieldsTooLarge: (.requestHeaderFieldsTooLarge, "The header fields are too large")
        case .rateLimited: (.tooManyRequests, "Too many requests from this address")
        case .internalError: (.internalServerError, "Something went wrong on the server")
        case .unknownMethod: (.notImplemented, "Unknown method")
        case .unknownTransferCoding: (.notImplemented, "Unknown transfer coding")
        case .starting: (.serviceUnavailable, "Still loading")
        case .draining: (.serviceUnavailable, "Shutting down")
        case .overloaded: (.serviceUnavailable, "Too much to do at the moment")
        case .unsupportedVersion: (.httpVersionNotSupported, "Unknown version of HTTP")
        }
    }

    package var status: Status { row.0 }
    package var title: String { row.1 }

    /// Resolves to the entry that documents the code.
    package var type: String { "/openapi.json#/x-problems/\(rawValue)" }
}
