import KoreanText
import NewsModel

/// Says which entity each chosen candidate names, in this order:
/// 1. what knowledge or gazetteer know by this name; of several the one whose country the text names;
/// 2. the other form of a definition: 독립국가연합(CIS);
/// 3. for a short form the full name in the same text (푸틴, 이 장관), the nearest before it, else the first after it;
/// 4. for a surname with a title a person of the knowledge base who holds it (시 주석, 문 대통령);
/// 5. else an entity of its own.
struct Linker {
    let knowledge: KnowledgeIndex
    let gazetteer: Gazetteer
    let reading: Reading
    private(set) var entities: [String: Entity] = [:]
    /// Full names of persons, in reading order: words, position, title, entity.
    private var persons: [Person] = []
    /// Forms that a definition bound to an entity.
    private var defined: [String: String] = [:]
    private var countries: Set<String> = []

    private struct Person {
        let words: [String]
        let start: Int
        let title: String
        let entity: String
    }

    init(knowledge: KnowledgeIndex, gazetteer: Gazetteer, reading: Reading) {
        self.knowledge = knowledge
        self.gazetteer = gazetteer
        self.reading = reading
    }

    func record(_ id: String) -> Entity? {
        knowledge[id] ?? gazetteer.byID[id].map { gazetteer.entities[$0] } ?? entities[id]
    }

    /// The id for each candidate; nil where a short form has nobody it could mean.
    mutating func link(_ chosen: [Candidate], definitions: [(name: Candidate, other: Candidate)]) -> [String?] {
        var english: [Int: String] = [:]
        for definition in definitions where reading.scalars[definition.other.span.start].properties.isAlphabetic {
            let form = reading.document.text[definition.other.span]
            if form.unicodeScalars.allSatisfy(\.isASCII) { english[definition.name.span.start] = form }
        }
        for candidate in chosen where candidate.type == .place { countries.formUnion(candidate.entities.prefix(1)) }
        var ids = [String?](repeating: nil, count: chosen.count)
        let nameStarts = Set(definitions.map(\.name.span.start))
        var definedFrom: [Int: String] = [:]
        for (index, candidate) in chosen.enumerated() {
            let text = reading.document.text[candidate.span]
            if candidate.source == .definition {
                ids[index] = definedFrom[candidate.span.start]
                if let id = ids[index], defined[text] == nil { defined[text] = id }
                continue
            }
            if let id = known(candidate) ?? defined[text] {
                ids[index] = id
            } else if candidate.type != .person || isFullName(candidate, text) {
                ids[index] = create(candidate, text, english: english[candidate.span.start])
            }
            if let id = ids[index], nameStarts.contains(candidate.span.start) {
                for definition in definitions where definition.name.span.start == candidate.span.start {
                    definedFrom[definition.other.span.start] = id
                }
            }
            if candidate.type == .person, let id = ids[index] { remember(candidate, text, id) }
        }
        for (index, candidate) in chosen.enumerated() where ids[index] == nil && candidate.source != .definition {
            ids[index] = shortForm(candidate)
        }
        return ids
    }

    private func known(_ candidate: Candidate) -> String? {
        guard let first = candidate.entities.first else { return nil }
        if candidate.entities.count == 1 { return first }
        if let curated = candidate.entities.first(where: { knowledge[$0] != nil }) { return curated }
        return candidate.entities.first { id in record(id)?.country.map { countries.contains($0) } ?? false } ?? first
    }

    private func isFullName(_ candidate: Candidate, _ text: String) -> Bool {
        switch candidate.source {
        case .surname: false
        case .foreignName: text.contains(" ") || text.contains("·")
        default: true
        }
    }

    private mutating func create(_ candidate: Candidate, _ text: String, english: String?) -> String {
        if candidate.source == .countryBody, let id = candidate.entities.first { return id }
        if candidate.type == .place, let id = placeInside(text) { return id }
        let entity = NewEntity.make(candidate, text, english: english, in: reading.document.text)
        if entities[entity.id] == nil { entities[entity.id] = entity }
        return entity.id
    }

    /// The known place that a longer phrase means: 경기 수원시, 우크라이나 동부.
    private func placeInside(_ text: String) -> String? {
        var words = text.split(separator: " ")
        while words.count > 1, let last = words.last, Self.parts.contains(String(last)) { words.removeLast() }
        guard let last = words.last, last.count < text.count else { return nil }
        if let sense = knowledge.names[phrase: String(last)]?.first, let entity = knowledge.entity(sense),
            entity.type == .place
        {
            return entity.id
        }
        guard let sense = gazetteer.names[phrase: String(last)]?.first, gazetteer.kinds[sense.entity] != .organization
        else { return nil }
        return gazetteer.entities[sense.entity].id
    }

    /// Words for a part of a place, which name no place of their own.
    private static let parts: Set<String> = [
        "동부", "서부", "남부", "북부", "중부", "동북부", "북동부", "서북부", "북서부", "동남부", "남동부", "서남부", "남서부", "내륙", "해안", "연안",
        "일대", "전역", "일부", "인근", "지역", "근교", "외곽", "시내", "도심",
    ]

    private mutating func remember(_ candidate: Candidate, _ text: String, _ id: String) {
        let label = record(id)?.labels.ko ?? text
        persons.append(
            Person(
                words: label.split(separator: " ").map(String.init), start: candidate.span.start,
                title: candidate.title.map { reading.document.text[$0] } ?? "", entity: id))
    }

    private mutating func shortForm(_ candidate: Candidate) -> String? {
        let text = reading.document.text[candidate.span]
        let title = candidate.title.map { reading.document.text[$0] } ?? ""
        if candidate.source == .surname {
            let bearers = persons.filter { $0.words.count == 1 && ($0.words.first?.hasPrefix(text) ?? false) }
            let titled = bearers.filter {
                !$0.title.isEmpty && ($0.title.hasSuffix(title) || title.hasSuffix($0.title))
            }
            if let person = nearest(titled.isEmpty ? bearers : titled, to: candidate.span.start) { return person }
            if let holder = holder(surname: text, title: title) { return holder }
            if let scalar = text.unicodeScalars.first, Surnames.isAlsoWord(scalar), !candidate.isConfirmed,
                !reading.isHonorific(candidate.title)
            {
                return nil
            }
            return create(candidate, text, english: nil)
        }
        if let person = nearest(persons.filter { $0.words.last == text }, to: candidate.span.start)
            ?? nearest(persons.filter { $0.words.contains(text) }, to: candidate.span.start)
        {
            return person
        }
        return create(candidate, text, english: nil)
    }

    private func nearest(_ persons: [Person], to position: Int) -> String? {
        (persons.last { $0.start < position } ?? persons.first)?.entity
    }

    /// The one person of the knowledge base with this surname whose description names the title: 시 주석.
    private func holder(surname: String, title: String) -> String? {
        guard !title.isEmpty else { return nil }
        let holders = knowledge.entities.filter { entity in
            entity.type == .person && !entity.labels.ko.contains(" ") && entity.labels.ko.hasPrefix(surname)
                && (entity.description?.ko.hasSuffix(title) ?? false)
        }
        return holders.count == 1 ? holders.first?.id : nil
    }
}
