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
        if draft.type == .statement {
            guard draft.participants.contains(where: { $0.role == .actor }) else { return "nobody speaks" }
            if draft.dateQuality < 0.6 { return "a statement without a day" }
        } else if !hasEntity, !isSure(draft, date) {
            switch draft.type {
            case .disaster, .accident, .election, .economy, .policy, .transport: break
            default: if draft.participants.isEmpty { return "nobody and no place is named" }
            }
        }
        switch draft.type {
        case .meet, .call, .sign, .agree:
            // A background word needs both sides named.
            if draft.isBackground, draft.participants.count < 2, draft.participants.first?.entity == nil {
                return "talks without parties"
            }
            if draft.trigger.isVerb, draft.type == .meet, draft.participants.count < 2, !isSure(draft, date) {
                return "nobody is met"
            }
        default: break
        }
        return draft.confidence < leastConfidence ? "too unsure" : nil
    }

    /// Whether a day of its own, in the main clause or close by, says that this is what the sentence tells.
    private static func isSure(_ draft: EventDraft, _ date: EDTF) -> Bool {
        guard draft.dated != nil, draft.dateQuality >= 0.75, !draft.isBackground,
            date.precision.rank <= Precision.month.rank
        else { return false }
        guard draft.trigger.flags.contains(.unlisted) else { return draft.trigger.weight > 0.6 }
        return draft.isMain && date.precision.rank <= Precision.day.rank
    }
}
