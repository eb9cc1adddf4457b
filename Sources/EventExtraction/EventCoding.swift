import KoreanText
import NewsModel

/// The cross-walk from types and triggers to the codes of event schemes.
struct EventCoding: Sendable {
    static let shared = EventCoding(PackageResources.codes_tsv)

    private let codes: [String: EventCodes]

    init(_ bytes: [UInt8]) {
        var codes: [String: EventCodes] = [:]
        for row in LexiconTable(bytes) {
            let plover = row[3].isEmpty ? nil : PloverCode(event: row[3], mode: row[4].isEmpty ? nil : row[4])
            codes[Self.key(row[0], row[1], row[2])] = EventCodes(plover: plover, cameo: row[5].isEmpty ? nil : row[5])
        }
        self.codes = codes
    }

    private static func key(_ type: String, _ trigger: String, _ status: String) -> String {
        type + "\t" + trigger + "\t" + status
    }

    /// Of several rows the one that names the trigger wins, then the one that names the status.
    func codes(type: EventType, lemma: String, status: EventStatus, isOnVisit: Bool) -> EventCodes {
        // What is only demanded, promised, denied or alleged is not coded as the deed.
        if status == .denied || status == .alleged, type != .statement { return EventCodes() }
        let candidates = [
            (isOnVisit ? "visit" : lemma, status.rawValue), (isOnVisit ? "visit" : lemma, "*"),
            ("*", status.rawValue), ("*", "*"),
        ]
        for (trigger, status) in candidates {
            if let found = codes[Self.key(type.rawValue, trigger, status)] { return found }
        }
        return EventCodes()
    }
}
