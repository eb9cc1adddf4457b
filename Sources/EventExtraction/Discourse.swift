import KoreanText
import NewsModel

/// What a text has established so far: the date its story has reached, and who acts in it.
struct Discourse {
    private var date: EDTF?
    private var sentencesSinceDate = 0
    private var actors: [Participant] = []

    /// A story goes on without a date for so many sentences.
    private static let longestSilence = 3

    /// Gives the drafts of a sentence what the sentence leaves out, and learns from it.
    mutating func complete(_ drafts: [EventDraft], in clause: Clause) -> [EventDraft] {
        var result = drafts
        let sentenceHasDate = clause.times.contains { isDate($0) }
        for index in result.indices where result[index].date == nil && !sentenceHasDate {
            // Only the main clause goes on with the story; a relative clause speaks of something earlier.
            guard result[index].isMain, !result[index].isSetting, goesOn(result[index]), let date,
                sentencesSinceDate < Self.longestSilence
            else { continue }
            result[index].date = date
            result[index].dateQuality = 0.6
        }
        for index in result.indices where lacksActor(result[index]) && result[index].isMain && !hasSubject(clause) {
            result[index].participants += actors.filter { actor in
                !result[index].participants.contains { $0.entity == actor.entity }
            }
        }
        learn(from: result, clause)
        return result
    }

    private func goesOn(_ draft: EventDraft) -> Bool {
        draft.status == .occurred || draft.status == .demanded || draft.status == .promised || draft.status == .alleged
    }

    private mutating func learn(from drafts: [EventDraft], _ clause: Clause) {
        if let dated = drafts.last(where: { $0.date != nil && $0.isMain && $0.status != .planned }) {
            date = dated.date
            sentencesSinceDate = 0
        } else if let time = clause.times.first(where: { isDate($0) && $0.precision.rank <= Precision.month.rank }) {
            date = time.edtf
            sentencesSinceDate = 0
        } else {
            sentencesSinceDate += 1
        }
        let found =
            drafts.last { $0.isMain && !$0.participants.isEmpty }?.participants.filter { $0.role == .actor } ?? []
        if !found.isEmpty { actors = found }
    }

    private func lacksActor(_ draft: EventDraft) -> Bool {
        guard !draft.isSetting, draft.trigger.frame != .undergo else { return false }
        return !draft.participants.contains { $0.role == .actor } && draft.participants.isEmpty
    }

    private func hasSubject(_ clause: Clause) -> Bool {
        clause.arguments.contains { $0.isTopic || $0.grammaticalCase == .subject }
    }

    private func isDate(_ time: TimeExpression) -> Bool {
        guard time.type == .date || time.type == .time, case .date(let date)? = time.edtf else { return false }
        return date.exactYear != nil
    }
}
