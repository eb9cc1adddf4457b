import KoreanText
import NewsModel

/// The editor's entities, by name and by id.
final class KnowledgeIndex: Sendable {
    let entities: [Entity]
    let names: PhraseIndex<[Sense]>
    let byID: [String: Int]

    init(_ entities: [Entity], gazetteer: Gazetteer) {
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
    }

    func entity(_ sense: Sense) -> Entity? {
        entities.indices.contains(sense.entity) ? entities[sense.entity] : nil
    }

    subscript(id: String) -> Entity? { byID[id].map { entities[$0] } }
}
