import KoreanText
import NewsModel

/// Whether what a trigger states has happened, by its verb, its noun's verb and its day.
extension DraftBuilder {
    /// 2003년부터 기지를 두고 있다 goes on; so does what has lately begun: 24일부터 전면 중단했다, 10일 무기한 총파업에 들어갔다.
    func stillOpen(
        _ found: DateFinder.Found, _ match: TriggerMatch, _ trigger: Trigger, _ status: EventStatus
    ) -> EDTF? {
        guard case .date(let start) = found.date else { return nil }
        let text = document.text
        let isSince = text.holds(word: "부터", at: found.basisTime.span.end)
        if status == .ongoing { return isSince ? .interval(start, nil) : nil }
        guard status == .occurred, found.date.precision == .day, let day = start.bounds?.earliest,
            let referenceDay, day <= referenceDay, referenceDay.dayNumber - day.dayNumber <= Self.longestOpen
        else { return nil }
        let isStrike = trigger.type == .protest && trigger.lemma.hasSuffix("파업")
        switch trigger.type {
        case .policy, .economy, .transport, .protest:
            if isSince { return .interval(start, nil) }
        default: return nil
        }
        guard isStrike, case .noun(let governor?, _) = match.form else { return nil }
        let predicate = clause.predicates[governor]
        let name = predicate.lemma(in: text)
        let goesOn = ["들어가", "돌입", "나서", "이어지", "계속", "이어가"].contains(name)
        return goesOn ? .interval(start, nil) : nil
    }

    /// A ban or strike is news for so many days.
    private static let longestOpen = 60

    /// 재개하기로 합의했다: the agreement states it. 재개하기로 했다고 21일 발표했다: on that day it was decided.
    func resolved(
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
        return document.text.holds(word: "기로", in: Span(predicate.span.start, predicate.end))
    }

    private func isAgreement(_ predicate: Predicate) -> Bool {
        guard predicate.hasNoun else { return false }
        return ["합의", "약속", "결의", "의견", "뜻"].contains(document.text[predicate.noun])
    }

    func verbStatus(
        _ index: Int, _ trigger: Trigger, _ match: TriggerMatch, _ date: EDTF?
    ) -> Result<EventStatus, Rejection> {
        switch StatusReader(document: document, clause: clause).status(of: index) {
        case .status(let status): .success(dated(status, match, trigger, date))
        case .present:
            // 연다, 열리는: what the present states is planned or happens on its day, or is a standing condition.
            if let date,
                isPast(date) && clause.predicates[index].link.isChaining || isFuture(date)
                    || isToday(date) && clause.predicates[index].link == .final
                    || date.precision.rank <= Precision.day.rank && clause.predicates[index].link != .adnominal
            {
                .success(isFuture(date) || isToday(date) ? .planned : .occurred)
            } else {
                .failure(Rejection(reason: "present tense without a day: a standing condition"))
            }
        case .none:
            // 내년 1월 9일까지 선거를 치러야 한다: what has a day of its own is expected then.
            if clause.predicates[index].aspects.contains(.obligation) || isConsidered(index),
                let date, isFuture(date)
            {
                .success(.planned)
            } else {
                .failure(Rejection(reason: "negated, conditional or only intended"))
            }
        }
    }

    /// 내년 1월 실시하는 방안을 검토하고 있다
    private func isConsidered(_ index: Int) -> Bool {
        guard clause.predicates[index].link == .adnominal, let next = clause.next(after: index),
            clause.predicates[next].hasNoun
        else { return false }
        return ["검토", "추진", "논의", "협의", "조율"].contains(document.text[clause.predicates[next].noun])
    }

    /// A past statement about a day to come is a plan that is reported.
    private func dated(
        _ status: EventStatus, _ match: TriggerMatch, _ trigger: Trigger, _ date: EDTF?
    ) -> EventStatus {
        guard let date else { return status }
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
        guard clause.predicates[index].link.isChaining, !isFuture(date), date.precision.rank <= Precision.day.rank,
            let next = clause.continuation(of: index)
        else { return false }
        if !isToday(date), clause.predicates[index].aspects.isEmpty { return true }
        return clause.predicates[index].link == .and
            && (clause.predicates[next].link == .resolve || isResolve(clause.predicates[next]))
    }

    /// "오늘 프랑스가 이겼다": what a speaker says of the day of speaking tells nothing new.
    func isRecent(_ date: EDTF) -> Bool {
        guard let referenceDay, let day = date.earliest else { return false }
        return referenceDay.dayNumber - day.dayNumber <= 3
    }

    /// 11일 의왕을 찾는다, on the 11th: a paper writes what its day will bring in the present tense.
    private func isToday(_ date: EDTF) -> Bool {
        guard let referenceDay else { return false }
        return date.earliest == referenceDay && date.latest == referenceDay
    }

    /// 2020년 1월 도입돼 오는 31일 종료된다: what has a day of its own before has been done.
    private func isPast(_ date: EDTF) -> Bool {
        guard let referenceDay, let latest = date.latest else { return false }
        return latest < referenceDay
    }

    private func isFuture(_ date: EDTF) -> Bool {
        guard let referenceDay, let earliest = date.earliest else { return false }
        return earliest > referenceDay
    }

    /// Status of an event noun, and whether it is only a setting.
    func nounStatus(
        _ match: TriggerMatch, _ trigger: Trigger, _ governor: Int?, _ grammaticalCase: Case?, _ verbal: Set<Int>,
        _ date: EDTF?, hasOwnDate: Bool
    ) -> Result<(EventStatus, Bool), Rejection> {
        guard let governor else {
            return trigger.flags.contains(.event) && hasOwnDate
                ? .success((date.map(isFuture) ?? false ? .planned : .occurred, true))
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
        if grammaticalCase == .object, isObjectOfAnother(match, governor) {
            return .failure(Rejection(reason: "the object of another verb"))
        }
        if isArgument, let effect {
            if verbal.contains(governor), ![.occur, .go, .end].contains(effect), !trigger.flags.contains(.performative)
            {
                return .failure(Rejection(reason: "what the verb \(document.text[predicate.span]) is about"))
            }
            return supported(effect, governor, match, trigger, date)
        }
        if isArgument || grammaticalCase == .goal, !isFollowed(match, by: "이어", "앞서") {
            return .failure(Rejection(reason: "what the verb \(document.text[predicate.span]) is about"))
        }
        // A session is where its decision was taken: 본회의에서 의결했다, 결심공판에서 구형했다.
        guard !verbal.contains(governor) || trigger.weight > 0.9 && trigger.type != .trial else {
            return .failure(Rejection(reason: "the occasion of another event"))
        }
        guard trigger.flags.contains(.event), hasOwnDate, grammaticalCase != .genitive, trigger.weight > 0.5 else {
            return .failure(Rejection(reason: "a noun that no verb makes an event"))
        }
        return .success((date.map(isFuture) ?? false ? .planned : .occurred, true))
    }

    /// 폭발 사고를 [수사 중인] 경찰이 … 압수수색을 벌였다: the object of a verb has another one behind it.
    private func isObjectOfAnother(_ match: TriggerMatch, _ governor: Int) -> Bool {
        let (start, end) = (match.span.end + 1, clause.predicates[governor].span.start)
        guard start < end else { return false }
        return clause.sentence.tokens.contains { index in
            let token = document.tokens[index]
            // 취임 선서를 했다: a noun that the trigger is part of.
            guard token.kind == .hangul, token.span.start > start || document.text.scalar(at: start - 1) != " ",
                token.span.start >= start, token.span.end <= end, token.span.length >= 2,
                let last = document.text.scalar(at: token.span.end - 1)
            else { return false }
            return last == "을" || last == "를"
        }
    }

    /// 1969년 대선 이후 가장 높았다, 2017년 우승 이후 처음
    func isCompared(_ match: TriggerMatch) -> Bool {
        guard [" 이후 ", " 이래 "].contains(where: { document.text.holds(word: $0, at: match.span.end) }) else {
            return false
        }
        let after = document.text[Span(match.span.end, match.span.end + 8)]
        return ["가장", "처음", "최", "줄곧", "역대"].contains { after.dropFirst(4).hasPrefix($0) }
            || after.dropFirst(4).first?.isNumber == true
    }

    /// Whether the word after the noun and its particle begins so: 회담에 이어.
    private func isFollowed(_ match: TriggerMatch, by words: String...) -> Bool {
        let end = Particles.chain(after: match.span.end, in: document.text)?.span.end ?? match.span.end
        let next = document.text[Span(end + 1, min(end + 3, document.text.count))]
        return words.contains(next)
    }

    /// 출마를 위해, 회담을 앞두고, 선거에 대비해: not yet a fact.
    private func isPurpose(_ match: TriggerMatch) -> Bool {
        let end = Particles.chain(after: match.span.end, in: document.text)?.span.end ?? match.span.end
        return Self.purposes.contains { document.text.holds(word: $0, at: end + 1) }
    }

    private static let purposes = ["위해", "위한", "앞두", "대비", "둘러", "놓고"]

    private func supported(
        _ effect: EffectTable.Effect, _ governor: Int, _ match: TriggerMatch, _ trigger: Trigger, _ date: EDTF?
    ) -> Result<(EventStatus, Bool), Rejection> {
        let status: EventStatus
        switch verbStatus(governor, trigger, match, date) {
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
}
