/// Why the server could not start: what was tried, why it failed, what to do.
package struct ServerError: Error, Sendable, Hashable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}
