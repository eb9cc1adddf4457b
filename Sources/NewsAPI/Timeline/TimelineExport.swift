import HTTPRouting
import NewsModel
import NewsStore

/// What the formats of a timeline are written from: the events asked for, with what the chronicle knows around them.
struct TimelineExport: Sendable {
    struct Entry: Sendable {
        let event: Event
        let title: String
        /// The place by its name, and where it lies.
        let place: Entity?
        let placeName: String?
        let participants: [(name: String, entity: Entity?)]
        let sources: [Source]

        /// The day on which the latest of its sources came out; the event's own where no source has one.
        var reported: CivilDate? { sources.compactMap(\.published).max() ?? event.date.edtf.latest }
        var quote: String { event.evidence.first?.quote ?? "" }
        var path: String { "/v1/events/\(event.id)" }
    }

    struct Source: Sendable {
        let id: String
        let title: String
        let outlet: String?
        let published: CivilDate?

        var path: String { "/v1/articles/\(id)" }
    }

    /// Chronological.
    let entries: [Entry]
    let language: Language
    /// Path and query of the request: the name of this selection.
    let address: String
    /// Whether a table begins with a byte order mark.
    let hasByteOrderMark: Bool

    init(
        _ positions: [Int], of chronicle: Chronicle, _ language: Language, address: String, hasByteOrderMark: Bool
    ) {
        func entity(_ id: String?) -> Entity? {
            id.flatMap { chronicle.entity($0) }.map { chronicle.entities[$0].entity }
        }
        entries = positions.map { position in
            let event = chronicle.events[position]
            let place = entity(event.place?.entity)
            var articles: Set<String> = []
            return Entry(
                event: event, title: language.choice(of: event.title), place: place,
                placeName: place.map { language.choice(of: $0.labels) } ?? event.place?.text,
                participants: event.participants.map { participant in
                    let known = entity(participant.entity)
                    return (known.map { language.choice(of: $0.labels) } ?? participant.text, known)
                },
                sources: event.evidence.compactMap { evidence in
                    guard articles.insert(evidence.article).inserted, let at = chronicle.article(evidence.article)
                    else { return nil }
                    let article = chronicle.articles[at].article
                    return Source(
                        id: article.id, title: article.title ?? article.id, outlet: article.source ?? article.agency,
                        published: article.publishedAt?.date)
                })
        }
        self.language = language
        self.address = address
        self.hasByteOrderMark = hasByteOrderMark
    }

    var title: String { language == .en ? "Sillok timeline" : "실록 연표" }

    /// One JSON object: what stands before its entries, and the array of them.
    func json(
        _ member: String, head: (inout JSONWriter) -> Void, each: (Entry, inout JSONWriter) -> Void
    ) -> [UInt8] {
        var json = JSONWriter(capacity: 1024 * (entries.count + 1))
        json.beginObject()
        head(&json)
        json.key(member)
        json.beginArray()
        for entry in entries { each(entry, &json) }
        json.endArray()
        json.endObject()
        return json.bytes
    }

    /// A name that no other thing has, made of text: a UUID of version 8 (RFC 9562 §5.8) from its SHA-256.
    static func uuid(of text: String) -> String {
        var bytes = Array(SHA256(of: Array("sillok:\(text)".utf8)).bytes.prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        var text = ""
        for (index, byte) in bytes.enumerated() {
            if [4, 6, 8, 10].contains(index) { text += "-" }
            text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return text
    }
}

extension Language {
    func choice(of labels: Labels) -> String { self == .en ? labels.en ?? labels.ko : labels.ko }
}

extension EDTF {
    /// Whether it lasts from one day or period to another.
    var isInterval: Bool { if case .interval = self { true } else { false } }
}
