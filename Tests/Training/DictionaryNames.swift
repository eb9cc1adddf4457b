import EntityRecognition

/// The proper nouns of mecab-ko-dic, as `list-names` lists them.
struct DictionaryNames {
    private(set) var names: [(String, CharacterFeatures.Lexicon)] = []
    /// Given names of Korean persons, with how many have them.
    private(set) var given: [[UInt32]: Int] = [:]

    /// - Parameter path: name, tab, `person`, `place` or `name`.
    init(_ path: String) {
        for row in Corpora.table(path) where row.count == 2 {
            switch row[1] {
            case "place": names.append((row[0], .dictionaryPlaces))
            case "name": names.append((row[0], .dictionaryNames))
            default: add(person: row[0])
            }
        }
    }

    /// Korean names are known by their given names: the dictionary has 140,000. Of other persons each part is one, too.
    private mutating func add(person name: String) {
        let scalars = name.unicodeScalars
        if scalars.count == 3, let first = scalars.first, Surnames.weight(first) != nil {
            given[scalars.dropFirst().map(\.value), default: 0] += 1
            return
        }
        names.append((name, .dictionaryPersons))
        let parts = name.split(separator: " ")
        guard parts.count > 1 else { return }
        for part in parts where part.unicodeScalars.count > 1 { names.append((String(part), .dictionaryPersons)) }
    }
}
