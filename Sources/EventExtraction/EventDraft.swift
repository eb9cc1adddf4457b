import KoreanText
import NewsModel

/// An event as one sentence states it, before it is joined with what other sentences say of it.
struct EventDraft: Sendable {
    let trigger: Trigger
    /// The words of the trigger.
    let triggerSpan: Span
    var type: EventType
    var status: EventStatus
    var date: EDTF?
    /// How surely the date belongs to the trigger, from 0 to 1.
    var dateQuality: Double
    /// The words that date it, in its own sentence.
    var dated: Span?
    /// Whether the words that date it need no reference date: 1999년.
    var isSelfContained = false
    var participants: [Participant]
    var place: EventPlace?
    var quantities: [Quantity]
    /// How many the sentence says there were, by the word that counts them.
    var counts: [Count] = []
    let sentence: Int
    let sentenceSpan: Span
    /// What the title says it was about: 연합국가 창설 조약.
    var topic: String?
    /// A noun with a date of its own (지난해 8월 대선에서) that no verb states.
    let isSetting: Bool
    /// Whether the verb stands in the main clause, so that the next sentence goes on from it.
    let isMain: Bool
    /// Whether a noun states it that is the object of its verb.
    let isObject: Bool
    /// Whether a noun states it that is the subject of its verb: 회의는 12일 열린다.
    let isSubject: Bool
    /// The verb, by position in the sentence.
    let predicate: Int?
    /// How its verb is tied to what follows (열어 … 요구했다).
    let link: PredicateLink?
    /// Position of the verb in the sentence: drafts of one chain share it.
    let chain: Int

    struct Count: Sendable {
        let what: String
        let quantity: Quantity
        let sentence: Span
    }

    /// Whether it is a sitting at which something is decided: 본회의, 이사회, 공판.
    var isSession: Bool {
        guard !trigger.isVerb else { return type == .meet && trigger.lemma == "열" }
        return type == .meet && trigger.frame == .meet && !trigger.flags.contains(.symmetric)
            || type == .trial && (trigger.lemma.hasSuffix("공판") || trigger.lemma.hasSuffix("재판"))
    }

    /// 도하에서 |벌어진| 결승에서: says only that the noun behind it took place.
    var isHolding: Bool { trigger.isVerb && link == .adnominal && Happenings.verbs.contains(trigger.lemma) }

    var isBackground: Bool { trigger.flags.contains(.background) }

    /// The same, dated by the sentence that follows.
    func dated(_ day: EDTF) -> EventDraft {
        var result = self
        (result.date, result.dateQuality) = (day, 0.6)
        return result
    }

    var confidence: Double {
        var value = 0.35 + 0.4 * trigger.weight
        value *= 0.5 + 0.5 * dateQuality
        if participants.contains(where: { $0.entity != nil }) || place != nil { value += 0.2 }
        if isSetting { value -= 0.05 }
        return min(0.99, max(0, value))
    }
}
