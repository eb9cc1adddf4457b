import Dispatch
import Foundation
import HTTPWire

/// Writes one line for each answer: method, path, status, bytes, microseconds. Never article text, never a query's words.
struct AccessLog: Responder {
    private let inner: any Responder
    private let format: Settings.LogFormat
    /// Writing may block; the event loops may not.
    private let queue = DispatchQueue(label: "sillok.access-log")

    init(_ inner: any Responder, format: Settings.LogFormat) {
        self.inner = inner
        self.format = format
    }

    func respond(to request: Request) -> Reply {
        let start = DispatchTime.now().uptimeNanoseconds
        switch inner.respond(to: request) {
        case .now(let response):
            write(request, response, since: start)
            return .now(response)
        case .later(let work):
            return .later {
                let response = work()
                write(request, response, since: start)
                return response
            }
        }
    }

    func respond(to refusal: Refusal) -> Response { inner.respond(to: refusal) }

    private func write(_ request: Request, _ response: Response, since start: UInt64) {
        let microseconds = (DispatchTime.now().uptimeNanoseconds &- start) / 1000
        let (method, status, bytes) = (request.method.rawValue, response.status.code, response.body.count)
        let path = "/" + request.target.segments.joined(separator: "/")
        let format = format
        queue.async {
            let time = Self.timestamp(Date())
            let line =
                format == .json
                ? #"{"time":"\#(time)","method":\#(Self.quoted(method)),"path":\#(Self.quoted(path)),"status":\#(status),"#
                    + #""bytes":\#(bytes),"us":\#(microseconds)}"#
                : "\(time) \(Self.printable(method)) \(Self.printable(path)) \(status) \(bytes) B \(microseconds) µs"
            try? Output.write(line + "\n")
        }
    }

    private static func timestamp(_ date: Date) -> String {
        date.formatted(
            .iso8601.year().month().day().time(includingFractionalSeconds: true).timeZone(separator: .omitted))
    }

    /// Paths come from outside: a line break or an escape sequence in one would forge lines or drive a terminal.
    private static func printable(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.prefix(200).map { isPlain($0) ? $0 : "?" }))
    }

    private static func quoted(_ text: String) -> String {
        "\"" + printable(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: false
        default: scalar != " "
        }
    }
}
