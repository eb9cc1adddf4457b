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

    /// - Parameter article: the article's id, written into the evidence.
    package func extract(
        from document: Document, article: String, recognition: Recognition, tagging: TimeTagging, trace: inout Trace
    ) -> [Event] {
        let clauses = ClauseReader(document: document, recognition: recognition, tagging: tagging).clauses()
        var discourse = Discourse()
        var drafts: [EventDraft] = []
        let referenceDay = tagging.referenceDate.date.civilDate
        for (number, clause) in clauses.enumerated() {
            let builder = DraftBuilder(
                document: document, clause: clause, sentence: number, referenceDay: referenceDay)
            let completed = discourse.complete(builder.drafts(trace: &trace), in: clause)
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
