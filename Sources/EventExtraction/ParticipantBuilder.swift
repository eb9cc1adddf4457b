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
        if actors.allSatisfy({ $0.kind == .other }) && !isNoun || actors.allSatisfy({ $0.kind == .group }) {
            actors += roles.subjectOwners.reversed()
        }
        var others: [(Argument, ParticipantRole)] = []
        let modifiers = isNoun ? roles.modifiers : []
        // Whose thing it is done to: 김모씨의 상고를 기각했다, 인텔 낸드 사업부를 인수했다.
        let owned = isNoun ? [] : roles.modifiers.filter { $0.kind == .person || $0.kind == .organization }
        switch trigger.frame {
        case .meet, .call:
            let objects = roles.objects.filter { $0.kind != .place }
            others += (roles.counterparts.reversed() + objects + roles.datives).map { ($0, .recipient) }
            if others.isEmpty { others = roles.sharedObjects.map { ($0, .recipient) } }
            // 국가안전보장회의 상임위원회, 금융통화위원회 회의: the body that sits.
            if isNoun { others += modifiers.filter { $0.kind == .organization }.map { ($0, .recipient) } }
            if actors.isEmpty { actors = modifiers.filter { $0.kind != .place && $0.kind != .organization } }
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
            others += roles.objects.filter { $0.kind != .place || $0.isCountry }.map { ($0, .theme) }
            // 국가안전보장회의 상임위원회를 소집했다: the body that sits.
            if trigger.type == .meet, !isNoun {
                others += roles.modifiers.filter { $0.kind == .organization }.map { ($0, .recipient) }
            }
            // 지방시대위원회에 제출했다, 경찰에 통보했다
            others += roles.goals.filter { $0.kind == .organization || $0.kind == .authority }.map { ($0, .recipient) }
            // 요르단에 졌다, 이란에 요구했다
            if trigger.type != .transport, trigger.type != .military {
                others += roles.goals.filter { $0.isCountry && $0.grammaticalCase == .goal }.map { ($0, .recipient) }
            }
            if others.isEmpty, trigger.type == .economy { others = owned.map { ($0, .theme) } }
            if actors.isEmpty { actors = modifiers.filter { $0.isAgent } }
        case .against, .hit:
            // 칸유니스를 공습했다: a town is where it happened.
            var objects = roles.objects
            if trigger.type == .attack, let town = objects.first(where: { $0.kind == .place && !$0.isCountry }) {
                result.place = eventPlace(town)
                objects.removeAll { $0.kind == .place && !$0.isCountry }
            }
            others += (objects + roles.datives + roles.counterparts).map { ($0, .recipient) }
            // 미국에 사과를 요구했다, 사건을 검찰에 송치했다, 이란의 핵 활동을 규탄했다
            if trigger.type == .statement {
                others += roles.goals.filter { $0.kind != .other }.map { ($0, .recipient) }
                if others.isEmpty {
                    others += roles.modifiers.filter { $0.kind == .place && $0.grammaticalCase == .genitive }
                        .map { ($0, .recipient) }
                }
            } else if trigger.type == .trial {
                others += roles.goals.filter { $0.kind == .organization || $0.kind == .authority }
                    .map { ($0, .recipient) }
            }
            if trigger.frame == .hit, others.isEmpty, !isPassive {
                others = roles.sharedObjects.map { ($0, .recipient) }
            }
            if !isNoun, others.isEmpty { others = owned.map { ($0, .recipient) } }
            if isNoun, others.isEmpty { others = modifiers.filter { $0.isAgent }.map { ($0, .recipient) } }
        case .say:
            others += (roles.datives + roles.counterparts).map { ($0, .recipient) }
            others += roles.goals.filter { $0.kind == .organization || $0.kind == .authority }.map { ($0, .recipient) }
        case .undergo:
            others += actors.filter { $0.kind != .place }.map { ($0, .theme) }
            // 응우옌 반 득씨의 시신은 운구됐다: whose it is.
            if others.allSatisfy({ $0.0.kind == .other }) {
                others += roles.modifiers.filter { $0.kind == .person }.map { ($0, .theme) }
            }
            // 한빛케미칼 제2공장에서 불이 났다: whose place it is.
            others += roles.locations.filter { $0.kind == .organization && $0.isSite }.map { ($0, .theme) }
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
        // 카라지치의 신병을 넘겼다: whose it is.
        if trigger.frame != .visit, others.allSatisfy({ $0.0.entities.isEmpty }) {
            others += roles.objectOwners.reversed().map { ($0, .theme) }
        }
        // 청와대에서 지시했다: where somebody named acts takes no part.
        let hasActor = actors.contains { $0.kind == .person && !$0.entities.isEmpty }
        others += roles.bystanders.reversed().filter { !hasActor || $0.isSite || $0.grammaticalCase != .locative }.map {
            ($0, .theme)
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
                // Nobody knows whether it is a person at all.
                if argument.kind == .person { continue }
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
        if let nearest = roles.locations.firstIndex(where: { $0.kind == .place }) {
            // 부산신항과 북항 등 3곳에서: of several the first.
            var first = nearest
            while first + 1 < roles.locations.count, roles.locations[first + 1].isCoordinated,
                roles.locations[first + 1].kind == .place
            {
                first += 1
            }
            return eventPlace(roles.locations[first])
        }
        if Self.placedAtBodies.contains(trigger.type),
            let body = roles.locations.first(where: { $0.kind == .organization && !$0.isSite })
        {
            return eventPlace(body)
        }
        switch trigger.type {
        case .disaster, .accident, .attack, .protest, .transport, .crackdown, .election, .military:
            let candidates = roles.goals + roles.modifiers
            return candidates.first { $0.kind == .place }.map(eventPlace)
        default:
            return nil
        }
    }

    /// What may happen at an organisation's: 병원에서 숨졌다, 미술관에서 공연했다.
    private static let placedAtBodies: Set<EventType> = [.accident, .disaster, .other, .protest, .meet, .sign, .visit]

    private func eventPlace(_ argument: Argument) -> EventPlace {
        EventPlace(entity: argument.entities.first, text: document.text[argument.span])
    }
}
