import HTTPServer
import HTTPWire
import NewsModel

/// Writes records as lines. Never article text, never a query's words, never keys: of the target only what stands before
/// the question mark.
struct AccessLogLine {
    private let format: Settings.LogFormat
    /// The time to its second, which many lines share.
    private var second = Int64.min
    private var secondText = ""

    init(_ format: Settings.LogFormat) { self.format = format }

    /// With its line break.
    mutating func text(_ record: AccessRecord) -> String {
        let time = time(record.time)
        let method = Self.printable(record.method ?? "-")
        let path = Self.printable(record.target.map { $0.prefix { $0 != "?" } } ?? "-")
        let milliseconds = Self.milliseconds(record.nanoseconds)
        let identity = record.identity
        guard format == .json else {
            return "\(time) \(record.client) \(method) \(path) \(record.status) \(record.bodyBytes) B "
                + "\(milliseconds) ms \(identity.id) \(identity.trace)\n"
        }
        let route = record.route.map { #""route":\#(Self.quoted($0.template)),"# } ?? ""
        let caller = identity.caller.map { #","parent_id":"\#(Hexadecimal.padded($0))""# } ?? ""
        return #"{"time":"\#(time)","client":"\#(record.client)","method":\#(Self.quoted(method)),"#
            + #""path":\#(Self.quoted(path)),\#(route)"status":\#(record.status),"bytes":\#(record.bodyBytes),"#
            + #""ms":\#(milliseconds),"request_id":\#(Self.quoted(identity.id)),"#
            + #""traceparent":"\#(identity.trace)"\#(caller)}"# + "\n"
    }

    /// RFC 3339 in UTC, to the millisecond.
    private mutating func time(_ millisecondsSince1970: Int64) -> String {
        let milliseconds = max(0, millisecondsSince1970)
        if milliseconds / 1000 != second {
            second = milliseconds / 1000
            let ofDay = Int(second % 86_400)
            let day = CivilDate(dayNumber: Int(clamping: second / 86_400))?.description ?? "-"
            let clock = [ofDay / 3600, ofDay / 60 % 60, ofDay % 60].map { Digits.padded($0, 2) }
            secondText = day + "T" + clock.joined(separator: ":")
        }
        return secondText + "." + Digits.padded(Int(milliseconds % 1000), 3) + "Z"
    }

    /// To the microsecond.
    private static func milliseconds(_ nanoseconds: UInt64) -> String {
        let microseconds = nanoseconds / 1000
        return "\(microseconds / 1000)." + Digits.padded(Int(microseconds % 1000), 3)
    }

    /// Methods and paths come from outside: a line break or an escape sequence in one would forge lines or drive a
    /// terminal, and a long one would fill the disk.
    private static func printable(_ text: some StringProtocol) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.unicodeScalars.prefix(200).map { isPlain($0) ? $0 : "?" })
        return String(view)
    }

    private static func quoted(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x5C || $0 == 0x22 }) else { return "\"" + text + "\"" }
        return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value > 0x20 && scalar.value < 0x7F }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate, .unassigned,
            .privateUse:
            false
        default: true
        }
    }
}
