import NewsModel

/// What a careful editor leaves off a timeline.
enum Newsworthiness {
    /// Below this an event is more often wrong than right.
    static let leastConfidence = 0.45

    /// Nil for a draft that stays.
    static func reasonAgainst(_ draft: EventDraft, referenceDay: CivilDate?) -> String? {
        guard let date = draft.date else { return "no date" }
        if draft.status == .planned, let referenceDay, let latest = date.latest, latest < referenceDay {
            return "planned for a day that is past: the day is that of the saying"
        }
        let hasEntity = draft.participants.contains { $0.entity != nil } || draft.place?.entity != nil
        switch draft.type {
        case .meet, .call, .sign, .agree:
            // A background word needs both sides named.
            if draft.isBackground, draft.participants.count < 2, draft.participants.first?.entity == nil {
                return "talks without parties"
            }
            if !hasEntity, draft.participants.isEmpty { return "nobody is named" }
            if draft.trigger.isVerb, draft.type == .meet, draft.participants.count < 2 { return "nobody is met" }
        case .statement:
            guard draft.participants.contains(where: { $0.role == .actor }) else { return "nobody speaks" }
            if draft.dateQuality < 0.6 { return "a statement without a day" }
        case .visit, .pledge, .appoint, .inauguration, .arrest, .crackdown:
            if draft.participants.isEmpty { return "nobody is named" }
        case .disaster, .accident, .election, .economy, .policy, .transport: break
        default:
            let isSure =
                draft.dated != nil && draft.dateQuality >= 0.9 && draft.trigger.weight > 0.6
                && date.precision.rank <= Precision.month.rank
            if !hasEntity, draft.participants.isEmpty, !isSure { return "nobody and no place is named" }
        }
        return draft.confidence < leastConfidence ? "too unsure" : nil
    }
}
