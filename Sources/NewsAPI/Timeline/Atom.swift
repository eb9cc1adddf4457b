import NewsModel

/// A feed (RFC 4287). An entry is updated when the latest of its sources came out, at the beginning of that day in Korea.
enum Atom {
    static func write(_ timeline: TimelineExport) -> [UInt8] {
        let updated = timeline.entries.compactMap(\.reported).max()
        var xml = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(timeline.language.rawValue)">
            <id>urn:uuid:\(TimelineExport.uuid(of: timeline.address))</id>
            <title>\(Markup.escaped(timeline.title))</title>
            <updated>\(instant(updated))</updated>
            <author><name>Sillok</name></author>
            <link rel="self" href="\(Markup.escaped(timeline.address))"/>

            """
        for entry in timeline.entries { xml += text(of: entry) }
        return Array((xml + "</feed>\n").utf8)
    }

    private static func text(of entry: TimelineExport.Entry) -> String {
        var xml = """
            <entry>
            <id>urn:uuid:\(TimelineExport.uuid(of: entry.event.id))</id>
            <title>\(Markup.escaped(entry.title))</title>
            <updated>\(instant(entry.reported))</updated>
            <link rel="alternate" type="application/json" href="\(Markup.escaped(entry.path))"/>
            <category term="\(entry.event.type.rawValue)"/>

            """
        for source in entry.sources {
            xml +=
                "<link rel=\"related\" href=\"\(Markup.escaped(source.path))\" title=\"\(Markup.escaped(source.title))\"/>\n"
        }
        let words = "\(entry.event.date.edtf) · \(entry.event.status.rawValue)\n\(entry.quote)"
        return xml + "<content type=\"text\">\(Markup.escaped(words))</content>\n</entry>\n"
    }

    /// RFC 3339. A feed must say when it changed: one that tells of nothing says the beginning of time.
    static func instant(_ day: CivilDate?) -> String { (day.map { "\($0)" } ?? "1970-01-01") + "T00:00:00+09:00" }
}
