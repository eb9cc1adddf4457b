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

    func noun(of trigger: Trigger) -> String {
        verbs[trigger.lemma + ":" + trigger.type.rawValue] ?? verbs[trigger.lemma]
            ?? (trigger.isVerb ? nominal(trigger.lemma) : trigger.lemma)
    }

    /// 날아들 → 날아듦, 옮기 → 옮김, 남 → 남음: what the table has no noun for.
    private func nominal(_ stem: String) -> String {
        guard let last = stem.unicodeScalars.last, let letters = Hangul.decompose(last) else { return stem }
        let final: Int
        switch letters.final {
        case 0: final = Self.finalMieum
        case Hangul.finalRieul: final = Self.finalRieulMieum
        default: return stem + "음"
        }
        let syllable = Hangul.compose(.init(initial: letters.initial, medial: letters.medial, final: final)) ?? last
        return String(stem.dropLast()) + String(Character(syllable))
    }

    private static let finalRieulMieum = 10
    private static let finalMieum = 16

    /// The group's English, or its sound where the table has none.
    func english(group: String) -> String { groups[group] ?? Romanization.romanize(group) }
}
