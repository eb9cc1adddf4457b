import NewsModel
import NewsStore

/// Small analyses made by hand: the store is tested apart from what the stages find.
enum Sample {
    static func entity(
        _ id: String, _ type: MentionType = .person, ko: String? = nil, en: String? = nil, aliases: [String] = [],
        country: String? = nil, origin: EntityOrigin = .text
    ) -> Entity {
        Entity(
            id: id, type: type, labels: Labels(ko: ko ?? id, en: en), aliases: aliases, country: country, origin: origin
        )
    }

    static func event(
        _ id: String, _ date: String, type: EventType = .meet, status: EventStatus = .occurred, with: [String] = [],
        at place: String? = nil, placeText: String? = nil, article: String = "a", quote: String = "",
        confidence: Double = 0.9
    ) -> Event {
        Event(
            id: id, type: type, title: Labels(ko: "사건 \(id)"),
            date: EventDate(EDTF(date) ?? .date(PartialDate(.unknown)), basis: .text), status: status,
            participants: with.map { Participant(entity: $0, text: $0, role: .actor) },
            place: place != nil || placeText != nil ? EventPlace(entity: place, text: placeText ?? place ?? "") : nil,
            codes: EventCodes(), evidence: [Evidence(article: article, span: Span(0, 1), quote: quote)],
            confidence: confidence)
    }

    static func analysis(
        _ id: String, title: String? = nil, text: String = "본문", published: String? = nil, source: String? = nil,
        entities: [Entity] = [], mentions: [String] = [], events: [Event] = []
    ) -> Analysis {
        let body = Text(text)
        let publishedAt = published.flatMap { PublicationDate($0, basis: .given) }
        let article = Article(
            id: id, title: title, subtitle: nil, text: body, paragraphs: [body.span], byline: [], agency: nil,
            source: source, url: nil, publishedAt: publishedAt, removed: [])
        return Analysis(
            article: article,
            referenceDate: publishedAt.map { ReferenceDate(PartialDate($0.date), basis: .given) } ?? .unknown,
            mentions: mentions.map { Mention(span: Span(0, 1), type: .person, entity: $0, confidence: 1) },
            entities: entities, times: [], quantities: [], events: events)
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
