import KoreanText
import NewsModel

/// Makes the drafts of one sentence: triggers, each with status, date, roles.
struct DraftBuilder {
    let document: Document
    let clause: Clause
    let sentence: Int
    /// The first and last day that counts as past.
    let referenceDay: CivilDate?
    private let lexicon = EventLexicon.shared

    init(document: Document, clause: Clause, sentence: Int, referenceDay: CivilDate?) {
        self.document = document
        self.clause = clause
        self.sentence = sentence
        self.referenceDay = referenceDay
    }

    func drafts(trace: inout Trace) -> [EventDraft] {
        let matches = TriggerFinder(document: document).triggers(of: clause)
        guard !matches.isEmpty else { return [] }
        let verbal = Set(
            matches.compactMap { match -> Int? in
                if case .predicate(let index) = match.form { index } else { nil }
            })
        var drafts: [EventDraft] = []
        for match in matches {
            switch draft(match, verbal) {
            case .success(let draft): drafts.append(draft)
            case .failure(let reason): trace.rejected("event", "trigger", match.span, reason.reason)
            }
        }
        return governed(drafts)
    }

    /// What the words around it make of a trigger: 여객기 … 충돌 is an accident.
    private func sense(of trigger: Trigger) -> Trigger {
        guard let sense = lexicon.senses[trigger.lemma] else { return trigger }
        let span = clause.sentence.span
        let holds = (span.start..<span.end).contains { sense.words.longestMatch(at: $0, in: document.text) != nil }
        return holds ? trigger.meaning(sense.type, sense.frame) : trigger
    }

    struct Rejection: Error { let reason: String }

    private func draft(_ match: TriggerMatch, _ verbal: Set<Int>) -> Result<EventDraft, Rejection> {
        let trigger = sense(of: lexicon.triggers[match.trigger])
        let dates = DateFinder(document: document, clause: clause)
        let isQuoted = clause.sentence.quotations.contains { $0.contains(match.span) && $0.length > 12 }
        var isSetting = false
        var status: EventStatus
        let index: Int
        switch match.form {
        case .predicate(let own):
            index = own
            switch verbStatus(own, trigger, match, dates) {
            case .success(let found): status = found
            case .failure(let reason): return .failure(reason)
            }
        case .noun(let governor, let grammaticalCase):
            switch nounStatus(match, trigger, governor, grammaticalCase, verbal, dates) {
            case .success(let found): (status, isSetting) = found
            case .failure(let reason): return .failure(reason)
            }
            index = governor ?? clause.predicates.count
        case .setting:
            guard trigger.flags.contains(.event), dates.hasOwnDate(match) else {
                return .failure(Rejection(reason: "a setting without a date of its own"))
            }
            (status, isSetting) = (.occurred, true)
            index = clause.predicate(after: match.span.end) ?? clause.predicates.count
        }
        let found = dates.date(of: match, type: trigger.type)
        if isQuoted,
            found == nil
                || !clause.sentence.quotations.contains(where: { quotation in
                    quotation.contains(match.span) && found.map { quotation.contains($0.basisTime.span) } ?? false
                })
        {
            return .failure(Rejection(reason: "inside a quotation that does not date it"))
        }
        if isReferringBack(match, trigger) { return .failure(Rejection(reason: "refers back to what was told")) }
        if trigger.flags.contains(.needsAmount), amounts(before: match.span).isEmpty {
            return .failure(Rejection(reason: "no amount beside it"))
        }
        let isPassive = passive(match)
        let roles = RoleFinder(document: document, clause: clause).roles(of: match)
        let isNoun = if case .predicate = match.form { false } else { true }
        let built = ParticipantBuilder(document: document).build(trigger, roles, isPassive: isPassive, isNoun: isNoun)
        if trigger.flags.contains(.needsPlace), built.place == nil || built.participants.isEmpty {
            return .failure(Rejection(reason: "not a place that somebody goes to"))
        }
        if case .predicate(let own) = match.form {
            switch resolved(own, found?.date, status, trigger) {
            case .success(let found): status = found
            case .failure(let reason): return .failure(reason)
            }
        }
        if trigger.flags.contains(.demand), status == .occurred { status = .demanded }
        if trigger.flags.contains(.pledge), status == .occurred { status = .promised }
        if trigger.flags.contains(.denial), status == .occurred { status = .denied }
        let chainEnd = clause.chainEnd(from: index)
        let isMain =
            !clause.predicates.indices.contains(chainEnd) || !clause.predicates[chainEnd].link.isAdnominal
        let topic = EventTopic(document: document, clause: clause).topic(of: match, trigger)
        return .success(
            EventDraft(
                trigger: trigger, triggerSpan: match.span, type: trigger.type, status: status, date: found?.date,
                dateQuality: found?.quality ?? 0,
                isSelfContained: found?.basisTime.anchor == TimeAnchor.none, participants: built.participants,
                place: built.place,
                quantities: amounts(before: match.span, spansQuotation: trigger.flags.contains(.pledge)),
                sentence: sentence, sentenceSpan: clause.sentence.span,
                topic: topic, isSetting: isSetting, isMain: isMain, chain: chainEnd))
    }

    /// 재개하기로 합의했다: the agreement states it. 재개하기로 했다고 21일 발표했다: on that day it was decided.
    private func resolved(
        _ index: Int, _ date: EDTF?, _ status: EventStatus, _ trigger: Trigger
    ) -> Result<EventStatus, Rejection> {
        let predicate = clause.predicates[index]
        guard status == .planned, isResolve(predicate) else { return .success(status) }
        if predicate.link == .resolve, let next = clause.next(after: index), isAgreement(clause.predicates[next]) {
            return .failure(Rejection(reason: "what is agreed on stands in the agreement"))
        }
        guard let date, !isFuture(date), referenceDay != nil, date.precision.rank <= Precision.day.rank else {
            return .success(status)
        }
        switch trigger.type {
        case .meet, .visit, .call: return .success(.planned)
        case .aid, .pledge: return .success(.promised)
        default: return .success(.occurred)
        }
    }

    private func isResolve(_ predicate: Predicate) -> Bool {
        if predicate.link == .resolve { return true }
        let start = max(predicate.span.end - 3, predicate.span.start)
        return start < predicate.span.end && document.text[Span(start, predicate.span.end)].contains("기로")
    }

    private func isAgreement(_ predicate: Predicate) -> Bool {
        guard predicate.hasNoun else { return false }
        return ["합의", "약속", "결의", "의견", "뜻"].contains(document.text[predicate.noun])
    }

    private func verbStatus(
        _ index: Int, _ trigger: Trigger, _ match: TriggerMatch, _ dates: DateFinder
    ) -> Result<EventStatus, Rejection> {
        switch StatusReader(document: document, clause: clause).status(of: index) {
        case .status(let status): .success(dated(status, match, trigger, dates))
        case .present:
            // 연다, 열리는: what the present states is planned or happens on its day, or is a standing condition.
            if let date = dates.date(of: match, type: trigger.type)?.date,
                isFuture(date)
                    || date.precision.rank <= Precision.day.rank && clause.predicates[index].link != .adnominal
            {
                .success(isFuture(date) ? .planned : .occurred)
            } else {
                .failure(Rejection(reason: "present tense without a day: a standing condition"))
            }
        case .none: .failure(Rejection(reason: "negated, conditional or only intended"))
        }
    }

    /// A past statement about a day to come is a plan that is reported.
    private func dated(
        _ status: EventStatus, _ match: TriggerMatch, _ trigger: Trigger, _ dates: DateFinder
    ) -> EventStatus {
        guard let date = dates.date(of: match, type: trigger.type)?.date else { return status }
        if status == .occurred, isFuture(date) {
            // 다음 달 2일까지 제출하라고 요구했다: the demand is made.
            return trigger.flags.isDisjoint(with: [.demand, .pledge, .statement]) ? .planned : .occurred
        }
        // 16일 회담을 하고 … 재개하기로 합의했다: only the last of them is still to come.
        if status == .planned, case .predicate(let own) = match.form, isDone(own, date) { return .occurred }
        if status == .planned, case .noun(let own?, _) = match.form, isDone(own, date) { return .occurred }
        return status
    }

    /// Whether a predicate joined to a resolution by 고 has its own day, which is past.
    private func isDone(_ index: Int, _ date: EDTF) -> Bool {
        guard clause.predicates[index].link == .and, !isFuture(date), date.precision.rank <= Precision.day.rank,
            let next = clause.next(after: index)
        else { return false }
        return clause.predicates[next].link == .resolve || isResolve(clause.predicates[next])
    }

    private func isFuture(_ date: EDTF) -> Bool {
        guard let referenceDay, let earliest = date.earliest else { return false }
        return earliest > referenceDay
    }

    /// Status of an event noun, and whether it is only a setting.
    private func nounStatus(
        _ match: TriggerMatch, _ trigger: Trigger, _ governor: Int?, _ grammaticalCase: Case?, _ verbal: Set<Int>,
        _ dates: DateFinder
    ) -> Result<(EventStatus, Bool), Rejection> {
        let hasDate = dates.hasOwnDate(match)
        guard let governor else {
            return trigger.flags.contains(.event) && hasDate
                ? .success((isPlanned(match, dates, trigger) ? .planned : .occurred, true))
                : .failure(Rejection(reason: "a noun without verb or date"))
        }
        if isPurpose(match) { return .failure(Rejection(reason: "what something else is done for")) }
        let predicate = clause.predicates[governor]
        let effect = lexicon.support.effect(of: predicate, in: document.text)
        let isArgument: Bool
        switch grammaticalCase {
        case .object, .subject, .topic, .additive, .limit: isArgument = true
        // 파업에 돌입했다, 회의에 참석했다
        case .goal: isArgument = effect == .occur
        default: isArgument = false
        }
        if isArgument, let effect {
            if verbal.contains(governor), ![.occur, .go, .end].contains(effect), !trigger.flags.contains(.performative)
            {
                return .failure(Rejection(reason: "what the verb \(document.text[predicate.span]) is about"))
            }
            return supported(effect, governor, match, trigger, dates)
        }
        if isArgument || grammaticalCase == .goal, !isFollowed(match, by: "이어", "앞서") {
            return .failure(Rejection(reason: "what the verb \(document.text[predicate.span]) is about"))
        }
        // A session is where its decision was taken: 본회의에서 의결했다, 결심공판에서 구형했다.
        guard !verbal.contains(governor) || trigger.weight > 0.9 && trigger.type != .trial else {
            return .failure(Rejection(reason: "the occasion of another event"))
        }
        guard trigger.flags.contains(.event), hasDate, grammaticalCase != .genitive, trigger.weight > 0.5 else {
            return .failure(Rejection(reason: "a noun that no verb makes an event"))
        }
        return .success((isPlanned(match, dates, trigger) ? .planned : .occurred, true))
    }

    /// Whether the word after the noun and its particle begins so: 회담에 이어.
    private func isFollowed(_ match: TriggerMatch, by words: String...) -> Bool {
        let end = Particles.chain(after: match.span.end, in: document.text)?.span.end ?? match.span.end
        let next = document.text[Span(end + 1, min(end + 3, document.text.count))]
        return words.contains(next)
    }

    /// 이같이 결정했다, 이렇게 발표했다: nothing new.
    private func isReferringBack(_ match: TriggerMatch, _ trigger: Trigger) -> Bool {
        guard trigger.type == .policy || trigger.type == .statement || trigger.type == .agree else { return false }
        let words = document.text[Span(max(clause.sentence.span.start, match.span.start - 4), match.span.start)]
        return words.hasSuffix("이같이 ") || words.hasSuffix("이렇게 ") || words.hasSuffix("그같이 ")
    }

    /// 출마를 위해, 회담을 앞두고, 선거에 대비해: not yet a fact.
    private func isPurpose(_ match: TriggerMatch) -> Bool {
        let end = Particles.chain(after: match.span.end, in: document.text)?.span.end ?? match.span.end
        guard end < document.text.count else { return false }
        let next = document.text[Span(end + 1, min(end + 4, document.text.count))]
        return ["위해", "위한", "앞두", "대비", "둘러", "놓고"].contains { next.hasPrefix($0) }
    }

    private func isPlanned(_ match: TriggerMatch, _ dates: DateFinder, _ trigger: Trigger) -> Bool {
        dates.date(of: match, type: trigger.type).map { isFuture($0.date) } ?? false
    }

    private func supported(
        _ effect: EffectTable.Effect, _ governor: Int, _ match: TriggerMatch, _ trigger: Trigger, _ dates: DateFinder
    ) -> Result<(EventStatus, Bool), Rejection> {
        let status: EventStatus
        switch verbStatus(governor, trigger, match, dates) {
        case .success(let found): status = found
        case .failure(let reason): return .failure(reason)
        }
        switch effect {
        case .occur, .go, .end: return .success((status, false))
        case .plan: return .success((.planned, false))
        case .demand: return .success((.demanded, false))
        case .promise: return .success((.promised, false))
        case .claim: return .success((.alleged, false))
        case .deny: return .success((.denied, false))
        // 사의를 밝혔다: to say it is to do it.
        case .mention where trigger.flags.contains(.performative): return .success((status, false))
        default: return .failure(Rejection(reason: "cancelled, considered or only spoken of"))
        }
    }

    private func passive(_ match: TriggerMatch) -> Bool {
        switch match.form {
        case .predicate(let index): clause.predicates[index].voice == .passive
        case .noun(let governor?, _):
            // 구형을 받았다, 체포를 당했다
            clause.predicates[governor].voice == .passive && !clause.predicates[governor].hasNoun
                && ["받", "당하", "입"].contains(LemmaTable.shared.stem(of: clause.predicates[governor].verb))
        default: false
        }
    }

    /// The amounts of the trigger's own clause.
    private func amounts(before span: Span, spansQuotation: Bool = false) -> [Quantity] {
        guard !clause.quantities.isEmpty else { return [] }
        let start = max(
            span.start - 60,
            clause.predicates.last {
                $0.end <= span.start && !$0.link.isAdnominal && !(spansQuotation && $0.link.isReported)
            }?.end ?? clause.sentence.span.start)
        return clause.quantities.filter { $0.span.start >= start && $0.span.end <= span.start }
    }

    /// Takes away what another draft of the sentence already states.
    private func governed(_ drafts: [EventDraft]) -> [EventDraft] {
        guard drafts.count > 1 else { return drafts }
        let hasNews = drafts.contains { !$0.trigger.flags.contains(.statement) && !$0.isBackground }
        let governs = drafts.filter { !$0.trigger.flags.isDisjoint(with: [.demand, .pledge]) }
        return drafts.filter { draft in
            // A word of the background stands beside the event it belongs to.
            if draft.isBackground, drafts.contains(where: { !$0.isBackground && $0.sentence == draft.sentence }),
                hasNews
            {
                return false
            }
            // What was said is the event, not the saying.
            if draft.trigger.flags.contains(.statement), !draft.trigger.flags.contains(.demand), hasNews {
                return false
            }
            // 본회의를 열어 의결했다, 선고 공판을 열고 선고했다: the session is where its decision was taken.
            if draft.trigger.weight < 0.9 || draft.type == .trial, draft.isSession,
                drafts.contains(where: {
                    $0.triggerSpan.start > draft.triggerSpan.start && $0.chain == draft.chain
                        && ($0.type == .policy || $0.type == .trial && draft.type == .trial)
                })
            {
                return false
            }
            // What is demanded or promised stands in the demand or promise: 지원을 제공하겠다고 약속했다.
            if draft.trigger.flags.isDisjoint(with: [.demand, .pledge]),
                [.planned, .demanded, .promised].contains(draft.status),
                governs.contains(where: {
                    $0.triggerSpan.start > draft.triggerSpan.start && $0.triggerSpan.start - draft.triggerSpan.end < 40
                })
            {
                return false
            }
            return true
        }
    }
}
