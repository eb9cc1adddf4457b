import Dispatch
import Foundation
import HTTPServer

/// Writes one line for each answer: method, path, status, bytes, milliseconds. Never article text, never a query's words.
struct AccessLogWriter: Sendable {
    private let format: Settings.LogFormat
    /// Writing may block; the event loops may not.
    private let queue = DispatchQueue(label: "sillok.access-log")

    init(format: Settings.LogFormat) { self.format = format }

    func write(_ record: AccessRecord) {
        let format = format
        queue.async { try? Output.write(Self.line(record, at: Date(), format) + "\n") }
    }

    static func line(_ record: AccessRecord, at date: Date, _ format: Settings.LogFormat) -> String {
        let time = date.formatted(
            .iso8601.year().month().day().time(includingFractionalSeconds: true).timeZone(separator: .omitted))
        let method = printable(record.method ?? "-")
        // What follows the question mark may be somebody's words.
        let path = printable(record.target.map { String($0.prefix { $0 != "?" }) } ?? "-")
        guard format == .json else {
            return "\(time) \(method) \(path) \(record.status) \(record.bodyBytes) B \(record.milliseconds) ms"
        }
        return #"{"time":"\#(time)","method":\#(quoted(method)),"path":\#(quoted(path)),"status":\#(record.status),"#
            + #""bytes":\#(record.bodyBytes),"ms":\#(record.milliseconds)}"#
    }

    /// Paths come from outside: a line break or an escape sequence in one would forge lines or drive a terminal.
    private static func printable(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.unicodeScalars.prefix(200).map { isPlain($0) ? $0 : "?" })
        return String(view)
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: false
        default: scalar != " "
        }
    }
}
