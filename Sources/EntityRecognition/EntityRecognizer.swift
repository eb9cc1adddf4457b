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
        let abbreviations = Self.abbreviations(ofCommonNouns: chosen, in: reading)
        chosen.removeAll { $0.source == .model && abbreviations.contains(document.text[$0.span]) }
        chosen = (chosen + others).sorted { $0.span < $1.span }

        var linker = Linker(knowledge: knowledge, gazetteer: gazetteer, reading: reading)
        let ids = linker.link(chosen, definitions: definitions)
        var mentions: [Mention] = []
        var entities: [String: Entity] = [:]
        var order: [String] = []
        for (candidate, id) in zip(chosen, ids) {
            guard var naming = linker.naming(candidate, id) else {
                trace.rejected("entities", candidate.source.rawValue, candidate.span, "names nobody in this text")
                continue
            }
            if isDoubtful(candidate, naming, in: reading), !linker.beginsWithKnownBody(candidate.span),
                ids.count(where: { $0 == naming.entity }) == 1
            {
                naming.entity = nil
            }
            let record = naming.entity.map { linker.record($0) ?? bodyOfCountry($0, candidate, document.text) }
            trace.kept(
                "entities", candidate.source.rawValue, candidate.span,
                "\(candidate.type.rawValue) \(naming.entity ?? "no entity")")
            // A short form takes the type of what it names; a country may act as an organisation (나이지리아가 이겼다).
            let type = candidate.source == .model || naming.isCommonNoun ? candidate.type : record?.type
            mentions.append(
                Mention(
                    span: candidate.span, phrase: candidate.phrase, type: type ?? candidate.type, entity: naming.entity,
                    confidence: candidate.confidence, parts: naming.parts, isCommonNoun: naming.isCommonNoun))
            for id in naming.parts.map(\.entity) + [naming.entity].compactMap({ $0 }) where entities[id] == nil {
                guard let entity = linker.record(id) ?? (id == naming.entity ? record : nil) else { continue }
                entities[id] = entity
                order.append(id)
            }
        }
        let anaphora = AnaphorFinder(reading: reading, gazetteer: gazetteer).anaphora(among: mentions)
        return Recognition(
            mentions: mentions,
            entities: withAliases(order.compactMap { entities[$0] }, mentions, document.text),
            anaphora: anaphora)
    }

    /// Of names that a text has once, of which nothing else is known and the model is less sure than this, four in five are
    /// none, or not of that type or span: mentions that say how sure they are, and no entities.
    private static let sureOfEntity = 0.65

    private func isDoubtful(_ candidate: Candidate, _ naming: Naming, in reading: Reading) -> Bool {
        guard candidate.confidence < Self.sureOfEntity, candidate.entities.isEmpty, candidate.title == nil,
            naming.parts.isEmpty
        else { return false }
        switch candidate.source {
        case .model, .koreanName: return true
        // 마르완 바르구티: a foreign name of two words is seldom anything else.
        case .foreignName: return !(candidate.span.start..<candidate.span.end).contains { reading.scalars[$0] == " " }
        default: return false
        }
    }

    private func candidates(in reading: Reading, _ document: Document) -> [Candidate] {
        let names = KnownNames(knowledge: knowledge, gazetteer: gazetteer)
        let (known, ends) = names.candidates(in: reading)
        var candidates = known
        candidates += CountryBodies(knowledge: knowledge, gazetteer: gazetteer).candidates(in: reading, known: known)
        let chains = PlaceChains(gazetteer: gazetteer).candidates(in: reading, known: known)
        candidates += chains
        candidates += ForeignPlaces(reading: reading).candidates()
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

    /// 양해각서(MOU), 대륙간탄도미사일(ICBM): what abbreviates words that are no name is none.
    private static func abbreviations(ofCommonNouns chosen: [Candidate], in reading: Reading) -> Set<String> {
        let ends = Set(chosen.map(\.span.end))
        var forms: Set<String> = []
        for candidate in chosen where candidate.type == .organization && candidate.entities.isEmpty {
            let span = candidate.span
            guard span.start >= 2, reading.scalars[span.start - 1] == "(", reading.scalars[span.start].isASCII,
                Hangul.isSyllable(reading.scalars[span.start - 2]),
                !(span.start - 4..<span.start).contains(where: ends.contains)
            else { continue }
            forms.insert(reading.document.text[span])
        }
        return forms
    }

    /// A known person's phrase takes in the title after the name.
    private func extendPhrase(of candidate: inout Candidate, _ titles: TitleFinder) {
        let chunks = titles.reading.chunks
        let next = chunks.partitioningIndex { $0.span.start >= candidate.span.end }
        guard next > 0, let found = titles.title(afterNameIn: next - 1, end: candidate.span.end) else { return }
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
        // 美 상무부 and 하원 in an article about France are called by the country's whole name.
        let words = text[candidate.span]
        let korean =
            country.map { country in
                words.hasPrefix(country.labels.ko)
                    ? words : country.labels.ko + " " + (words.split(separator: " ").last.map(String.init) ?? words)
            } ?? words
        return Entity(
            id: id, type: .organization, labels: Labels(ko: korean, en: english), country: country?.id,
            origin: .gazetteer)
    }

    /// What the text alone tells of an entity includes the other forms it uses.
    private func withAliases(_ entities: [Entity], _ mentions: [Mention], _ text: Text) -> [Entity] {
        var forms = entities.map(\.aliases)
        let positions = Dictionary(
            entities.indices.lazy.filter { entities[$0].origin == .text }.map { (entities[$0].id, $0) },
            uniquingKeysWith: { first, _ in first })
        for name in mentions.lazy.flatMap(\.names) where name.span.length > 1 {
            guard let position = positions[name.entity] else { continue }
            let form = text[name.span]
            if form != entities[position].labels.ko, !forms[position].contains(form) { forms[position].append(form) }
        }
        return zip(entities, forms).map { entity, forms in
            forms == entity.aliases ? entity : entity.with(aliases: forms)
        }
    }
}
