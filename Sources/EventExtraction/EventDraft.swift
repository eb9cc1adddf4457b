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
    var participants: [Participant]
    var place: EventPlace?
    var quantities: [Quantity]
    let sentence: Int
    let sentenceSpan: Span
    /// What the title says it was about: 연합국가 창설 조약.
    var topic: String?
    /// A noun with a date of its own (지난해 8월 대선에서) that no verb states.
    let isSetting: Bool
    /// Whether the verb stands in the main clause, so that the next sentence goes on from it.
    let isMain: Bool
    /// Position of the verb in the sentence: drafts of one chain share it.
    let chain: Int

    var isBackground: Bool { trigger.flags.contains(.background) }

    var confidence: Double {
        var value = 0.35 + 0.4 * trigger.weight
        value *= 0.5 + 0.5 * dateQuality
        if participants.contains(where: { $0.entity != nil }) || place != nil { value += 0.2 }
        if isSetting { value -= 0.05 }
        return min(0.99, max(0, value))
    }
}
