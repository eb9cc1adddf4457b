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
    var entities: [String: Entity] = [:]
    /// Full names of persons, in reading order: words, position, title, entity.
    private var persons: [Person] = []
    /// Forms that a definition bound to an entity.
    private var defined: [String: String] = [:]
    private var countries: Set<String> = []
    private var countriesInOrder: [(id: String, start: Int)] = []
    /// Places and bodies that parts of mentions named, by their words.
    var named: [String: String] = [:]
    /// Small units by their own name, with the places they were named behind: 중구, 대구 중구.
    var unitLabels: [String: String] = [:]
    /// Entities of the bodies that mentions name whole, by their words.
    private(set) var organizations: [String: String] = [:]
    /// What chains of places name, by where they start.
    private(set) var chains: [Int: [Mention.Part]] = [:]
    /// What common nouns mean in this text.
    var meanings: [String: String?] = [:]
    /// Where mentions stand.
    private(set) var taken: [Span] = []

    /// Ids of entities of their own that were made before: the same name is met again and again.
    private var idsByName: [OwnName: String] = [:]

    private struct OwnName: Hashable {
        let type: MentionType
        let source: Candidate.Source
        let words: String
    }

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
        countriesInOrder = chosen.compactMap { candidate in
            foreignCountry(candidate).map { ($0, candidate.span.start) }
        }
        taken = chosen.map(\.span)
        for candidate in chosen where candidate.type == .organization {
            let text = reading.document.text[candidate.span]
            if organizations[text] == nil, !isCommon(candidate.span) {
                organizations[text] =
                    known(candidate) ?? id(candidate, text)
            }
        }
        let forms = Dictionary(grouping: definitions, by: \.name.span.start).mapValues { $0.map(\.other.span) }
        let teams = teams(among: chosen)
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
            if let id = teams[text] ?? bearer(of: text, candidate) ?? known(candidate) ?? defined[text]
                ?? known(by: forms[candidate.span.start])
            {
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

    /// What gazetteer or knowledge know by the form that stands in brackets: 공공운수노조 화물연대본부(화물연대).
    private func known(by forms: [Span]?) -> String? {
        forms?.lazy.compactMap { knownBody(reading.document.text[$0]) }.first
    }

    /// The words a team of the text is also called by: 삼성 where 삼성 라이온즈 play.
    private func teams(among chosen: [Candidate]) -> [String: String] {
        var teams: [String: String] = [:]
        for candidate in chosen where candidate.type == .organization {
            let words = words(of: candidate.span)
            guard words.count == 2, reading.commonNoun(words[1])?.contains(.team) ?? false else { continue }
            let club = reading.document.text[words[0]]
            let id = known(candidate) ?? organizations[club + " " + reading.document.text[words[1]]]
            if teams[club] == nil { teams[club] = id }
        }
        return teams
    }

    private func known(_ candidate: Candidate) -> String? {
        guard let first = candidate.entities.first else {
            guard candidate.type == .person, candidate.span.length > 1 else { return nil }
            return knowledge.names.value(of: candidate.span, in: reading.scalars)?.lazy.compactMap(knowledge.entity)
                .first { $0.type == .person }?.id
        }
        if candidate.entities.count == 1 { return first }
        if let curated = candidate.entities.first(where: { knowledge[$0] != nil }) { return curated }
        return candidate.entities.first { id in record(id)?.country.map { countries.contains($0) } ?? false } ?? first
    }

    /// Who was named in full before: 클린턴 behind 빌 클린턴 is nobody else whom knowledge calls so.
    private func bearer(of text: String, _ candidate: Candidate) -> String? {
        guard candidate.type == .person, candidate.span.length > 2, !text.contains(" ") else { return nil }
        return persons.last { $0.words.count > 1 && $0.words.last == text }?.entity
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
        if candidate.type == .place {
            if let id = place(candidate.span) { return id }
            if let id = organizations[text] { return id }
            // 건양대병원, 김천지원: bodies by their last word, also where the text speaks of the building.
            if isHouse(candidate.span) { return create(.organization, text, label: text) }
        }
        if candidate.type != .person, let id = named[text] { return id }
        if let id = bodyInFocus(candidate, text) { return id }
        return make(candidate, text, english: english)
    }

    /// The entity of its own that a candidate names, made where the text names it for the first time.
    mutating func make(_ candidate: Candidate, _ name: String, english: String?) -> String {
        let id = id(candidate, name)
        if entities[id] == nil { entities[id] = NewEntity.make(candidate, name, id: id, english: english) }
        return id
    }

    private mutating func id(_ candidate: Candidate, _ name: String) -> String {
        let key = OwnName(type: candidate.type, source: candidate.source, words: name)
        if let id = idsByName[key] { return id }
        let id = NewEntity.id(candidate, name, in: reading.document.text)
        idsByName[key] = id
        return id
    }

    /// The country that a name means, or begins with where it is a body's: 베트남 공산당 정치국.
    private func foreignCountry(_ candidate: Candidate) -> String? {
        var named = candidate.entities
        if candidate.type == .organization, let first = pieces(candidate.span).first,
            let place = knownPlace(reading.document.text[first], after: nil)
        {
            named.append(place)
        }
        return named.first { id in
            id != "south-korea" && gazetteer.byID[id].map { gazetteer.kinds[$0] == .country } ?? false
        }
    }

    /// 하원, 외무부: a body that Korea has not is that of the country the text named last.
    private func bodyInFocus(_ candidate: Candidate, _ text: String) -> String? {
        guard candidate.type == .organization, let body = reading.lexicon.bodies[phrase: text], knownBody(text) == nil,
            let country = countriesInOrder.last(where: { $0.start < candidate.span.start })?.id
        else { return nil }
        return CountryBody(country: country, body: body).id
    }

    /// The last of the places that a longer phrase names: 경기 수원시, 우크라이나 동부.
    private mutating func place(_ span: Span) -> String? {
        let pieces = pieces(span)
        guard pieces.count > 1 else { return nil }
        let parts = chain(span, pieces)
        chains[span.start] = parts
        return parts.last?.entity
    }

    /// The person of the text that this form means, in whole or in part: 올랑드 정부.
    func person(named words: String) -> String? {
        persons.last { $0.words.joined(separator: " ") == words || $0.words.last == words }?.entity
            ?? knowledge.names[phrase: words]?.lazy.compactMap(knowledge.entity).first { $0.type == .person }?.id
    }

    private mutating func remember(_ candidate: Candidate, _ text: String, _ id: String) {
        let label = record(id)?.labels.ko ?? text
        persons.append(
            Person(
                words: label.utf8.split(separator: Self.blank).map { String(Substring($0)) },
                start: candidate.span.start,
                title: candidate.title.map { reading.document.text[$0] } ?? "", entity: id))
    }

    private static let blank = UInt8(ascii: " ")

    private mutating func shortForm(_ candidate: Candidate) -> String? {
        let text = reading.document.text[candidate.span]
        let title = candidate.title.map { reading.document.text[$0] } ?? ""
        if candidate.source == .surname {
            if title.isEmpty, !candidate.isConfirmed, !isNamedInPart(candidate.span.end) { return nil }
            if let person = nearest(
                among: persons, to: candidate.span.start, where: { $0.words.count > 1 && $0.words.last == text })
            {
                return person
            }
            // 이모(61)씨: of whom the text tells no more; nobody who is named in full.
            if reading.document.text.scalar(at: candidate.span.end) == "모" {
                let same = nearest(among: persons, to: candidate.span.start, where: { $0.words == [text] })
                return same ?? create(candidate, text, english: nil)
            }
            let bearers = persons.filter { $0.words.count == 1 && ($0.words.first?.hasPrefix(text) ?? false) }
            // 회장 is not 부회장, but may be 공동회장.
            let titled =
                nearest(among: bearers, to: candidate.span.start) { !title.isEmpty && $0.title == title }
                ?? nearest(among: bearers, to: candidate.span.start) {
                    !$0.title.isEmpty && ($0.title.hasSuffix(title) || title.hasSuffix($0.title))
                        && $0.title.hasPrefix("부") == title.hasPrefix("부")
                }
            if let person = titled ?? nearest(among: bearers, to: candidate.span.start, where: { isCalled(title, $0) })
                ?? nearest(among: bearers, to: candidate.span.start)
            {
                return person
            }
            if let holder = holder(surname: text, title: title) { return holder }
            if let scalar = text.unicodeScalars.first, Surnames.isAlsoWord(scalar), !candidate.isConfirmed,
                !reading.isHonorific(candidate.title)
            {
                return nil
            }
            return create(candidate, text, english: nil)
        }
        let words = text.split(separator: " ").map(String.init)
        if let person = nearest(among: persons, to: candidate.span.start, where: { $0.words.last == text })
            ?? nearest(
                among: persons, to: candidate.span.start,
                where: { words.count > 1 && $0.words.count > words.count && $0.words.suffix(words.count) == words[...] }
            )
            ?? nearest(among: persons, to: candidate.span.start, where: { $0.words.contains(text) })
        {
            return person
        }
        // 잔 선장, whom the text has named as 잔치슝.
        if candidate.span.length == 1,
            let person = nearest(
                among: persons, to: candidate.span.start,
                where: { $0.start < candidate.span.start && $0.words.count == 1 && $0.words[0].hasPrefix(text) })
        {
            return person
        }
        return create(candidate, text, english: nil)
    }

    /// 강재섭 의원을 새 대표로 뽑았다: the title stands near the name.
    private func isCalled(_ title: String, _ person: Person) -> Bool {
        guard !title.isEmpty else { return false }
        let near = Span(max(0, person.start - 20), min(person.start + 30, reading.scalars.count))
        return reading.document.text[near].contains(title)
    }

    /// 김모, 이씨: the text tells no more of the name.
    private func isNamedInPart(_ end: Int) -> Bool {
        reading.document.text.scalar(at: end).map { $0 == "모" || $0 == "씨" } ?? false
    }

    /// The last before a position, else the first after it.
    private func nearest(
        among persons: [Person], to position: Int, where isMeant: (Person) -> Bool = { _ in true }
    ) -> String? {
        (persons.last { $0.start < position && isMeant($0) } ?? persons.first(where: isMeant))?.entity
    }

    /// The one person of the knowledge base with this surname whose description names the title: 시 주석.
    private func holder(surname: String, title: String) -> String? {
        guard !title.isEmpty else { return nil }
        let holders = knowledge.bearers(ofSurname: surname).filter { $0.description.hasSuffix(title) }
        return holders.count == 1 ? holders.first?.id : nil
    }
}
