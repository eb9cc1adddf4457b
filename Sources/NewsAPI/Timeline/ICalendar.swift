import NewsModel

/// A calendar (RFC 5545) of whole days.
///
/// A calendar knows no open dates. What is known to a month or a year stands over all of it, free time, says so in its
/// description, and carries its date as it is known in `X-SILLOK-EDTF`; what has no end in the text stands at its first day. An
/// event without a year is left out.
enum ICalendar {
    static func write(_ timeline: TimelineExport) -> [UInt8] {
        var lines = Lines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//Sillok//Timeline//KO")
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("METHOD", "PUBLISH")
        lines.add("X-WR-CALNAME", escaped(timeline.title))
        for entry in timeline.entries { write(entry, timeline.language, to: &lines) }
        lines.add("END", "VCALENDAR")
        return lines.bytes
    }

    private static func write(_ entry: TimelineExport.Entry, _ language: Language, to lines: inout Lines) {
        let date = entry.event.date.edtf
        guard let first = date.earliest, (1...9999).contains(first.year) else { return }
        let last = date.latest ?? first
        lines.add("BEGIN", "VEVENT")
        lines.add("UID", "\(entry.event.id)@sillok")
        // When this record was made: when its latest source came out.
        lines.add("DTSTAMP", compact(entry.reported ?? first) + "T000000Z")
        lines.add("DTSTART;VALUE=DATE", compact(first))
        if let end = last.adding(days: 1), (1...9999).contains(end.year) { lines.add("DTEND;VALUE=DATE", compact(end)) }
        lines.add("SUMMARY;LANGUAGE=\(language.rawValue)", escaped(entry.title))
        lines.add("DESCRIPTION", escaped(description(of: entry, language)))
        if let place = entry.placeName { lines.add("LOCATION", escaped(place)) }
        if let at = entry.place?.coordinates { lines.add("GEO", "\(at.latitude);\(at.longitude)") }
        lines.add("CATEGORIES", entry.event.type.rawValue.uppercased())
        lines.add("STATUS", status(of: entry.event))
        lines.add("TRANSP", "TRANSPARENT")
        lines.add("X-SILLOK-EDTF", escaped(date.description))
        lines.add("X-SILLOK-STATUS", entry.event.status.rawValue.uppercased())
        lines.add("END", "VEVENT")
    }

    private static func description(of entry: TimelineExport.Entry, _ language: Language) -> String {
        var parts: [String] = []
        let date = entry.event.date
        if date.precision != .day || date.edtf.isInterval {
            parts.append(language == .en ? "Date as known: \(date.edtf)" : "알려진 날짜: \(date.edtf)")
        }
        parts.append(entry.quote)
        parts += entry.sources.map { [$0.title, $0.outlet].compactMap { $0 }.joined(separator: ", ") }
        return parts.joined(separator: "\n")
    }

    private static func status(of event: Event) -> String {
        switch event.status {
        case .occurred, .ongoing: "CONFIRMED"
        case .planned, .demanded, .promised, .alleged: "TENTATIVE"
        case .denied: "CANCELLED"
        }
    }

    private static func compact(_ date: CivilDate) -> String { date.description.filter { $0 != "-" } }

    /// RFC 5545 §3.3.11.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += "\\\(scalar)"
            case "\n": escaped += "\\n"
            case "\u{0}"..."\u{8}", "\u{B}"..."\u{1F}", "\u{7F}": continue
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// Content lines, folded at 75 octets between characters (§3.1).
    private struct Lines {
        private(set) var bytes: [UInt8] = []

        mutating func add(_ name: String, _ value: String) {
            var width = 0
            for scalar in "\(name):\(value)".unicodeScalars {
                let encoded = Array(String(scalar).utf8)
                if width + encoded.count > 75 {
                    bytes += Array("\r\n ".utf8)
                    width = 1
                }
                bytes += encoded
                width += encoded.count
            }
            bytes += Array("\r\n".utf8)
        }
    }
}
