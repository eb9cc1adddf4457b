import KoreanText
import NewsModel

/// Makes events of joined drafts: participants and place of all, codes, title, evidence, id.
struct EventMaker {
    let document: Document
    let article: String
    let entities: [Entity]
    /// What the reference date rests on; a date the text states is no surer than that.
    let basis: DateBasis

    func events(from groups: [[EventDraft]]) -> [Event] {
        let titles = TitleMaker(entities: entities)
        var seen: [String: Int] = [:]
        return groups.compactMap { drafts in
            guard var event = event(drafts, titles) else { return nil }
            let count = seen[event.id, default: 0]
            seen[event.id] = count + 1
            // Two of a kind on one day with the same parties: the later one gets a number.
            if count > 0 { event.id += "-\(count + 1)" }
            return event
        }
    }

    private func event(_ drafts: [EventDraft], _ titles: TitleMaker) -> Event? {
        guard let main = drafts.first, let date = date(of: drafts) else { return nil }
        let type = drafts.contains { $0.type == .meet } && main.type == .visit ? EventType.meet : main.type
        // An election is named by its noun (대선), not by its outcome (압승).
        let naming = type == .election ? drafts.first { $0.isSetting } : nil
        let speaking = naming ?? drafts.first { $0.type == type } ?? main
        let participants = participants(of: drafts)
        let place = main.place ?? drafts.lazy.compactMap(\.place).first
        let isOnVisit = type == .meet && drafts.contains { $0.type == .visit }
        var quantities: [Quantity] = []
        for quantity in drafts.flatMap(\.quantities) where !quantities.contains(quantity) {
            quantities.append(quantity)
        }
        let counts = counts(of: drafts)
        return Event(
            id: EventIdentifier.id(type: type, date: date, participants: participants, place: place), type: type,
            title: titles.title(of: speaking, participants: participants, place: place),
            date: EventDate(date, basis: basisOfDate(date, drafts)), status: main.status,
            participants: participants, place: place, quantities: quantities.sorted { $0.span < $1.span },
            codes: EventCoding.shared.codes(
                type: type, lemma: speaking.trigger.lemma, status: main.status, isOnVisit: isOnVisit),
            evidence: evidence(of: drafts), confidence: confidence(of: drafts), trigger: main.trigger.lemma,
            counts: counts, contradictions: Contradiction.among(counts))
    }

    /// A date rests on the text; where it was resolved against an inferred year, on what that was inferred from.
    private func basisOfDate(_ date: EDTF, _ drafts: [EventDraft]) -> DateBasis {
        guard basis == .knowledge || basis == .weekday else { return .text }
        return drafts.contains { $0.date == date && $0.isSelfContained } ? .text : basis
    }

    /// The finest of the dates; where it goes on, from its start.
    private func date(of drafts: [EventDraft]) -> EDTF? {
        let dates = drafts.compactMap(\.date)
        return dates.min { $0.precision.rank < $1.precision.rank }
    }

    private func participants(of drafts: [EventDraft]) -> [Participant] {
        var result: [Participant] = []
        result.unite(with: drafts.flatMap(\.participants))
        return result
    }

    private func counts(of drafts: [EventDraft]) -> [StatedCount] {
        drafts.flatMap(\.counts).compactMap { count in
            count.quantity.value.map { value in
                StatedCount(
                    what: count.what, value: value, unit: count.quantity.unit,
                    evidence: Evidence(
                        article: article, span: count.sentence, quote: document.text[count.sentence]))
            }
        }
    }

    private func evidence(of drafts: [EventDraft]) -> [Evidence] {
        var seen: Set<Span> = []
        return drafts.compactMap { draft in
            guard seen.insert(draft.sentenceSpan).inserted else { return nil }
            return Evidence(article: article, span: draft.sentenceSpan, quote: document.text[draft.sentenceSpan])
        }
    }

    private func confidence(of drafts: [EventDraft]) -> Double {
        // Each further statement takes away a fifth of the doubt.
        let best = drafts.map(\.confidence).max() ?? 0
        let doubt = drafts.dropFirst().reduce(1 - best) { doubt, _ in doubt * 0.8 }
        return ((1 - doubt) * 100).rounded() / 100
    }
}
