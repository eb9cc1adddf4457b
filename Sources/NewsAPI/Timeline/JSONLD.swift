import HTTPRouting
import NewsModel

/// Linked data (JSON-LD 1.1) in the words of schema.org: an `Event` with what it is about, where it was, and the articles
/// that state it. Dates are of ISO 8601, as coarse as they are known; a date that ISO cannot say is in the description alone.
enum JSONLD {
    static func write(_ timeline: TimelineExport) -> [UInt8] {
        timeline.json("@graph") { json in
            json.member("@context", "https://schema.org")
        } each: { entry, json in
            write(entry, timeline.language, to: &json)
        }
    }

    private static func write(_ entry: TimelineExport.Entry, _ language: Language, to json: inout JSONWriter) {
        let event = entry.event
        json.beginObject()
        json.member("@type", "Event")
        json.member("@id", entry.path)
        json.member("identifier", event.id)
        json.member("name", entry.title)
        json.member("inLanguage", language.rawValue)
        json.member("description", "\(entry.quote) (\(event.status.rawValue), \(event.date.edtf))")
        let (start, end) = ends(of: event.date.edtf)
        if let start { json.member("startDate", start) }
        if let end { json.member("endDate", end) }
        if event.status == .planned { json.member("eventStatus", "https://schema.org/EventScheduled") }
        if let place = entry.placeName { write(place, entry.place, to: &json) }
        json.key("about")
        json.beginArray()
        for participant in entry.participants {
            json.beginObject()
            json.member("@type", type(of: participant.entity))
            if let entity = participant.entity { json.member("@id", "/v1/entities/\(entity.id)") }
            json.member("name", participant.name)
            json.endObject()
        }
        json.endArray()
        json.key("subjectOf")
        json.beginArray()
        for source in entry.sources {
            json.beginObject()
            json.member("@type", "NewsArticle")
            json.member("@id", source.path)
            json.member("headline", source.title)
            if let published = source.published { json.member("datePublished", published.description) }
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }

    private static func write(_ name: String, _ place: Entity?, to json: inout JSONWriter) {
        json.key("location")
        json.beginObject()
        json.member("@type", "Place")
        if let place { json.member("@id", "/v1/entities/\(place.id)") }
        json.member("name", name)
        if let at = place?.coordinates {
            json.key("geo")
            json.beginObject()
            json.member("@type", "GeoCoordinates")
            json.key("latitude")
            json.number(at.latitude)
            json.key("longitude")
            json.number(at.longitude)
            json.endObject()
        }
        json.endObject()
    }

    private static func type(of entity: Entity?) -> String {
        switch entity?.type {
        case .person: "Person"
        case .organization: "Organization"
        case .place: "Place"
        default: "Thing"
        }
    }

    /// What ISO 8601 can say of it.
    private static func ends(of date: EDTF) -> (start: String?, end: String?) {
        func iso(_ date: PartialDate?) -> String? {
            guard let date, let year = date.exactYear, (0...9999).contains(year), date.season == nil,
                date.day == nil || date.month != nil
            else { return nil }
            return PartialDate(date.year, month: date.month, day: date.day).description
        }
        return switch date {
        case .date(let date): (iso(date), nil)
        case .interval(let start, let end): (iso(start), iso(end))
        case .oneOf: (nil, nil)
        }
    }
}
