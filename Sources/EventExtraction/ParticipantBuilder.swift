import KoreanText
import NewsModel

/// Turns the roles of particles into the participants of an event, by the trigger's frame and the verb's voice.
struct ParticipantBuilder {
    let document: Document

    struct Result {
        var participants: [Participant] = []
        var place: EventPlace?
    }

    func build(_ trigger: Trigger, _ roles: Roles, isPassive: Bool, isNoun: Bool) -> Result {
        var result = Result()
        var actors = roles.subjects.reversed() as [Argument]
        var others: [(Argument, ParticipantRole)] = []
        let modifiers = isNoun ? roles.modifiers : []
        // Whose thing it is done to: 김모씨의 상고를 기각했다, 인텔 낸드 사업부를 인수했다.
        let owned = isNoun ? [] : roles.modifiers.filter { $0.kind == .person || $0.kind == .organization }
        switch trigger.frame {
        case .meet, .call:
            others += (roles.counterparts.reversed() + roles.objects + roles.datives).map { ($0, .recipient) }
            if actors.isEmpty { actors = modifiers.filter { $0.kind != .place } }
        case .visit:
            let places = (roles.objects + roles.goals + modifiers).filter { $0.kind == .place }
            if let place = places.first { result.place = eventPlace(place) }
            others += roles.objects.filter { $0.kind != .place }.map { ($0, .recipient) }
            others += roles.counterparts.map { ($0, .recipient) }
        case .act:
            others += roles.counterparts.reversed().map { ($0, .recipient) }
            others += roles.datives.map { ($0, .recipient) }
            if trigger.flags.contains(.pledge), others.isEmpty { others += roles.addressees.map { ($0, .recipient) } }
            if trigger.type == .aid || trigger.type == .pledge {
                others += roles.goals.filter { $0.kind != .other }.map { ($0, .recipient) }
            }
            others += roles.objects.filter { $0.kind != .place }.map { ($0, .theme) }
            if others.isEmpty, trigger.type == .economy { others = owned.map { ($0, .theme) } }
            if actors.isEmpty { actors = modifiers.filter { $0.isAgent } }
        case .against, .hit:
            others += (roles.objects + roles.datives + roles.counterparts).map { ($0, .recipient) }
            if !isNoun, others.isEmpty { others = owned.map { ($0, .recipient) } }
            if isNoun, others.isEmpty { others = modifiers.filter { $0.isAgent }.map { ($0, .recipient) } }
        case .say:
            others += (roles.datives + roles.counterparts).map { ($0, .recipient) }
        case .undergo:
            others += actors.filter { $0.kind != .place }.map { ($0, .theme) }
            if let place = actors.first(where: { $0.kind == .place }) { result.place = eventPlace(place) }
            actors = []
        case .appoint:
            others += roles.objects.map { ($0, .theme) }
            if actors.isEmpty { actors = modifiers.filter { $0.kind == .person } }
        }
        if isPassive, trigger.frame == .hit || trigger.frame == .appoint || trigger.frame == .against {
            let doers = roles.datives + roles.goals.filter(\.isAgent)
            others = actors.map { ($0, trigger.frame == .appoint ? .theme : .recipient) }
            actors = doers
        }
        append(actors.map { ($0, .actor) } + others, to: &result)
        if result.place == nil { result.place = place(trigger, roles) }
        // A place is not also a participant of what happens there.
        if trigger.frame == .visit, let place = result.place?.entity {
            result.participants.removeAll { $0.entity == place && $0.role != .actor }
        }
        return result
    }

    private func append(_ arguments: [(Argument, ParticipantRole)], to result: inout Result) {
        for (argument, role) in arguments where argument.kind != .other {
            let text = document.text[argument.span]
            if argument.entities.isEmpty {
                if !result.participants.contains(where: { $0.text == text }) {
                    result.participants.append(Participant(entity: nil, text: text, role: role))
                }
                continue
            }
            for entity in argument.entities
            where !result.participants.contains(where: { $0.entity == entity }) {
                result.participants.append(Participant(entity: entity, text: text, role: role))
            }
        }
    }

    private func place(_ trigger: Trigger, _ roles: Roles) -> EventPlace? {
        if let place = roles.locations.first(where: { $0.kind == .place }) { return eventPlace(place) }
        switch trigger.type {
        case .disaster, .accident, .attack, .protest, .transport, .crackdown, .election, .military:
            let candidates = roles.goals + roles.modifiers
            return candidates.first { $0.kind == .place }.map(eventPlace)
        default:
            return nil
        }
    }

    private func eventPlace(_ argument: Argument) -> EventPlace {
        EventPlace(entity: argument.entities.first, text: document.text[argument.span])
    }
}
