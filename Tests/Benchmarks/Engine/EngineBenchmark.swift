import Dispatch
import Glibc
import HTTPServer
import HTTPWire

/// The engine without an application: every request gets the same prepared answer of 8 KB. What it costs beside the
/// floor is the price of the engine alone. Prints its port; runs until it is killed.
@main
enum EngineBenchmark {
    struct Canned: Responder {
        let response: Response

        init() {
            var fields = Fields()
            fields.append("Content-Type", "application/json")
            fields.append("ETag", "\"0123456789abcdef\"")
            response = Response(
                .ok, fields: fields, body: .bytes(Array(repeating: UInt8(ascii: "x"), count: 8192)),
                route: RouteLabel(index: 0, template: "/"))
        }

        func respond(to request: Request) -> Reply { .now(response) }
    }

    static func main() throws {
        var configuration = ServerConfiguration()
        configuration.endpoints = [Endpoint(.tcp(host: "127.0.0.1", port: 0))]
        let server = HTTPServer(configuration: configuration, responder: Canned())
        for endpoint in try server.start() { print(endpoint.port) }
        // A pipe is written to only when a buffer is full.
        fflush(nil)
        dispatchMain()
    }
}
