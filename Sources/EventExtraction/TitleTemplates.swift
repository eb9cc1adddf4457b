import KoreanText
import NewsModel

/// The templates of titles, by type and by which slots are filled.
struct TitleTemplates: Sendable {
    static let shared = TitleTemplates(PackageResources.titles_tsv)

    /// A letter that stands for words.
    typealias Slot = Unicode.Scalar

    struct Template: Sendable {
        let slots: [Slot]
        let korean: [Piece]
        let english: [Piece]
    }

    enum Piece: Sendable {
        case words(String)
        case slot(Slot)
    }

    private let templates: [EventType: [Template]]
    /// For every type, behind its own.
    private let common: [Template]

    init(_ bytes: [UInt8]) {
        var templates: [EventType: [Template]] = [:]
        var common: [Template] = []
        for row in LexiconTable(bytes) {
            let template = Template(
                slots: Array(row[1].unicodeScalars), korean: Self.pieces(row[2]), english: Self.pieces(row[3]))
            if row[0] == "*" {
                common.append(template)
            } else if let type = EventType(rawValue: row[0]) {
                templates[type, default: []].append(template)
            }
        }
        (self.templates, self.common) = (templates, common)
    }

    /// The pieces of `{A} {N}, {P}`.
    private static func pieces(_ template: String) -> [Piece] {
        template.split(separator: "{").flatMap { part -> [Piece] in
            guard let end = part.firstIndex(of: "}"), let slot = part.unicodeScalars.first else {
                return [.words(String(part))]
            }
            let words = part[part.index(after: end)...]
            return words.isEmpty ? [.slot(slot)] : [.slot(slot), .words(String(words))]
        }
    }

    /// The first template whose slots are all filled.
    func template(for type: EventType, where isFilled: (Slot) -> Bool) -> Template? {
        templates[type]?.first { $0.slots.allSatisfy(isFilled) } ?? common.first { $0.slots.allSatisfy(isFilled) }
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
