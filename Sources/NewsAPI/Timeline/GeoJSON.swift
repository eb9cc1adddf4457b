import HTTPRouting
import NewsModel

/// A feature collection (RFC 7946): a point a place. An event whose place is not known, or not where it lies, is a feature
/// without geometry, which the format writes `null` (§3.2).
enum GeoJSON {
    static func write(_ timeline: TimelineExport) -> [UInt8] {
        timeline.json("features") { json in
            json.member("type", "FeatureCollection")
        } each: { entry, json in
            write(entry, to: &json)
        }
    }

    private static func write(_ entry: TimelineExport.Entry, to json: inout JSONWriter) {
        let event = entry.event
        json.beginObject()
        json.member("type", "Feature")
        json.member("id", event.id)
        json.key("geometry")
        if let at = entry.place?.coordinates {
            json.beginObject()
            json.member("type", "Point")
            json.key("coordinates")
            json.beginArray()
            json.number(at.longitude)
            json.number(at.latitude)
            json.endArray()
            json.endObject()
        } else {
            json.raw(Array("null".utf8))
        }
        json.key("properties")
        json.beginObject()
        json.member("title", entry.title)
        json.member("type", event.type.rawValue)
        json.member("status", event.status.rawValue)
        json.member("date", event.date.edtf.description)
        if let first = event.date.edtf.earliest { json.member("earliest", first.description) }
        if let last = event.date.edtf.latest { json.member("latest", last.description) }
        if let place = entry.placeName { json.member("place", place) }
        json.key("participants")
        json.beginArray()
        for participant in entry.participants { json.string(participant.name) }
        json.endArray()
        json.member("quote", entry.quote)
        json.member("url", entry.path)
        json.endObject()
        json.endObject()
    }
}
