import KoreanText
import NewsModel

/// Candidates for places named from the larger to the smaller: 경기도 수원시, 서울 강남구. They are one mention, of the
/// smallest place. Confidence 0.98, above that of the parts.
struct PlaceChains: Sendable {
    let gazetteer: Gazetteer

    func candidates(in reading: Reading, known: [Candidate]) -> [Candidate] {
        var candidates: [Candidate] = []
        /// Where a chain that ends at a position starts, and the rank of its last part.
        var chains: [Int: (start: Int, rank: Int)] = [:]
        for candidate in known where candidate.type == .place {
            guard let id = candidate.entities.first, let rank = rank(id), candidate.span.length >= 2 else { continue }
            let before = candidate.span.start - 1
            if before > 0, reading.scalars[before] == " ", let chain = chains[before], chain.rank < rank {
                let span = Span(chain.start, candidate.span.end)
                candidates.append(
                    Candidate(
                        span: span, phrase: span, type: .place, confidence: 0.98, source: .gazetteer,
                        entities: candidate.entities, sentence: candidate.sentence))
                chains[candidate.span.end] = (chain.start, rank)
            } else if chains[candidate.span.end] == nil {
                chains[candidate.span.end] = (candidate.span.start, rank)
            }
        }
        return candidates
    }

    /// Larger units have lower ranks. Countries stand for themselves: 러시아 소치 are two mentions.
    private func rank(_ id: String) -> Int? {
        guard let number = gazetteer.byID[id] else { return nil }
        return switch gazetteer.kinds[number] {
        case .province, .metropolis: 1
        case .city, .county: gazetteer.entities[number].country == "south-korea" ? 2 : nil
        case .district: 3
        case .country, .region, .state, .prefecture, .landmark, .organization: nil
        }
    }
}
