import NewsModel

extension EventMerger {
    /// Joins the drafts of one article. In each group the first is the clearest.
    static func groups(of drafts: [EventDraft]) -> [[EventDraft]] {
        var groups: [(signature: Signature, drafts: [EventDraft])] = []
        // Clear statements first, so that a background word or a setting finds the event it speaks of.
        let ranks = drafts.map(rank)
        for position in drafts.indices.sorted(by: { (ranks[$0], $0) < (ranks[$1], $1) }) {
            let draft = drafts[position]
            guard let signature = signature(of: draft) else { continue }
            // No article states more events than a bounded look back can compare.
            let window = groups.indices.suffix(64)
            if let index = window.last(where: { number in
                isSame(groups[number].signature, signature)
                    && !groups[number].drafts.contains { areTwoClauses($0, draft) }
            }) {
                groups[index].drafts.append(draft)
                groups[index].signature = joined(groups[index].signature, signature)
            } else if !draft.isBackground || draft.participants.count > 1 {
                groups.append((signature, [draft]))
            }
        }
        return groups.map { $0.drafts }
    }

    /// 11일 의장으로 선출했고 … 같은 날 지도자로 추대했다: two main clauses of one sentence, each with a day of its own, tell of two
    /// events.
    private static func areTwoClauses(_ left: EventDraft, _ right: EventDraft) -> Bool {
        guard left.sentence == right.sentence, let first = left.dated, let second = right.dated else { return false }
        return first != second && left.isMain && right.isMain && !left.isBackground && !right.isBackground
    }

    private static func rank(_ draft: EventDraft) -> Int {
        if draft.isBackground { return 3 }
        if draft.isSetting { return 2 }
        return draft.dateQuality >= 0.7 && !draft.participants.isEmpty ? 0 : 1
    }

    private static func signature(of draft: EventDraft) -> Signature? {
        guard let date = draft.date else { return nil }
        return Signature(
            type: draft.type, date: date, status: draft.status,
            entities: Set(draft.participants.compactMap(\.entity)),
            groups: Set(draft.participants.filter { $0.entity == nil }.map(\.text)), place: draft.place?.entity,
            lemma: draft.trigger.lemma)
    }
}
