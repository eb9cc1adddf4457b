package import KoreanText
package import NewsModel

/// Finds the persons, places and organisations a text names, and says which entity each mention means. A cascade:
/// 1. rules propose candidates: known names, bodies of countries, suffixes, Korean names, foreign names;
/// 2. a trained model finds names by what stands in and around them, and the two are joined;
/// 3. one choice of candidates that do not overlap, by weight;
/// 4. other forms in brackets are joined to the name they define;
/// 5. linking: knowledge, gazetteer, short forms, new entities;
/// 6. words that refer back: 두 정상, 양국, 그는.
package struct EntityRecognizer: Sendable {
    private let knowledge: KnowledgeIndex
    private let gazetteer: Gazetteer
    private let lexicon: NameLexicon
    private let model: ModelNames?

    /// - Parameters:
    ///   - knowledge: curated entities; they win over gazetteers and over what a text suggests.
    ///   - model: the trained model; nil leaves the rules to themselves.
    package init(knowledge: [Entity], model: SequenceModel? = .embedded) {
        gazetteer = .embedded
        lexicon = .embedded
        self.model = model.map(ModelNames.init)
        self.knowledge = KnowledgeIndex(knowledge, gazetteer: gazetteer)
    }

    package func recognize(_ document: Document, trace: inout Trace) -> Recognition {
        let reading = Reading(document, lexicon: lexicon)
        guard !reading.chunks.isEmpty else { return .empty }
        let candidates = candidates(in: reading, document)
        var chosen = SpanSelection.best(of: candidates)
        let definitions = Definitions.find(after: chosen, in: reading)
        let others = definitions.map(\.other)
        chosen.removeAll { candidate in others.contains { $0.span.overlaps(candidate.span) } }
        chosen = (chosen + others).sorted { $0.span < $1.span }

        var linker = Linker(knowledge: knowledge, gazetteer: gazetteer, reading: reading)
        let ids = linker.link(chosen, definitions: definitions)
        var mentions: [Mention] = []
        var entities: [String: Entity] = [:]
        var order: [String] = []
        for (candidate, id) in zip(chosen, ids) {
            guard let id else {
                trace.rejected("entities", candidate.source.rawValue, candidate.span, "names nobody in this text")
                continue
            }
            trace.kept("entities", candidate.source.rawValue, candidate.span, "\(candidate.type.rawValue) \(id)")
            let record = linker.record(id) ?? bodyOfCountry(id, candidate, document.text)
            // A short form takes the type of what it names; a country may act as an organisation (나이지리아가 이겼다).
            let type = candidate.source == .model ? candidate.type : record.type
            mentions.append(
                Mention(
                    span: candidate.span, phrase: candidate.phrase, type: type, entity: id,
                    confidence: candidate.confidence))
            if entities[id] == nil {
                entities[id] = record
                order.append(id)
            }
        }
        let anaphora = AnaphorFinder(reading: reading, gazetteer: gazetteer).anaphora(among: mentions, entities)
        return Recognition(
            mentions: mentions,
            entities: order.compactMap { entities[$0] }.map { withAliases($0, mentions, document.text) },
            anaphora: anaphora)
    }

    private func candidates(in reading: Reading, _ document: Document) -> [Candidate] {
        let names = KnownNames(knowledge: knowledge, gazetteer: gazetteer)
        let (known, ends) = names.candidates(in: reading)
        var candidates = known
        candidates += CountryBodies(knowledge: knowledge, gazetteer: gazetteer).candidates(in: reading, known: known)
        let chains = PlaceChains(gazetteer: gazetteer).candidates(in: reading, known: known)
        candidates += chains
        candidates += NamesBySuffix().candidates(in: reading, known: known + chains)
        let titles = TitleFinder(reading: reading, knownEnds: ends.all, affiliationEnds: ends.affiliations)
        for index in candidates.indices where candidates[index].type == .person {
            extendPhrase(of: &candidates[index], titles)
        }
        candidates += KoreanPersonNames(titles: titles).candidates()
        candidates += ForeignPersonNames(titles: titles).candidates()
        guard let model else { return candidates }
        let join = CandidateJoin(reading: reading, gazetteer: gazetteer)
        var joined = join.join(candidates, model.names(in: document))
        for index in joined.indices where joined[index].type == .person && joined[index].title == nil {
            extendPhrase(of: &joined[index], titles)
        }
        return joined
    }

    /// A known person's phrase takes in the title after the name.
    private func extendPhrase(of candidate: inout Candidate, _ titles: TitleFinder) {
        let chunks = titles.reading.chunks
        var low = 0
        var high = chunks.count
        while low < high {
            let middle = (low + high) / 2
            if chunks[middle].span.start < candidate.span.end { low = middle + 1 } else { high = middle }
        }
        guard low > 0, let found = titles.title(afterNameIn: low - 1, end: candidate.span.end) else { return }
        candidate.phrase = Span(candidate.span.start, found.title.end)
        candidate.title = found.title
    }

    private func bodyOfCountry(_ id: String, _ candidate: Candidate, _ text: Text) -> Entity {
        let country = gazetteer.entities.first { $0.externalIDs["iso3166"] != nil && id.hasPrefix($0.id + "-") }
        let english = country.map { country in
            let body = id.dropFirst(country.id.count + 1).split(separator: "-")
            return body.map { $0 == "of" || $0 == "the" ? String($0) : $0.prefix(1).uppercased() + $0.dropFirst() }
                .joined(separator: " ") + " of " + (country.labels.en ?? country.labels.ko)
        }
        return Entity(
            id: id, type: candidate.type, labels: Labels(ko: text[candidate.span], en: english), country: country?.id,
            origin: .gazetteer)
    }

    /// What the text alone tells of an entity includes the other forms it uses.
    private func withAliases(_ entity: Entity, _ mentions: [Mention], _ text: Text) -> Entity {
        guard entity.origin == .text else { return entity }
        var aliases = entity.aliases
        for mention in mentions where mention.entity == entity.id {
            let form = text[mention.span]
            if form != entity.labels.ko, form.unicodeScalars.count > 1, !aliases.contains(form) { aliases.append(form) }
        }
        return Entity(
            id: entity.id, type: entity.type, labels: entity.labels, aliases: aliases, description: entity.description,
            country: entity.country, coordinates: entity.coordinates, externalIDs: entity.externalIDs,
            origin: entity.origin)
    }
}
