import KoreanText
import NewsModel

/// The words that titles use for verbs and for groups without a name.
struct EventNouns: Sendable {
    static let shared = EventNouns(PackageResources.nouns_tsv)

    private let verbs: [String: String]
    private let groups: [String: String]

    init(_ bytes: [UInt8]) {
        var verbs: [String: String] = [:]
        var groups: [String: String] = [:]
        for row in LexiconTable(bytes) {
            if row[1] == "verb" { verbs[row[0]] = row[2] } else { groups[row[0]] = row[2] }
        }
        self.verbs = verbs
        self.groups = groups
    }

    func noun(of trigger: Trigger) -> String { verbs[trigger.lemma] ?? trigger.lemma }

    /// The group's English, or its sound where the table has none.
    func english(group: String) -> String { groups[group] ?? Romanization.romanize(group) }
}
