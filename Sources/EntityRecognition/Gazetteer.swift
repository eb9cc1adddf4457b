import KoreanText
import NewsModel

/// One reading of a name: the entity it may mean.
struct Sense: Sendable, Hashable {
    /// Index into `Gazetteer.entities`, or into the knowledge where the sense comes from there.
    let entity: Int
    /// Whether the name is also a common word or another name, so that something near it must speak for this sense.
    let needsContext: Bool
}

/// Well-known places and organisations, from the lexicons that are part of Sillok.
final class Gazetteer: Sendable {
    /// How a place stands among places: what may follow what in `경기 수원시 영통구`.
    enum Kind: String, Sendable {
        case country, region, metropolis, province, state, prefecture, city, county, district, landmark
        case organization
    }

    let entities: [Entity]
    let kinds: [Kind]
    let names: PhraseIndex<[Sense]>
    /// Index of an entity by its id.
    let byID: [String: Int]

    /// Built once, from embedded tables.
    static let embedded = Gazetteer()

    private init() {
        var builder = Builder()
        for row in LexiconTable(PackageResources.countries_tsv) {
            builder.add(row, type: .place, kind: .country, country: "", coordinates: "", iso: row[4])
        }
        for table in [PackageResources.korea_tsv, PackageResources.world_tsv] {
            for row in LexiconTable(table) {
                builder.add(
                    row, type: .place, kind: Kind(rawValue: row[4]) ?? .landmark, country: row[5], coordinates: row[6])
            }
        }
        for row in LexiconTable(PackageResources.organizations_tsv) {
            builder.add(row, type: .organization, kind: .organization, country: row[5], coordinates: "")
        }
        entities = builder.entities
        kinds = builder.kinds
        names = PhraseIndex(builder.names, combining: +)
        byID = builder.byID
    }

    private struct Builder {
        var entities: [Entity] = []
        var kinds: [Kind] = []
        var names: [(String, [Sense])] = []
        var byID: [String: Int] = [:]

        mutating func add(
            _ row: LexiconTable.Row, type: MentionType, kind: Kind, country: String, coordinates: String,
            iso: String = ""
        ) {
            let index = entities.count
            var forms = [row[1]] + row.list(3)
            for form in forms.indices {
                let needsContext = forms[form].hasSuffix("?")
                if needsContext { forms[form].removeLast() }
                names.append((forms[form], [Sense(entity: index, needsContext: needsContext)]))
            }
            entities.append(
                Entity(
                    id: row[0], type: type,
                    labels: Labels(ko: forms[0], en: row[2].isEmpty ? nil : row[2]), aliases: Array(forms.dropFirst()),
                    country: country.isEmpty ? nil : country, coordinates: Self.coordinates(coordinates),
                    externalIDs: iso.isEmpty ? [:] : ["iso3166": iso], origin: .gazetteer))
            kinds.append(kind)
            byID[row[0]] = index
        }

        private static func coordinates(_ field: String) -> Coordinates? {
            let parts = field.split(separator: ",").compactMap { Double($0) }
            return parts.count == 2 ? Coordinates(latitude: parts[0], longitude: parts[1]) : nil
        }
    }
}
