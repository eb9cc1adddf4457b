import HTTPRouting
import HTTPWire

/// What a timeline can be written in.
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
        switch self {
        case .timelinejs, .jsonld, .jsonfeed: "timeline.json"
        case .atom: "timeline.xml"
        case .json, .ics, .geojson, .csv: "timeline.\(rawValue)"
        }
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

    typealias Writer = @Sendable (TimelineExport) -> [UInt8]

    /// Nil for the JSON of this API, which comes in pages.
    var writer: Writer? {
        switch self {
        case .json: nil
        case .timelinejs: TimelineJS.write
        case .ics: ICalendar.write
        case .geojson: GeoJSON.write
        case .csv: CSV.write
        case .jsonld: JSONLD.write
        case .atom: Atom.write
        case .jsonfeed: JSONFeed.write
        }
    }
}
