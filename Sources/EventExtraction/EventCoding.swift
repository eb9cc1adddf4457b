import KoreanText
import NewsModel

/// The cross-walk from types and triggers to the codes of event schemes.
struct EventCoding: Sendable {
    static let shared = EventCoding(PackageResources.codes_tsv)

    private struct Key: Hashable {
        let type: String
        let trigger: String
        let status: String
    }

    private let codes: [Key: EventCodes]

    init(_ bytes: [UInt8]) {
        var codes: [Key: EventCodes] = [:]
        for row in LexiconTable(bytes) {
            let plover = row[3].isEmpty ? nil : PloverCode(event: row[3], mode: row[4].isEmpty ? nil : row[4])
            codes[Key(type: row[0], trigger: row[1], status: row[2])] = EventCodes(
                plover: plover, cameo: row[5].isEmpty ? nil : row[5])
        }
        self.codes = codes
    }

    /// Of several rows the one that names the trigger wins, then the one that names the status.
    func codes(type: EventType, lemma: String, status: EventStatus, isOnVisit: Bool) -> EventCodes {
        // What is only demanded, promised, denied or alleged is not coded as the deed.
        if status == .denied || status == .alleged, type != .statement { return EventCodes() }
        for trigger in [isOnVisit ? "visit" : lemma, "*"] {
            for status in [status.rawValue, "*"] {
                if let found = codes[Key(type: type.rawValue, trigger: trigger, status: status)] { return found }
            }
        }
        return EventCodes()
    }
}
