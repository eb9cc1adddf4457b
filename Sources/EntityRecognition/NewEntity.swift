import KoreanText
import NewsModel

/// Records of entities that only the text speaks of. The id is made of type and name alone, so that it is the same in every
/// article and every run; a person the text does not name (A씨, 김 씨) is another one in every text.
enum NewEntity {
    static func id(_ candidate: Candidate, _ name: String, in text: Text) -> String {
        var hashed = candidate.type.rawValue + "\u{1F}"
        for scalar in name.unicodeScalars where scalar != " " && scalar != "·" { hashed.unicodeScalars.append(scalar) }
        if candidate.source == .anonymous || candidate.source == .surname {
            hashed += "\u{1F}" + text[Span(0, min(300, text.count))]
        }
        let (type, slug, hash) = (candidate.type.rawValue, Slug.make(name, longest: 40), Slug.hash(hashed))
        return slug.isEmpty ? type + "-" + hash : type + "-" + slug + "-" + hash
    }

    /// The English label of a Korean name is its Revised Romanization; of a foreign name none is known.
    static func make(_ candidate: Candidate, _ name: String, id: String, english: String?) -> Entity {
        Entity(
            id: id, type: candidate.type, labels: Labels(ko: name, en: english ?? romanized(candidate, name)),
            origin: .text,
            isRomanized: english == nil && candidate.source != .foreignName
                && name.unicodeScalars.contains(where: Hangul.isSyllable))
    }

    private static func romanized(_ candidate: Candidate, _ name: String) -> String? {
        let scalars = Array(name.unicodeScalars)
        guard scalars.contains(where: Hangul.isSyllable) else { return name }
        switch candidate.source {
        case .foreignName: return nil
        case .koreanName:
            let family = scalars.count > 2 && Surnames.isDouble(scalars[0], scalars[1]) ? 2 : 1
            return Romanization.romanizeName(
                family: String(String.UnicodeScalarView(scalars.prefix(family))),
                given: String(String.UnicodeScalarView(scalars.dropFirst(family))))
        default:
            return Romanization.romanize(name).split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
                .joined(separator: " ")
        }
    }
}
