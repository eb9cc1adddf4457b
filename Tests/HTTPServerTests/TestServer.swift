import HTTPServer
import HTTPWire

/// A server on a free port with a responder made of a closure.
struct TestServer {
    struct Answering: Responder {
        let answer: @Sendable (Request) -> Reply

        func respond(to request: Request) -> Reply { answer(request) }
    }

    let server: HTTPServer
    let endpoints: [Endpoint]
    /// Of the first of them.
    let port: UInt16

    init(
        _ configure: (inout ServerConfiguration) -> Void = { _ in },
        answer: @escaping @Sendable (Request) -> Reply = Self.echo,
        log: AccessLog? = nil
    ) throws {
        var configuration = ServerConfiguration()
        configuration.endpoints = [Endpoint(.tcp(host: "127.0.0.1", port: 0))]
        configure(&configuration)
        server = HTTPServer(configuration: configuration, responder: Answering(answer: answer), accessLog: log)
        endpoints = try server.start()
        port = endpoints.first?.port ?? 0
    }

    /// Answers with the method, the path and the body.
    static let echo: @Sendable (Request) -> Reply = { request in
        var fields = Fields()
        fields.append("Content-Type", "text/plain; charset=utf-8")
        let path = request.target.segments.joined(separator: "/")
        let text = "\(request.method.rawValue) /\(path)\n"
        return .now(Response(.ok, fields: fields, body: .bytes(Array(text.utf8) + request.body)))
    }

    func stop() { server.stop(deadlineSeconds: 5) }
}
