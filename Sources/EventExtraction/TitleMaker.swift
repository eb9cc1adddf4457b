import KoreanText
import NewsModel

/// Titles in Korean and English, from type and roles: 「루카셴코–푸틴 회담, 소치」.
struct TitleMaker {
    private let entities: [String: Entity]
    private let templates = TitleTemplates.shared

    init(entities: [Entity]) {
        self.entities = Dictionary(entities.map { ($0.id, $0) }) { first, _ in first }
    }

    func title(of draft: EventDraft, participants: [Participant], place: EventPlace?) -> Labels {
        let acting = participants.filter { $0.role == .actor }
        let others = participants.filter { $0.role == .recipient || $0.role == .theme }
        var (first, second) = (acting, others)
        // Two who act together stand on both sides of the dash.
        if second.isEmpty, first.count > 1, isMutual(draft.type) {
            second = Array(first.dropFirst())
            first = Array(first.prefix(1))
        }
        if first.isEmpty, second.count > 1, isMutual(draft.type) {
            first = Array(second.prefix(1))
            second = Array(second.dropFirst())
        }
        let noun = noun(draft)
        var words: [Words] = [Words(slot: "N", korean: noun, english: draft.trigger.english)]
        if !first.isEmpty { words.append(self.words("A", first)) }
        if !second.isEmpty { words.append(self.words("R", second)) }
        if let topic = draft.topic { words.append(Words(slot: "T", korean: topic, english: topic)) }
        let placeNames = place.map(names)
        if let placeNames {
            words.append(Words(slot: "P", korean: placeNames.korean, english: placeNames.english))
        }
        guard
            let template = templates.template(
                for: draft.type, where: { slot in words.contains { $0.slot == slot } })
        else { return Labels(ko: noun, en: draft.trigger.english) }
        let isOwn = !draft.trigger.flags.isDisjoint(with: [.demand, .pledge, .denial])
        let suffix = TitleTemplates.suffix(draft.status, isOwn: isOwn)
        var ko = expand(template.korean, words) { $0.korean } + suffix.korean
        var en = expand(template.english, words) { $0.english } + suffix.english
        if let placeNames, !template.slots.contains("P") {
            if !ko.holds(placeNames.korean) { ko += ", " + placeNames.korean }
            if !en.holds(placeNames.english) { en += ", " + placeNames.english }
        }
        return Labels(ko: ko, en: capitalized(en))
    }

    private func isMutual(_ type: EventType) -> Bool {
        type == .meet || type == .call || type == .sign || type == .agree
    }

    /// A verb stands in a title as the noun it means.
    private func noun(_ draft: EventDraft) -> String {
        guard draft.trigger.isVerb else { return draft.trigger.lemma }
        return EventNouns.shared.noun(of: draft.trigger)
    }

    /// What a slot stands for.
    private struct Words {
        let slot: TitleTemplates.Slot
        let korean: String
        let english: String
    }

    private func words(_ slot: TitleTemplates.Slot, _ participants: [Participant]) -> Words {
        let shown = participants.prefix(3).map(names)
        return Words(
            slot: slot, korean: shown.map(\.korean).joined(separator: "·"),
            english: shown.map(\.english).joined(separator: ", "))
    }

    private func names(_ participant: Participant) -> (korean: String, english: String) {
        guard let id = participant.entity, let entity = entities[id] else {
            return (participant.text, EventNouns.shared.english(group: participant.text))
        }
        return short(entity)
    }

    private func names(_ place: EventPlace) -> (korean: String, english: String) {
        guard let id = place.entity, let entity = entities[id] else {
            return (place.text, Romanization.romanize(place.text))
        }
        return short(entity)
    }

    /// The last part of a foreign person's name; every other name whole.
    private func short(_ entity: Entity) -> (korean: String, english: String) {
        let english = entity.labels.en ?? Romanization.romanize(entity.labels.ko)
        guard entity.type == .person, entity.labels.ko.utf8.contains(Self.blank) else {
            return (entity.labels.ko, english)
        }
        // 기시다 후미오, Fumio Kishida: where the family name comes first, the short form that is in use tells it.
        let first = entity.labels.ko.prefix { $0 != " " }
        if entity.aliases.contains(String(first)), !entity.aliases.contains(lastWord(entity.labels.ko)) {
            return (String(first), lastWord(english))
        }
        return (lastWord(entity.labels.ko), lastWord(english))
    }

    private func lastWord(_ name: String) -> String {
        let bytes = name.utf8
        guard let last = bytes.lastIndex(where: { $0 != Self.blank }) else { return name }
        let start = bytes[...last].lastIndex(of: Self.blank).map(bytes.index(after:)) ?? bytes.startIndex
        return String(Substring(bytes[start...last]))
    }

    private static let blank = UInt8(ascii: " ")

    private func expand(
        _ template: [TitleTemplates.Piece], _ filled: [Words], _ language: (Words) -> String
    ) -> String {
        template.reduce(into: "") { result, piece in
            switch piece {
            case .words(let words): result += words
            case .slot(let slot): result += filled.first { $0.slot == slot }.map(language) ?? ""
            }
        }
    }

    private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
