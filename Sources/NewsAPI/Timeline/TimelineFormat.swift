import HTTPRouting
import HTTPWire

/// What a timeline can be written in beside the JSON of this API.
enum TimelineFormat: String, Sendable, CaseIterable {
    case json, timelinejs, ics, geojson, csv, jsonld, atom, jsonfeed

    /// What `Accept` asks for. TimelineJS has no media type of its own: it is to be had by `format` alone.
    var mediaType: String {
        switch self {
        case .json, .timelinejs: AnswerFields.json
        case .ics: "text/calendar"
        case .geojson: "application/geo+json"
        case .csv: "text/csv"
        case .jsonld: "application/ld+json"
        case .atom: "application/atom+xml"
        case .jsonfeed: "application/feed+json"
        }
    }

    /// The field of an answer: calendars and tables do not say in themselves what their bytes mean.
    var contentType: String {
        switch self {
        case .ics: "text/calendar; charset=utf-8"
        case .csv: "text/csv; charset=utf-8; header=present"
        default: mediaType
        }
    }

    /// What a browser saves it as.
    var fileName: String {
        "timeline.\(self == .timelinejs || self == .jsonld || self == .jsonfeed ? "json" : self == .atom ? "xml" : rawValue)"
    }

    /// `format` decides; without it `Accept`.
    static func wanted(by request: RoutedRequest) throws(Problem) -> TimelineFormat {
        if let format = request.typed("format", as: TimelineFormat.self) { return format }
        let offers = allCases.filter { $0 != .timelinejs }
        guard let position = Accept(request.request.fields).preferred(among: offers.map(\.mediaType)) else {
            let list = offers.map { "\($0.mediaType) (format=\($0.rawValue))" }.joined(separator: ", ")
            throw Problem(
                .notAcceptable,
                "The timeline cannot be written in what Accept asks for. Available: \(list); and format=timelinejs.")
        }
        return offers[position]
    }

    func write(_ timeline: TimelineExport) -> [UInt8] {
        switch self {
        case .json, .timelinejs: TimelineJS.write(timeline)
        case .ics: ICalendar.write(timeline)
        case .geojson: GeoJSON.write(timeline)
        case .csv: CSV.write(timeline)
        case .jsonld: JSONLD.write(timeline)
        case .atom: Atom.write(timeline)
        case .jsonfeed: JSONFeed.write(timeline)
        }
    }
}
