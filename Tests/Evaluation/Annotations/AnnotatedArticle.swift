import Foundation
package import NewsModel

/// An article with what people found in it, one JSON file in UTF-8 each:
///
/// ```json
/// {
///  "id": "dev-01",
///  "published_at": "2018-03-24",
///  "title": "…",
///  "text": "paragraph\nparagraph\n…",
///  "entities": [ {"type": "person", "forms": ["문재인", "문"]} ],
///  "times": [ ["23일", "DATE", "2018-03-23"] ],
///  "events": [
///   {"essential": true,
///    "group": "kr-vn-summit-2018",
///    "type": "meet",
///    "trigger": "정상회담을 하고",
///    "sentence": "…",
///    "date": "2018-03-23",
///    "status": "occurred",
///    "participants": ["문재인", "쩐 다이 꽝"],
///    "place": "하노이" }
///  ],
///  "events_more": [ … ]
/// }
/// ```
///
/// - `text` is analysed as it stands; the title is no part of it.
/// - `entities` are all persons, places and organisations, once each, with every surface form that the text holds.
/// - `times` are all time expressions in reading order: the words of the span, TIMEX3 type and value.
/// - An event is `essential` where a careful editor would surely put it on a timeline. Those of one `group` are the same
///   event in several articles. `trigger` stands in `sentence`, which is quoted exactly; `date` is EDTF; participants and
///   place are the first forms of entities, and the place may be null.
/// - `events_more`, where it is given, are further events that may be told and need not be.
package struct AnnotatedArticle: Decodable, Sendable {
    package struct Name: Decodable, Sendable {
        package let type: MentionType
        package let forms: [String]
    }

    package struct Time: Decodable, Sendable {
        package let words: String
        package let type: String
        package let value: String

        package init(from decoder: any Decoder) throws {
            var parts = try decoder.unkeyedContainer()
            words = try parts.decode(String.self)
            type = try parts.decode(String.self)
            value = try parts.decode(String.self)
        }
    }

    package struct Happening: Decodable, Sendable {
        package let essential: Bool
        package let group: String?
        package let type: EventType
        package let trigger: String
        package let sentence: String
        package let date: String
        package let status: EventStatus
        package let participants: [String]
        package let place: String?
    }

    enum CodingKeys: String, CodingKey {
        case id, title, text, entities, times
        case publishedAt = "published_at"
        case statedEvents = "events"
        case furtherEvents = "events_more"
    }

    package let id: String
    package let publishedAt: String
    package let title: String?
    package let text: String
    package let entities: [Name]
    package let times: [Time]
    private let statedEvents: [Happening]
    private let furtherEvents: [Happening]?

    package var events: [Happening] { statedEvents + (furtherEvents ?? []) }

    /// The files of a folder by name, and what could not be read of them.
    package static func read(folder: String) -> (articles: [AnnotatedArticle], problems: [String]) {
        var articles: [AnnotatedArticle] = []
        var problems: [String] = []
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            return ([], ["\(folder) is no folder that can be read."])
        }
        for name in names.sorted() where name.hasSuffix(".json") {
            guard let data = FileManager.default.contents(atPath: folder + "/" + name) else {
                problems.append("\(name) cannot be read.")
                continue
            }
            do { articles.append(try JSONDecoder().decode(AnnotatedArticle.self, from: data)) } catch {
                problems.append("\(name) is left out: \(error)")
            }
        }
        return (articles, problems)
    }
}
