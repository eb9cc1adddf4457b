import KoreanText
import NewsModel

/// Which of a sentence's drafts stand for themselves.
extension DraftBuilder {
    /// What one actor does on one day in one breath is one event, told by its first verb: 직무를 정지하고 … 선임했다. A sitting or
    /// an arrival is told by what came of it: 이사회를 열어 … 선임했다, 빈소를 찾아 … 사과했다.
    func joined(_ drafts: [EventDraft], trace: inout Trace) -> [EventDraft] {
        guard drafts.count > 1 else { return drafts }
        var result: [EventDraft] = []
        for draft in drafts {
            guard let index = result.lastIndex(where: { isOneBreath($0, draft) }) else {
                result.append(draft)
                continue
            }
            let first = result[index]
            // 꾸려 16일 감식을 벌인다: the day stands before the second.
            let leadsOn =
                first.isSession && draft.type != .agree && draft.type != .statement
                || first.type == .visit && first.place == nil
                || first.type == .statement
                || (first.dated?.start ?? 0) > first.triggerSpan.end
            var (winner, other) = leadsOn ? (draft, first) : (first, draft)
            winner.participants.unite(with: other.participants)
            winner.place = winner.place ?? other.place
            winner.counts += other.counts
            result[index] = winner
            trace.kept(
                "event", other.trigger.lemma, other.triggerSpan, "\(winner.type) joined to \(winner.trigger.lemma)")
        }
        return result
    }

    private func isOfCourt(_ draft: EventDraft) -> Bool { draft.type == .trial || draft.type == .arrest }

    private func isOneBreath(_ first: EventDraft, _ second: EventDraft) -> Bool {
        guard first.dated == second.dated, first.dated != nil || isOfCourt(first) && isOfCourt(second),
            !first.isSetting, !second.isSetting,
            first.isMain == second.isMain, !first.isBackground, !second.isBackground,
            second.trigger.flags.isDisjoint(with: [.demand, .pledge]) || first.type == .statement,
            first.status == second.status || first.type == .statement && second.type == .statement,
            first.triggerSpan.end <= second.triggerSpan.start,
            first.link?.isTight ?? false, Set([first.type, second.type]) != [.visit, .meet],
            !clause.isApart(first.triggerSpan, from: second.triggerSpan)
        else { return false }
        return !clause.arguments.contains { argument in
            argument.isSubject && argument.span.start >= first.triggerSpan.end
                && argument.span.start <= second.triggerSpan.start
        }
    }

    /// Takes away what another draft of the sentence already states.
    func governed(_ drafts: [EventDraft]) -> [EventDraft] {
        guard drafts.count > 1 else { return drafts }
        let hasNews = drafts.contains {
            !$0.trigger.flags.contains(.statement) && !$0.isBackground && !($0.type == .visit && $0.place == nil)
        }
        let governs = drafts.filter { !$0.trigger.flags.isDisjoint(with: [.demand, .pledge]) }
        return drafts.filter { draft in
            // 도하에서 벌어진 결승에서 무릎을 꿇었다: what was done there is the event.
            if draft.isHolding, draft.dated != nil,
                drafts.contains(where: { $0.dated == draft.dated && $0.triggerSpan.start > draft.triggerSpan.end })
            {
                return false
            }
            // 21일 2차 발사에서 … 투입했다: the occasion and what was done on it.
            if draft.isSetting, draft.dated != nil, draft.type != .election,
                drafts.contains(where: {
                    !$0.isSetting && !$0.isBackground && $0.dated == draft.dated && $0.type != .statement
                })
            {
                return false
            }
            // 계엄령을 선포했다, 운행을 재개했다: the noun tells more than the verb that governs it.
            if let own = draft.predicate, !draft.isObject, draft.type != .statement, draft.type != .pledge,
                drafts.contains(where: {
                    $0.isObject && $0.predicate == own && $0.triggerSpan.end < draft.triggerSpan.start
                })
            {
                return false
            }
            // 숨진 채 발견됐다
            if draft.trigger.lemma == "발견",
                drafts.contains(where: { (1...4).contains(draft.triggerSpan.start - $0.triggerSpan.end) })
            {
                return false
            }
            // 확진돼 환자가 64명으로 늘었다: the count is what came of it.
            if draft.type == .economy, draft.trigger.flags.contains(.needsAmount),
                drafts.contains(where: {
                    $0.type != .economy && $0.dated == draft.dated && $0.triggerSpan.end <= draft.triggerSpan.start
                })
            {
                return false
            }
            // 차량을 막아선 혐의로 체포했다: the charge is the arrest's.
            if draft.status == .alleged,
                drafts.contains(where: {
                    ($0.type == .arrest || $0.type == .trial) && $0.dated == draft.dated && $0.status == .occurred
                })
            {
                return false
            }
            // A word of the background stands beside the event it belongs to.
            if draft.isBackground, hasNews,
                drafts.contains(where: { !$0.isBackground && (draft.dated == nil || $0.dated == draft.dated) })
            {
                return false
            }
            // A demand made at a rally is the rally's: 집회를 열어 … 철회하라고 요구했다.
            if draft.type == .statement,
                drafts.contains(where: {
                    $0.type == .protest && $0.triggerSpan.end <= draft.triggerSpan.start && $0.status == .occurred
                        && $0.dated == draft.dated
                })
            {
                return false
            }
            // 헌법불합치 결정, 작업중지 명령: the word before says what it was.
            if draft.type == .policy || draft.type == .trial || draft.type == .arrest,
                drafts.contains(where: {
                    $0.triggerSpan.end + 1 == draft.triggerSpan.start && $0.isMain == draft.isMain
                })
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
                        && ($0.type == .policy || $0.type == .appoint || $0.type == .trial && draft.type == .trial)
                })
            {
                return false
            }
            // What is demanded or promised stands in the demand or promise: 지원을 제공하겠다고 약속했다.
            if !(draft.link?.isChaining ?? false), draft.trigger.flags.isDisjoint(with: [.demand, .pledge]),
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
