package import KoreanText
package import NewsModel

/// Finds what a text says has happened, happens or will happen.
///
/// 1. noun phrases with their particles (`ArgumentReader`), predicates by lemma (`PredicateFinder`)
/// 2. triggers, each with status, date and roles (`DraftBuilder`)
/// 3. dates and actors that a sentence leaves out, from the discourse (`Discourse`)
/// 4. what no editor would put on a timeline is dropped (`Newsworthiness`)
/// 5. statements of one event are joined (`EventMerger`)
/// 6. codes, titles, ids
package struct EventExtractor: Sendable {
    package init() {}

    /// A story names its day within so many sentences.
    private static let longestOpening = 4

    /// - Parameter article: the article's id, written into the evidence.
    package func extract(
        from document: Document, article: String, recognition: Recognition, tagging: TimeTagging, trace: inout Trace
    ) -> [Event] {
        let clauses = ClauseReader(document: document, recognition: recognition, tagging: tagging).clauses()
        let referenceDay = tagging.referenceDate.date.civilDate
        var discourse = Discourse(document: document, referenceDay: referenceDay)
        var drafts: [EventDraft] = []
        /// What the first sentences state before any of them names the day.
        var opening: [EventDraft] = []
        for (number, clause) in clauses.enumerated() {
            let builder = DraftBuilder(
                document: document, clause: clause, sentence: number, referenceDay: referenceDay)
            var completed = discourse.complete(builder.drafts(trace: &trace), in: clause)
            if number < Self.longestOpening {
                if let day = discourse.newsDay {
                    completed += opening.map { $0.dated(day) }
                    opening = []
                } else {
                    opening += completed.filter {
                        $0.date == nil && $0.isMain && $0.status == .occurred && !$0.isSetting
                    }
                }
            }
            for draft in completed {
                if let reason = Newsworthiness.reasonAgainst(draft, referenceDay: referenceDay) {
                    trace.rejected("event", draft.trigger.lemma, draft.triggerSpan, reason)
                } else {
                    trace.kept("event", draft.trigger.lemma, draft.triggerSpan, "\(draft.type) \(draft.status)")
                    drafts.append(draft)
                }
            }
        }
        let maker = EventMaker(
            document: document, article: article, entities: recognition.entities,
            basis: tagging.referenceDate.basis)
        return EventMerger.chronological(maker.events(from: EventMerger.groups(of: drafts)))
    }
}
