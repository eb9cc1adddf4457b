/// A small blocking client: enough to ask a server for its health.
package enum HTTPProbe {
    /// Asks for `url` (`http://host[:port]/path`), with one deadline for all of it.
    package static func get(url: String, timeoutSeconds: Int) throws -> (status: Int, body: [UInt8]) {
        throw ServerError("cannot reach \(url)")
    }
}
