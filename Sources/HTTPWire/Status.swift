/// A status code with its reason phrase (RFC 9110 §15).
package struct Status: Hashable, Sendable {
    package let code: Int
    package let reason: String

    package init(_ code: Int, _ reason: String) {
        self.code = code
        self.reason = reason
    }

    package static let ok = Status(200, "OK")
    package static let notModified = Status(304, "Not Modified")
    package static let badRequest = Status(400, "Bad Request")
    package static let notFound = Status(404, "Not Found")
    package static let methodNotAllowed = Status(405, "Method Not Allowed")
    package static let internalServerError = Status(500, "Internal Server Error")
    package static let serviceUnavailable = Status(503, "Service Unavailable")
}
