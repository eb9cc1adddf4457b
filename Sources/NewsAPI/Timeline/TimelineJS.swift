import HTTPRouting
import NewsModel

/// The JSON that Knight Lab's TimelineJS 3 loads by address (its documented format, version 3).
///
/// Dates are whole numbers, as many as are known; there is no end date where there is no end; ids are strings. Events
/// whose year is not known cannot stand on its axis and are left out. Texts are HTML there, so they are escaped.
enum TimelineJS {
    static func write(_ timeline: TimelineExport) -> [UInt8] {
        timeline.json("events") { json in
            json.member("scale", "human")
        } each: { entry, json in
            write(entry, to: &json)
        }
    }

    private static func write(_ entry: TimelineExport.Entry, to json: inout JSONWriter) {
        let date = entry.event.date.edtf
        guard let start = start(of: date) else { return }
        json.beginObject()
        json.member("unique_id", entry.event.id)
        json.key("start_date")
        write(start, to: &json)
        if let end = end(of: date) {
            json.key("end_date")
            write(end, to: &json)
        }
        // TimelineJS would show a decade or a season by its first day: what is known is said in words.
        if !isPlain(date) { json.member("display_date", date.description) }
        json.key("text")
        json.beginObject()
        json.member("headline", Markup.escaped(entry.title))
        var text = "<p>\(Markup.escaped(entry.quote))</p>"
        for source in entry.sources {
            let outlet = source.outlet.map { ", \($0)" } ?? ""
            text += "<p><a href=\"\(Markup.escaped(source.path))\">\(Markup.escaped(source.title + outlet))</a></p>"
        }
        json.member("text", text)
        json.endObject()
        json.member("group", entry.event.type.rawValue)
        json.endObject()
    }

    private static func write(_ date: PartialDate, to json: inout JSONWriter) {
        json.beginObject()
        if let year = date.exactYear { json.member("year", year) }
        if let month = date.month { json.member("month", month) }
        if date.month != nil, let day = date.day { json.member("day", day) }
        json.endObject()
    }

    private static func isPlain(_ date: EDTF) -> Bool {
        switch date {
        case .date(let date): isPlain(date)
        case .interval(let start, let end): start.map(isPlain) ?? false && end.map(isPlain) ?? false
        case .oneOf: false
        }
    }

    private static func isPlain(_ date: PartialDate) -> Bool {
        date.exactYear != nil && date.season == nil && !date.isApproximate && (date.day == nil || date.month != nil)
    }

    private static func start(of date: EDTF) -> PartialDate? {
        switch date {
        case .date(let date):
            date.exactYear != nil && date.season == nil ? date : date.bounds.map { PartialDate($0.earliest) }
        case .interval(let start, let end): (start ?? end).flatMap { self.start(of: .date($0)) }
        case .oneOf: date.earliest.map { PartialDate($0) }
        }
    }

    private static func end(of date: EDTF) -> PartialDate? {
        switch date {
        case .date(let date):
            date.exactYear != nil && date.season == nil ? nil : date.bounds.map { PartialDate($0.latest) }
        case .interval(_, let end):
            end.flatMap { $0.exactYear != nil && $0.season == nil ? $0 : $0.bounds.map { PartialDate($0.latest) } }
        case .oneOf: date.latest.map { PartialDate($0) }
        }
    }
}
