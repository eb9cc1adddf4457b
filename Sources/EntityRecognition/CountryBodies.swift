import KoreanText
import NewsModel

/// Candidates for bodies of a named country: 벨라루스 대통령실, 중국 외교부, 러시아군. They are organisations, not the country.
///
/// Confidence 0.975, above every shorter name: a country's name and a body's name beside each other hardly mean anything else.
struct CountryBodies: Sendable {
    let knowledge: KnowledgeIndex
    let gazetteer: Gazetteer

    /// A body named with its country is meant where it stands alone later: 대통령실 after 벨라루스 대통령실. Where a text knows
    /// bodies of one foreign country and nothing of Korea, its other bodies are of that country too: 외교부 after 중국 상무부.
    func candidates(in reading: Reading, known: [Candidate]) -> [Candidate] {
        let named = withCountry(in: reading, known: known)
        guard !named.isEmpty else { return [] }
        var candidates: [Candidate] = []
        var introduced: [String: String] = [:]
        var countries: Set<String> = []
        let isAbroad = !isOfKorea(known, reading)
        var next = 0
        for chunk in reading.chunks where chunk.kind == .hangul {
            while next < named.count, named[next].candidate.span.start <= chunk.span.start {
                candidates.append(named[next].candidate)
                introduced[named[next].body] = named[next].candidate.entities.first
                countries.insert(named[next].country)
                next += 1
            }
            guard let match = reading.lexicon.bodies.longestMatch(at: chunk.span.start, in: reading.scalars),
                match.end <= chunk.span.end, reading.isWordEnd(match.end, in: chunk)
            else { continue }
            let span = Span(chunk.span.start, match.end)
            let words = reading.document.text[span]
            let focus = isAbroad && countries.count == 1 ? countries.first : nil
            guard let id = introduced[words] ?? focus.map({ entity(country: $0, words, match.value) }) else { continue }
            candidates.append(
                Candidate(
                    span: span, phrase: span, type: .organization, confidence: 0.98, source: .countryBody,
                    entities: [id], sentence: chunk.sentence))
        }
        candidates += named[next...].map(\.candidate)
        return candidates
    }

    /// Whether anything of Korea is named but bodies that every country has.
    private func isOfKorea(_ known: [Candidate], _ reading: Reading) -> Bool {
        known.contains { candidate in
            guard let id = candidate.entities.first else { return false }
            let country = knowledge[id]?.country ?? gazetteer.byID[id].flatMap { gazetteer.entities[$0].country }
            return (id == "south-korea" || country == "south-korea")
                && reading.lexicon.bodies.value(of: candidate.span, in: reading.scalars) == nil
        }
    }

    private struct Named {
        let candidate: Candidate
        /// The body's words, without the country.
        let body: String
        let country: String
    }

    private func withCountry(in reading: Reading, known: [Candidate]) -> [Named] {
        var candidates: [Named] = []
        var index = 0
        for country in known where country.type == .place {
            guard let id = country.entities.first, gazetteer.byID[id].map({ gazetteer.kinds[$0] == .country }) ?? false
            else { continue }
            while index + 1 < reading.chunks.count, reading.chunks[index + 1].span.start <= country.span.start {
                index += 1
            }
            let chunk = reading.chunks[index]
            guard chunk.span.contains(country.span) else { continue }
            if let body = body(after: country.span.end, in: index, reading) {
                let span = Span(country.span.start, body.end)
                let words = reading.document.text[Span(body.start, body.end)]
                let candidate = Candidate(
                    span: span, phrase: span, type: .organization, confidence: 0.975, source: .countryBody,
                    entities: [entity(country: id, words, body.english)], sentence: chunk.sentence)
                candidates.append(Named(candidate: candidate, body: words, country: id))
            }
        }
        return candidates
    }

    /// The record that knowledge or gazetteer has of the body, else an id of its own.
    private func entity(country: String, _ body: String, _ english: String) -> String {
        let label = gazetteer.byID[country].map { gazetteer.entities[$0].labels.ko } ?? ""
        for name in [label + " " + body, label + body] {
            if let sense = knowledge.names[phrase: name]?.first, let entity = knowledge.entity(sense) {
                return entity.id
            }
            if let sense = gazetteer.names[phrase: name]?.first { return gazetteer.entities[sense.entity].id }
        }
        if country == "south-korea", let sense = gazetteer.names[phrase: body]?.first {
            return gazetteer.entities[sense.entity].id
        }
        return CountryBody(country: country, body: english).id
    }

    private func body(
        after end: Int, in index: Int, _ reading: Reading
    ) -> (start: Int, end: Int, english: String)? {
        let chunk = reading.chunks[index]
        if end < chunk.span.end {
            if reading.scalars[end] == "군", reading.isWordEnd(end + 1, in: chunk) {
                return (end, end + 1, "Armed Forces")
            }
            guard let match = reading.lexicon.bodies.longestMatch(at: end, in: reading.scalars),
                match.end <= chunk.span.end, reading.isWordEnd(match.end, in: chunk)
            else { return nil }
            return (end, match.end, match.value)
        }
        guard reading.isNextWord(index + 1, after: end, sentence: chunk.sentence) else { return nil }
        let next = reading.chunks[index + 1]
        guard let match = reading.lexicon.bodies.longestMatch(at: next.span.start, in: reading.scalars),
            match.end <= next.span.end, reading.isWordEnd(match.end, in: next)
        else { return nil }
        return (next.span.start, match.end, match.value)
    }
}

/// The id of a country's body, made of both names: `china-ministry-of-foreign-affairs`.
struct CountryBody {
    let id: String

    init(country: String, body: String) {
        id = country + "-" + Slug.make(body)
    }
}
