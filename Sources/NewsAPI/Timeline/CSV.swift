import NewsModel

/// A table (RFC 4180), one row an event. Several values in a field are separated by `;`.
///
/// With a byte order mark spreadsheets read it as UTF-8. Then a field that would begin a formula there gets an apostrophe
/// first: the words are other people's, and a cell must not run them.
enum CSV {
    private static let columns = [
        "id", "title", "type", "status", "date", "earliest", "latest", "precision", "basis", "participants",
        "participant_ids", "place", "place_id", "latitude", "longitude", "plover_event", "plover_mode", "cameo",
        "salience", "confidence", "articles", "quote",
    ]

    static func write(_ timeline: TimelineExport) -> [UInt8] {
        var bytes: [UInt8] = timeline.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
        bytes += Array((columns.joined(separator: ",") + "\r\n").utf8)
        for entry in timeline.entries {
            let row = fields(of: entry).map { field(timeline.hasByteOrderMark ? inert($0) : $0) }
            bytes += Array((row.joined(separator: ",") + "\r\n").utf8)
        }
        return bytes
    }

    private static func fields(of entry: TimelineExport.Entry) -> [String] {
        let event = entry.event
        let at = entry.place?.coordinates
        return [
            event.id, entry.title, event.type.rawValue, event.status.rawValue, event.date.edtf.description,
            event.date.edtf.earliest?.description ?? "", event.date.edtf.latest?.description ?? "",
            event.date.precision.rawValue, event.date.basis.rawValue,
            entry.participants.map(\.name).joined(separator: ";"),
            entry.participants.compactMap(\.entity?.id).joined(separator: ";"), entry.placeName ?? "",
            event.place?.entity ?? "", at.map { "\($0.latitude)" } ?? "", at.map { "\($0.longitude)" } ?? "",
            event.codes.plover?.event ?? "", event.codes.plover?.mode ?? "", event.codes.cameo ?? "",
            event.salience.map { "\($0)" } ?? "", "\(event.confidence)",
            entry.sources.map(\.id).joined(separator: ";"), entry.quote,
        ]
    }

    private static func field(_ text: String) -> String {
        guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    private static func inert(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first), Double(text) == nil
        else { return text }
        return "'" + text
    }
}
