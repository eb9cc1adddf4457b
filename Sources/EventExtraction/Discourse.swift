import KoreanText
import NewsModel

/// What a text has established so far: the date its story has reached, and who acts in it.
struct Discourse {
    private var date: EDTF?
    /// The day of the news itself: the latest day not after the day of publication and at most a few days before it.
    private(set) var newsDay: EDTF?
    private var sentencesSinceDate = 0
    private var actors: [Participant] = []
    private let referenceDay: CivilDate?

    /// A story goes on without a date for so many sentences.
    private static let longestSilence = 3
    /// News is at most so many days old.
    private static let longestDelay = 3

    private let document: Document

    init(document: Document, referenceDay: CivilDate?) {
        self.document = document
        self.referenceDay = referenceDay
    }

    /// Gives the drafts of a sentence what the sentence leaves out, and learns from it.
    mutating func complete(_ drafts: [EventDraft], in clause: Clause) -> [EventDraft] {
        var result = drafts
        let sentenceHasDate = clause.times.contains { isDate($0) && !isOfRelative($0, clause) }
        noteNewsDay(clause)
        for index in result.indices where result[index].date == nil && !sentenceHasDate {
            // Only the main clause goes on with the story; a relative clause speaks of something earlier.
            guard result[index].isMain, !result[index].isSetting, goesOn(result[index]),
                let date = dateOfStory(for: result[index], clause)
            else { continue }
            result[index].date = date
            result[index].dateQuality = 0.6
        }
        for index in result.indices
        where lacksActor(result[index]) && result[index].isMain && !hasOwnSubject(result[index], clause) {
            // 1958년 1월 체포됐다: it happens to whom the story is about.
            let role: ParticipantRole = result[index].trigger.frame == .undergo ? .theme : .actor
            result[index].participants.unite(
                with: actors.map { Participant(entity: $0.entity, text: $0.text, role: role) })
        }
        learn(from: result, clause)
        return result
    }

    /// [1832년에 세워진] 탑이 무너졌고: a date of the background dates nothing else.
    private func isOfRelative(_ time: TimeExpression, _ clause: Clause) -> Bool {
        guard let next = clause.predicates.first(where: { $0.span.start >= time.span.end }) else { return false }
        return next.link == .adnominal && next.span.start - time.span.end <= 3
    }

    /// What is said belongs to the day of the news, and so does what somebody does whom the story of an earlier time did
    /// not speak of; anything else goes on with the story.
    private func dateOfStory(for draft: EventDraft, _ clause: Clause) -> EDTF? {
        let story = sentencesSinceDate < Self.longestSilence ? date : nil
        guard let newsDay else { return story }
        // What is said of the news is said on its day, and is no news itself.
        guard let story, draft.type != .statement || story != newsDay else { return nil }
        // A group without a name (당국, 야권) belongs to the story that is being told.
        let named = draft.participants.filter { $0.role == .actor || $0.role == .theme }.compactMap(\.entity)
        let isSomebodyElse =
            hasSubject(clause) && !named.isEmpty && !named.contains { name in actors.contains { $0.entity == name } }
        return isSomebodyElse ? (draft.type == .statement ? nil : newsDay) : story
    }

    private mutating func noteNewsDay(_ clause: Clause) {
        guard let referenceDay else { return }
        for time in clause.times where isDate(time) && time.precision.rank <= Precision.day.rank {
            guard let date = time.edtf, let day = date.earliest, day <= referenceDay,
                referenceDay.dayNumber - day.dayNumber <= Self.longestDelay
            else { continue }
            if let known = newsDay?.earliest, known >= day { continue }
            newsDay = date
        }
    }

    private func goesOn(_ draft: EventDraft) -> Bool {
        draft.status == .occurred || draft.status == .demanded || draft.status == .promised || draft.status == .alleged
    }

    private mutating func learn(from drafts: [EventDraft], _ clause: Clause) {
        if let dated = drafts.last(where: { $0.isMain && $0.status != .planned && isPast($0.date) }) {
            date = dated.date
            sentencesSinceDate = 0
        } else if let time = clause.times.first(where: {
            isDate($0) && $0.precision.rank <= Precision.month.rank && isPast($0.edtf)
        }) {
            date = time.edtf
            sentencesSinceDate = 0
        } else {
            sentencesSinceDate += 1
        }
        let found =
            drafts.last { $0.isMain && !$0.participants.isEmpty }?.participants.filter { $0.role == .actor } ?? []
        if !found.isEmpty {
            actors = found
        } else if let turned = people(clause) {
            actors = turned
        }
    }

    /// Whom the talk has turned to: who is named as the topic, or whose the topic is (SK이노베이션의 보폭은). None where that is a
    /// group without a name, nil where only things are spoken of.
    private func people(_ clause: Clause) -> [Participant]? {
        let subjects = clause.arguments.filter { $0.kind != .other && isSubject($0) }
        let owners = clause.arguments.filter { $0.isAgent && ($0.headCase == .topic || $0.headCase == .subject) }
        guard !subjects.isEmpty || !owners.isEmpty else { return nil }
        guard let topic = (subjects.filter { $0.isTopic && $0.isAgent } + owners).first(where: { !$0.entities.isEmpty })
        else { return [] }
        return topic.entities.map { Participant(entity: $0, text: document.text[topic.span], role: .actor) }
    }

    /// The story never goes on from a day to come.
    private func isPast(_ date: EDTF?) -> Bool {
        guard let date else { return false }
        guard let referenceDay, let earliest = date.earliest else { return true }
        return earliest <= referenceDay
    }

    private func lacksActor(_ draft: EventDraft) -> Bool {
        if draft.isSetting || draft.isSubject { return false }
        if draft.trigger.frame == .undergo { return !draft.participants.contains { $0.entity != nil } }
        return !draft.participants.contains { $0.role == .actor }
    }

    /// 취임식은 오는 14일 열린다: the event itself is nobody who acts. A thing in a clause before has no part in it (허가가 나오면 …
    /// 나선다), and a subject behind the verb is that of another clause.
    private func hasOwnSubject(_ draft: EventDraft, _ clause: Clause) -> Bool {
        clause.arguments.contains { argument in
            guard isSubject(argument), argument.end <= draft.triggerSpan.start else { return false }
            return argument.kind != .other
                || !clause.predicates.contains {
                    $0.span.start >= argument.end && $0.end <= draft.triggerSpan.start && !$0.link.isAdnominal
                }
        }
    }

    private func hasSubject(_ clause: Clause) -> Bool { clause.arguments.contains(where: isSubject) }

    private func isSubject(_ argument: Argument) -> Bool {
        argument.isSubject && !isPronoun(argument)
    }

    /// 그는, 고인은: whoever the sentence before was about.
    private func isPronoun(_ argument: Argument) -> Bool {
        argument.entities.isEmpty && Self.pronouns.contains(document.text[argument.span])
    }

    private static let pronouns: Set<String> = ["그", "그녀", "고인", "이들", "그들", "양측", "양국", "두 사람"]

    private func isDate(_ time: TimeExpression) -> Bool {
        guard time.type == .date || time.type == .time, case .date(let date)? = time.edtf else { return false }
        return date.exactYear != nil
    }
}
