import KoreanText

/// What the shape rules know of names: titles, suffixes, syllables.
final class NameLexicon: Sendable {
    enum TitleKind: UInt8, Sendable {
        /// Head of state or government, or another office that stands for a country.
        case head
        /// Any other office or occupation.
        case office
        /// 씨, 군, 양.
        case honorific
    }

    /// What may stand between a name and its title, or before a name.
    enum Neighbour: UInt8, Sendable {
        /// Before a name: 배우 김혜수.
        case before
        /// Between name and title: 전, 신임.
        case modifier
    }

    struct Suffix: Sendable {
        let isOrganization: Bool
        /// Fewest syllables before it in the same word.
        let least: Int
    }

    /// How much a syllable speaks for a name, in tenths of a natural logarithm.
    struct Syllable: Sendable {
        var givenFirst: Int { Int(scores.0) }
        var givenLast: Int { Int(scores.1) }
        var foreign: Int { Int(scores.2) }

        /// As small as may be: there is one for each of the 11,172 syllables, and names are tried at every word.
        private let scores: (Int8, Int8, Int8)

        init(givenFirst: Int, givenLast: Int, foreign: Int) {
            scores = (Int8(clamping: givenFirst), Int8(clamping: givenLast), Int8(clamping: foreign))
        }

        static let unseen = Syllable(givenFirst: -15, givenLast: -15, foreign: -5)
    }

    /// What a word is that names nothing by itself. The raw values are those of the lexicon.
    enum CommonNoun: String, Sendable {
        case body, government, alone, part, site, modifier, team
    }

    static let embedded = NameLexicon()

    let titles: PhraseIndex<TitleKind>
    let modifiers: PhraseIndex<Bool>
    let occupations: PhraseIndex<Bool>
    let suffixes: PhraseIndex<Suffix>
    let bodies: PhraseIndex<String>
    /// True where the form is also a common word.
    let foreignParts: PhraseIndex<Bool>
    let notNames: PhraseIndex<Bool>
    let generic: PhraseIndex<Bool>
    let commonNouns: PhraseIndex<Set<CommonNoun>>
    private let syllables: [Syllable]

    private init() {
        var titles: [(String, TitleKind)] = []
        var modifiers: [(String, Bool)] = []
        var occupations: [(String, Bool)] = []
        for row in LexiconTable(PackageResources.titles_tsv) {
            switch row[1] {
            case "head": titles.append((row[0], .head))
            case "honorific": titles.append((row[0], .honorific))
            case "modifier": modifiers.append((row[0], true))
            case "before": occupations.append((row[0], true))
            default: titles.append((row[0], .office))
            }
        }
        self.titles = PhraseIndex(titles)
        self.modifiers = PhraseIndex(modifiers)
        self.occupations = PhraseIndex(occupations)
        suffixes = PhraseIndex(
            LexiconTable(PackageResources.suffixes_tsv).map {
                ($0[0], Suffix(isOrganization: $0[1] == "organization", least: Int($0[2]) ?? 2))
            })
        bodies = PhraseIndex(LexiconTable(PackageResources.bodies_tsv).map { ($0[0], $0[1]) })
        foreignParts = PhraseIndex(LexiconTable(PackageResources.foreign_names_tsv).map { ($0[0], $0[1] == "1") })
        notNames = PhraseIndex(LexiconTable(PackageResources.not_names_tsv).map { ($0[0], true) })
        generic = PhraseIndex(LexiconTable(PackageResources.generic_tsv).map { ($0[0], true) })
        commonNouns = PhraseIndex(
            LexiconTable(PackageResources.common_nouns_tsv).compactMap { row in
                CommonNoun(rawValue: row[1]).map { (row[0], [$0]) }
            }, combining: { $0.union($1) })
        var syllables = [Syllable](repeating: .unseen, count: 11_172)
        for row in LexiconTable(PackageResources.name_syllables_tsv) {
            guard let scalar = row[0].unicodeScalars.first, Hangul.isSyllable(scalar) else { continue }
            syllables[Int(scalar.value - 0xAC00)] = Syllable(
                givenFirst: Int(row[1]) ?? 0, givenLast: Int(row[2]) ?? 0, foreign: Int(row[3]) ?? 0)
        }
        self.syllables = syllables
    }

    func syllable(_ scalar: Unicode.Scalar) -> Syllable {
        Hangul.isSyllable(scalar) ? syllables[Int(scalar.value - 0xAC00)] : .unseen
    }
}
