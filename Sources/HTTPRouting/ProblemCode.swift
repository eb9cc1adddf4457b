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
    case payloadTooLarge = "payload_too_large"
    case unsupportedMediaType = "unsupported_media_type"
    case internalError = "internal_error"
    case methodUnknown = "method_unknown"
    case starting = "starting"
    case draining = "draining"

    private var row: (Int, String, String) {
        switch self {
        case .unknownParameter: (400, "Bad Request", "Unknown query parameter")
        case .duplicateParameter: (400, "Bad Request", "Query parameter given more than once")
        case .missingParameter: (400, "Bad Request", "Required query parameter missing")
        case .invalidParameter: (400, "Bad Request", "Invalid value of a query parameter")
        case .invalidCursor: (400, "Bad Request", "Invalid cursor")
        case .malformedJSON: (400, "Bad Request", "The body is not valid JSON")
        case .invalidBody: (400, "Bad Request", "The body does not have the expected members")
        case .notFound: (404, "Not Found", "No such resource")
        case .articleNotFound: (404, "Not Found", "No such article")
        case .entityNotFound: (404, "Not Found", "No such entity")
        case .eventNotFound: (404, "Not Found", "No such event")
        case .methodNotAllowed: (405, "Method Not Allowed", "Method not allowed here")
        case .notAcceptable: (406, "Not Acceptable", "Not available in this format")
        case .payloadTooLarge: (413, "Content Too Large", "The body is too large")
        case .unsupportedMediaType: (415, "Unsupported Media Type", "The body must be JSON")
        case .internalError: (500, "Internal Server Error", "Something went wrong on the server")
        case .methodUnknown: (501, "Not Implemented", "Unknown method")
        case .starting: (503, "Service Unavailable", "Still loading")
        case .draining: (503, "Service Unavailable", "Shutting down")
        }
    }

    package var status: Status { Status(row.0, row.1) }
    package var title: String { row.2 }

    /// Resolves to the entry that documents the code.
    package var type: String { "/openapi.json#/x-problems/\(rawValue)" }
}
