import KoreanText
import NewsModel

/// Infers when an undated article was written from its own words.
///
/// - A date written out with 자 (2021년 2월 23일자), or as the text's first expression with nothing before it, states it.
/// - A dated fact near a relative year gives the year: 지난해 8월 대선, and an election of August 2020, say 2021.
/// - A day with its weekday (23일(화)) then gives the month, where only one of that year fits.
///
/// Votes for a year agree or conflict; what does not win clearly stays open.
struct ReferenceInference: Sendable {
    private let facts: [DatedFact]
    private let keywords: PhraseIndex<[Int]>

    init(facts: [DatedFact]) {
        self.facts = facts
        let entries = facts.enumerated().flatMap { number, fact in fact.keywords.map { ($0, [number]) } }
        keywords = PhraseIndex(entries) { $0 + $1 }
    }

    func infer(
        _ document: Document, _ candidates: [TimeCandidate], entities: Set<String>, trace: inout Trace
    ) -> ReferenceDate {
        if let stated = stated(document, candidates) { return stated }
        guard let known = year(document, candidates, entities: entities, trace: &trace) else { return .unknown }
        let weekdays = WeekdayEvidence.read(document.text, candidates)
        guard let month = WeekdayEvidence.month(of: weekdays.map(\.pair), in: known.year),
            let last = weekdays.max(by: { $0.pair.day < $1.pair.day }),
            let date = CivilDate(known.year, month, last.pair.day)
        else {
            return ReferenceDate(
                PartialDate(year: known.year), basis: .knowledge, confidence: known.confidence, evidence: known.evidence
            )
        }
        return ReferenceDate(
            PartialDate(date), basis: .weekday, confidence: known.confidence * 0.9,
            evidence: (known.evidence + weekdays.map(\.span)).sorted())
    }

    private func stated(_ document: Document, _ candidates: [TimeCandidate]) -> ReferenceDate? {
        for candidate in candidates {
            guard case .frame(let frame) = candidate.meaning, case .absolute(let year) = frame.year,
                case .absolute(let month) = frame.month, case .absolute(let day) = frame.day,
                frame.upper == nil, let date = CivilDate(year, month, day)
            else { continue }
            let isDated =
                document.text.scalar(at: candidate.span.end) == "자" || candidate.span.start == 0
                || document.text[Span(max(0, candidate.span.start - 3), candidate.span.start)].hasPrefix("입력")
            if isDated {
                return ReferenceDate(PartialDate(date), basis: .text, confidence: 0.9, evidence: [candidate.span])
            }
        }
        return nil
    }

    private struct Vote {
        var weight = 0.0
        var evidence: Set<Span> = []
    }

    private func year(
        _ document: Document, _ candidates: [TimeCandidate], entities: Set<String>, trace: inout Trace
    ) -> (year: Int, confidence: Double, evidence: [Span])? {
        guard !facts.isEmpty else { return nil }
        var votes: [Int: Vote] = [:]
        for candidate in candidates {
            guard case .frame(let frame) = candidate.meaning, case .relative(let offset) = frame.year else { continue }
            for (number, span) in factsNear(candidate.span, in: document.text) {
                let fact = facts[number]
                guard !entities.isDisjoint(with: fact.entities) || fact.place.map(entities.contains) ?? false,
                    let date = fact.date.earliest
                else { continue }
                var weight = 0.5
                if case .absolute(let month) = frame.month {
                    guard fact.date.precision.rank > Precision.month.rank || date.month == month else {
                        trace.rejected("time", "reference-date", candidate.span, "\(fact.id) was in another month")
                        continue
                    }
                    weight = 0.75
                }
                let year = date.year - offset
                trace.kept("time", "reference-date", candidate.span, "\(fact.id) gives \(year)")
                // Agreeing votes are independent witnesses; what they leave in doubt multiplies.
                let before = votes[year]?.weight ?? 0
                if votes[year]?.evidence.contains(candidate.span) != true {
                    votes[year, default: Vote()].weight = 1 - (1 - before) * (1 - weight)
                }
                votes[year, default: Vote()].evidence.formUnion([candidate.span, span])
            }
        }
        let ranked = votes.sorted { ($0.value.weight, $1.key) > ($1.value.weight, $0.key) }
        guard let best = ranked.first else { return nil }
        let rival = ranked.dropFirst().first?.value.weight ?? 0
        guard rival < best.value.weight * 0.75 else { return nil }
        return (best.key, min(0.95, best.value.weight * (1 - rival)), best.value.evidence.sorted())
    }

    /// How far from the year the fact's keyword may stand, in code points: 지난해 대선 부정, 지난해 8월 대통령 선거.
    private static let reach = 20

    private func factsNear(_ span: Span, in text: Text) -> [(Int, Span)] {
        var found: [(Int, Span)] = []
        var position = span.end
        while position < text.count, position <= span.end + Self.reach {
            if let scalar = text.scalar(at: position), scalar == "." || scalar == "\n" { break }
            keywords.forEachMatch(at: position, in: text.scalars) { end, numbers in
                for number in numbers.prefix(64) { found.append((number, Span(position, end))) }
            }
            position += 1
        }
        return found
    }
}
