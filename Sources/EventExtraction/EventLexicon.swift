import KoreanText
import NewsModel

/// The words of event extraction, read once.
final class EventLexicon: Sendable {
    static let shared = EventLexicon()

    let triggers: [Trigger]
    /// Positions in `triggers` by noun.
    let nouns: PhraseIndex<Int>
    /// Positions in `triggers` by verb; a verb with objects of its own stands before one without.
    let verbs: [LemmaTable.ID: [Int]]
    let support: EffectTable
    let saying: EffectTable
    /// Groups without a name; true for one whose word is news.
    let groups: PhraseIndex<Bool>
    /// Words for who acts for an organisation or place named before them.
    let parts: PhraseIndex<Bool>
    /// Offices that stand behind a person's name.
    let titles: PhraseIndex<Bool>
    /// What a trigger is where the clause holds one of the words: 여객기 … 충돌 is no attack.
    let senses: [String: [Sense]]

    struct Sense: Sendable {
        let words: PhraseIndex<Bool>
        let type: EventType
        let frame: Trigger.Frame
    }

    private init() {
        var triggers: [Trigger] = []
        var nouns: [(String, Int)] = []
        var verbs: [LemmaTable.ID: [Int]] = [:]
        for row in LexiconTable(PackageResources.triggers_tsv) {
            guard let type = EventType(rawValue: row[2]), let frame = Trigger.Frame(rawValue: row[3]) else { continue }
            let objects = row.list(6)
            let trigger = Trigger(
                lemma: row[0], isVerb: row[1] == "verb", type: type, frame: frame, flags: Trigger.Flags(row[4]),
                weight: (Double(row[5]) ?? 5) / 9,
                objects: objects.isEmpty ? nil : PhraseIndex(objects.map { ($0, true) }), objectWords: objects,
                english: row[7])
            if trigger.isVerb {
                if let id = LemmaTable.shared.id(of: row[0]) { verbs[id, default: []].append(triggers.count) }
            } else {
                nouns.append((row[0], triggers.count))
            }
            triggers.append(trigger)
        }
        let found = triggers
        self.triggers = triggers
        self.nouns = PhraseIndex(nouns)
        self.verbs = verbs.mapValues { $0.sorted { found[$0].objects != nil && found[$1].objects == nil } }
        support = EffectTable(PackageResources.support_tsv)
        saying = EffectTable(PackageResources.saying_tsv)
        let rows = LexiconTable(PackageResources.groups_tsv).map { ($0[0], $0[1]) }
        titles = PhraseIndex(rows.filter { $0.1 == "title" }.map { ($0.0, true) })
        groups = PhraseIndex(rows.filter { $0.1 != "part" && $0.1 != "title" }.map { ($0.0, $0.1 == "authority") })
        parts = PhraseIndex(rows.filter { $0.1 == "part" }.map { ($0.0, true) })
        var senses: [String: [Sense]] = [:]
        for row in LexiconTable(PackageResources.senses_tsv) {
            guard let type = EventType(rawValue: row[1]), let frame = Trigger.Frame(rawValue: row[2]) else { continue }
            senses[row[0], default: []].append(
                Sense(words: PhraseIndex(row.list(3).map { ($0, true) }), type: type, frame: frame))
        }
        self.senses = senses
    }
}

/// What a verb, or a noun before a light verb, does to the event it governs.
struct EffectTable: Sendable {
    enum Effect: String, Sendable {
        case occur, go, end, plan, demand, promise, claim, deny, cancel, consider, mention
        case report, hope, foresee
    }

    private let verbs: [LemmaTable.ID: Effect]
    private let nouns: PhraseIndex<Effect>

    init(_ bytes: [UInt8]) {
        var verbs: [LemmaTable.ID: Effect] = [:]
        var nouns: [(String, Effect)] = []
        for row in LexiconTable(bytes) {
            guard let effect = Effect(rawValue: row[1]) else { continue }
            if let id = LemmaTable.shared.id(of: row[0]) { verbs[id] = effect } else { nouns.append((row[0], effect)) }
        }
        self.verbs = verbs
        self.nouns = PhraseIndex(nouns)
    }

    /// Nil for a predicate the table does not know.
    func effect(of predicate: Predicate, in text: Text) -> Effect? {
        guard predicate.hasNoun else { return verbs[predicate.verb] }
        guard !predicate.isCopula else { return nil }
        // The head of a compound stands last: 공식발표, 재확인.
        var start = predicate.noun.start
        while start < predicate.noun.end {
            if let match = nouns.longestMatch(at: start, in: text), match.end == predicate.noun.end {
                return match.value
            }
            start += 1
        }
        return nil
    }
}
