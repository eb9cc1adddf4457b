import KoreanText
import NewsModel

/// The editor's entities, by name and by id.
final class KnowledgeIndex: Sendable {
    let entities: [Entity]
    let names: PhraseIndex<[Sense]>
    let byID: [String: Int]
    /// Persons of one word and a description, by their first syllable.
    private let bearers: [Character: [Bearer]]

    struct Bearer: Sendable {
        let id: String
        let name: String
        let description: String
    }

    init(_ entities: [Entity], gazetteer: Gazetteer) {
        let entities = entities.map { entity in
            // What the editor leaves out of a country or city, the gazetteer's record of the same id tells.
            gazetteer.byID[entity.id].map { entity.completed(by: gazetteer.entities[$0]) } ?? entity
        }
        self.entities = entities
        names = PhraseIndex(
            entities.enumerated().flatMap { index, entity in
                ([entity.labels.ko] + entity.aliases).map { name in
                    // A name the gazetteer calls ambiguous stays so; a single letter or syllable is never sure.
                    let known = gazetteer.names[phrase: name]
                    let isOneSyllable =
                        name.unicodeScalars.count == 1 && name.unicodeScalars.allSatisfy(Hangul.isSyllable)
                    let needsContext = isOneSyllable || (known?.allSatisfy(\.needsContext) ?? false)
                    return (name, [Sense(entity: index, needsContext: needsContext)])
                }
            }, combining: +)
        byID = Dictionary(entities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var bearers: [Character: [Bearer]] = [:]
        for entity in entities where entity.type == .person && !entity.labels.ko.contains(" ") {
            guard let first = entity.labels.ko.first, let description = entity.description?.ko else { continue }
            bearers[first, default: []].append(Bearer(id: entity.id, name: entity.labels.ko, description: description))
        }
        self.bearers = bearers
    }

    /// Persons whose name, of one word, begins with a surname.
    func bearers(ofSurname surname: String) -> [Bearer] {
        surname.first.flatMap { bearers[$0] }?.filter { $0.name.hasPrefix(surname) } ?? []
    }

    func entity(_ sense: Sense) -> Entity? {
        entities.indices.contains(sense.entity) ? entities[sense.entity] : nil
    }

    subscript(id: String) -> Entity? { byID[id].map { entities[$0] } }
}
