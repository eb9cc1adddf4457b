import NewsModel

/// The distinct persons, places and organisations of one article beside the annotated ones.
///
/// An extracted entity and an annotated one may be the same where their types agree and a surface form of a mention is a
/// form of the annotation. Pairs are chosen one to one, those with the most mentions under common forms first.
struct EntityComparison {
    private(set) var names = Agreement()
    private(set) var byType: [MentionType: Agreement] = [:]
    /// Of pairs: those of which no annotated form names another extracted entity.
    private(set) var joined = Share()
    private(set) var notes: [String] = []
    /// The extracted entity of each annotated one, and the reverse.
    private(set) var entityOfName: [Int: String] = [:]
    private(set) var nameOfEntity: [String: Int] = [:]

    static let types: [MentionType] = [.person, .place, .organization]

    init(_ article: AnalyzedArticle) {
        let wanted = article.annotation.entities
        let found = article.analysis.entities.filter { Self.types.contains($0.type) }
        var surfaces: [String: [String: Int]] = [:]
        for (entity, forms) in article.analysis.forms {
            for form in forms { surfaces[entity, default: [:]][form.words] = form.count }
        }
        pair(wanted, found, surfaces)
        for type in Self.types {
            let pairs = nameOfEntity.values.count { wanted[$0].type == type }
            let counts = Agreement(
                right: pairs, found: found.count { $0.type == type }, wanted: wanted.count { $0.type == type })
            byType[type] = counts
            names += counts
        }
        for (number, name) in wanted.enumerated() { judge(name, number, among: wanted, surfaces) }
        for entity in found where nameOfEntity[entity.id] == nil {
            let words = (surfaces[entity.id] ?? [:]).keys.sorted().joined(separator: ", ")
            notes.append("name  invented  \(entity.type.rawValue) \(words)  \(entity.id)")
        }
    }

    private mutating func pair(
        _ wanted: [AnnotatedArticle.Name], _ found: [Entity], _ surfaces: [String: [String: Int]]
    ) {
        var pairs: [(mentions: Int, number: Int, entity: Int)] = []
        for (number, name) in wanted.enumerated() {
            for (position, entity) in found.enumerated() where entity.type == name.type {
                let common = Set(name.forms).reduce(0) { $0 + (surfaces[entity.id]?[$1] ?? 0) }
                if common > 0 { pairs.append((common, number, position)) }
            }
        }
        pairs.sort { ($1.mentions, $0.number, $0.entity) < ($0.mentions, $1.number, $1.entity) }
        for pair in pairs {
            let entity = found[pair.entity].id
            guard entityOfName[pair.number] == nil, nameOfEntity[entity] == nil else { continue }
            entityOfName[pair.number] = entity
            nameOfEntity[entity] = pair.number
        }
    }

    private mutating func judge(
        _ name: AnnotatedArticle.Name, _ number: Int, among wanted: [AnnotatedArticle.Name],
        _ surfaces: [String: [String: Int]]
    ) {
        // A form that two annotated entities share belongs to either.
        let own = name.forms.filter { form in
            !wanted.enumerated().contains { $0.offset != number && $0.element.forms.contains(form) }
        }
        let entity = entityOfName[number]
        let others = surfaces.filter { other in other.key != entity && own.contains { other.value[$0] != nil } }.keys
        guard let entity else {
            let seen = others.isEmpty ? "" : "  found as \(others.sorted().joined(separator: ", "))"
            notes.append("name  missed    \(name.type.rawValue) \(name.forms.joined(separator: ", "))\(seen)")
            return
        }
        joined.add(others.isEmpty)
        if !others.isEmpty {
            notes.append(
                "name  split     \(name.type.rawValue) \(name.forms.joined(separator: ", "))  "
                    + "\(entity) and \(others.sorted().joined(separator: ", "))")
        }
    }
}
