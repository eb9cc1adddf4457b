import KoreanText
import NewsModel

/// The templates of titles, by type and by which slots are filled.
struct TitleTemplates: Sendable {
    static let shared = TitleTemplates(PackageResources.titles_tsv)

    struct Template: Sendable {
        let slots: [Character]
        let korean: String
        let english: String
    }

    private let templates: [String: [Template]]

    init(_ bytes: [UInt8]) {
        var templates: [String: [Template]] = [:]
        for row in LexiconTable(bytes) {
            templates[row[0], default: []].append(
                Template(slots: Array(row[1]), korean: row[2], english: row[3]))
        }
        self.templates = templates
    }

    /// The first template whose slots are all filled.
    func template(for type: EventType, filled: Set<Character>) -> Template? {
        let own = templates[type.rawValue] ?? []
        let common = templates["*"] ?? []
        return (own + common).first { $0.slots.allSatisfy(filled.contains) }
    }

    /// A demand or plan is said to be one in the title.
    static func suffix(_ status: EventStatus, isOwn: Bool) -> (korean: String, english: String) {
        switch status {
        case .planned: (" (예정)", " (planned)")
        case .alleged: (" (의혹)", " (alleged)")
        case .denied: (" (부인)", " (denied)")
        case .demanded where !isOwn: (" 요구", " (demanded)")
        case .promised where !isOwn: (" 약속", " (promised)")
        default: ("", "")
        }
    }
}
