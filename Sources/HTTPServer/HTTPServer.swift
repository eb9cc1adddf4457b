package import HTTPWire

/// Serves a responder over sockets.
package final class HTTPServer: Sendable {
    private let configuration: ServerConfiguration
    private let responder: any Responder

    package init(configuration: ServerConfiguration, responder: any Responder) {
        self.configuration = configuration
        self.responder = responder
    }

    /// Binds and listens; returns at once. With port 0 the addresses tell which port the system chose.
    package func start() throws -> [ListeningAddress] {
        throw ServerError("cannot listen on \(configuration.host) port \(configuration.port)")
    }

    /// Stops accepting, lets running requests finish until the deadline, and returns when all is closed.
    package func stop(deadlineSeconds: Int) {}
}
