import KoreanText

/// The lexicons of page chrome, indexed.
enum PageWords {
    enum Kind: String, Sendable {
        case menu, section, desk, label, updated, agency, wire, outlet, ad, related, end
    }

    enum Telltale: String, Sendable {
        case copyright, promo, photo
    }

    static let phrases = PhraseIndex(
        LexiconTable(PackageResources.page_words_tsv).compactMap { row in
            Kind(rawValue: row[1]).map { (row[0], $0) }
        })

    static let copyrights = telltales(.copyright)
    static let promotions = telltales(.promo)
    static let photos = telltales(.photo)

    private static func telltales(_ kind: Telltale) -> PhraseIndex<Bool> {
        PhraseIndex(
            LexiconTable(PackageResources.telltales_tsv).filter { $0[1] == kind.rawValue }.map { ($0[0], true) })
    }

    static let roles = words("role")
    static let scriptParts = words("script")
    static let surnames = PhraseIndex(LexiconTable(PackageResources.surnames_tsv).map { ($0[0], true) })

    private static func words(_ kind: String) -> PhraseIndex<Bool> {
        PhraseIndex(LexiconTable(PackageResources.bylines_tsv).filter { $0[1] == kind }.map { ($0[0], true) })
    }
}
