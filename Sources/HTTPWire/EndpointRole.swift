/// What is served at a place where the server listens.
package enum EndpointRole: String, Sendable, Hashable {
    case service
    /// Numbers and probes for those who run the server.
    case metrics
    /// Sends everybody to the encrypted service.
    case redirect
}
