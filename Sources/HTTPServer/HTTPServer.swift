import HTTPWire

/// Serves a responder over sockets.
package struct ServerConfiguration: Sendable {
    package var host = "127.0.0.1"
    package var port: UInt16 = 8080
    package init() {}
}
