import HTTPRouting
import NewsModel

/// JSON Feed 1.1 (jsonfeed.org). What the format has no word for stands under `_sillok`.
enum JSONFeed {
    static func write(_ timeline: TimelineExport) -> [UInt8] {
        timeline.json("items") { json in
            json.member("version", "https://jsonfeed.org/version/1.1")
            json.member("title", timeline.title)
            json.member("language", timeline.language.rawValue)
            json.key("authors")
            json.beginArray()
            json.beginObject()
            json.member("name", "Sillok")
            json.endObject()
            json.endArray()
        } each: { entry, json in
            write(entry, to: &json)
        }
    }

    private static func write(_ entry: TimelineExport.Entry, to json: inout JSONWriter) {
        json.beginObject()
        json.member("id", entry.event.id)
        json.member("url", entry.path)
        json.member("title", entry.title)
        json.member("content_text", entry.quote)
        json.member("date_published", Atom.instant(entry.reported))
        json.key("tags")
        json.beginArray()
        json.string(entry.event.type.rawValue)
        for participant in entry.participants { json.string(participant.name) }
        json.endArray()
        json.key("_sillok")
        json.beginObject()
        json.member("date", entry.event.date.edtf.description)
        json.member("status", entry.event.status.rawValue)
        if let place = entry.placeName { json.member("place", place) }
        json.endObject()
        json.endObject()
    }
}
