import KoreanText
import NewsModel

extension CharacterFeatures.Lexicon {
    /// The words of the recognizer's own lexicons, each with the lexicon it is from, for the model's table of phrases.
    package static func words() -> [(String, Self)] {
        var words: [(String, Self)] = []
        let gazetteer = Gazetteer.embedded
        for (entity, kind) in zip(gazetteer.entities, gazetteer.kinds) {
            let lexicon: Self =
                switch kind {
                case .country: .countries
                case .organization: .organizations
                default: .places
                }
            for form in [entity.labels.ko] + entity.aliases where form.unicodeScalars.count > 1 {
                words.append((form, lexicon))
            }
        }
        for row in LexiconTable(PackageResources.titles_tsv) { words.append((row[0], .titles)) }
        for row in LexiconTable(PackageResources.suffixes_tsv) {
            words.append((row[0], row[1] == "organization" ? .organizationSuffixes : .placeSuffixes))
        }
        for row in LexiconTable(PackageResources.foreign_names_tsv) where row[0].unicodeScalars.count > 1 {
            words.append((row[0], .foreignNames))
        }
        for row in LexiconTable(PackageResources.generic_tsv) { words.append((row[0], .commonNouns)) }
        return words
    }
}
