import HTTPRouting
import NewsModel
import NewsStore

/// The query parameters that routes share.
enum Parameters {
    static let lang = QueryParameter(
        "lang", .choice(Language.allCases.map(\.rawValue), standard: nil),
        summary: "Language of labels; without it Accept-Language decides.")
    static let limit = QueryParameter("limit", .integer(1...100, standard: 20), summary: "Items on a page.")
    static let cursor = QueryParameter("cursor", .cursor, summary: "Where the page begins: taken from `next`.")
    static let page = [limit, cursor, lang]

    static let query = QueryParameter("q", .text(longest: 200), summary: "Words that must all occur.")
    static let neededQuery = QueryParameter(
        "q", .text(longest: 200), isRequired: true, summary: "Give the words to look for.")
    static let from = date("from", "First day: YYYY, YYYY-MM or YYYY-MM-DD.")
    static let to = date("to", "Last day, included: YYYY, YYYY-MM or YYYY-MM-DD.")
    static let source = QueryParameter(
        "source", .text(longest: 200), summary: "The outlet, or the agency credited.")
    static let entity = QueryParameter("entity", .text(longest: 200), summary: "Id of an entity.")
    static let with = QueryParameter(
        "with", .text(longest: 200), summary: "Id of a second entity that must take part too.")
    static let leastSalience = QueryParameter(
        "min_salience",
        .form("number", hint: "write a number from 0 to 1, like 0.4.") { salience(of: $0) != nil },
        summary: "Only events that matter at least so much, from 0 to 1.")
    static let place = QueryParameter(
        "place", .text(longest: 200), summary: "Id of a place or of its country; the words of a place without id.")

    static func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ name: String, of choices: Choice.Type, standard: Choice? = nil, _ summary: String
    ) -> QueryParameter {
        QueryParameter(
            name, .choice(choices.allCases.map(\.rawValue), standard: standard?.rawValue), summary: summary)
    }

    private static func date(_ name: String, _ summary: String) -> QueryParameter {
        QueryParameter(
            name,
            .form("date", hint: "write a date as 2021, 2021-02 or 2021-02-22.") { bounds(of: $0) != nil },
            summary: summary)
    }

    /// Digits with at most one point, from 0 to 1.
    static func salience(of text: String) -> Double? {
        guard text.utf8.count <= 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }),
            let number = Double(text), (0...1).contains(number)
        else { return nil }
        return number
    }

    /// First and last day of a year, a month or a day.
    static func bounds(of text: String) -> (earliest: CivilDate, latest: CivilDate)? {
        guard let date = PartialDate(text), date.exactYear != nil, date.season == nil, !date.isApproximate,
            date.description == text, !text.utf8.contains(UInt8(ascii: "X"))
        else { return nil }
        return date.bounds
    }
}

extension RoutedRequest {
    /// `from` and `to`; a range that runs backwards is a mistake.
    func days() throws(Problem) -> (from: CivilDate?, to: CivilDate?) {
        let from = query["from"].flatMap { Parameters.bounds(of: $0)?.earliest }
        let to = query["to"].flatMap { Parameters.bounds(of: $0)?.latest }
        if let from, let to, from > to {
            throw Problem(.invalidParameter, parameter: "from", "\"from\" lies after \"to\". Swap them.")
        }
        return (from, to)
    }

    /// The id of an entity that exists, where one is asked for.
    func entity(_ name: String = "entity", in chronicle: Chronicle) throws(Problem) -> String? {
        guard let id = query[name] else { return nil }
        guard chronicle.entity(id) != nil else {
            throw Problem(.invalidParameter, parameter: name, Self.unknownEntity(id, chronicle))
        }
        return id
    }

    static func unknownEntity(_ id: String, _ chronicle: Chronicle) -> String {
        let nearest = DidYouMean.nearest(to: id, among: chronicle.entities.lazy.map(\.entity.id))
        let hint =
            nearest.map { "Did you mean \"\($0)\"?" } ?? "/v1/entities lists all; /v1/suggest?q= finds one by name."
        return "There is no entity \(QueryParameter.shown(id)). \(hint)"
    }

    func typed<Choice: RawRepresentable<String>>(_ name: String, as choice: Choice.Type) -> Choice? {
        query[name].flatMap { Choice(rawValue: $0) }
    }
}
