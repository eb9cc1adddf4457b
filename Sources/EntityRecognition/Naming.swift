import KoreanText
import NewsModel

/// What a mention names, word by word.
struct Naming: Sendable {
    /// The entity of the mention; nil where it is a common noun that means nothing the text names.
    var entity: String?
    var parts: [Mention.Part] = []
    var isCommonNoun = false
}

extension Linker {
    /// Reads a mention that the model or a rule took as one, name by name:
    /// - places one after another (`경기 수원시 영통구`) are each a place, words for a part of one (`동부`, `일대`) are none;
    /// - a body behind its place or its parent (`프랑스 내무부`, `국회 정보위원회`) is one beside them;
    /// - a common noun (`경찰`, `자국 군부`) names nothing; behind a name it means what that names (`이스라엘 정부`,
    ///   `경북경찰청 수사본부`);
    /// - a person's title may hold the body the person leads (`국가안보실장`).
    mutating func naming(_ candidate: Candidate, _ id: String?) -> Naming? {
        switch candidate.type {
        case .person: return id.map { person(candidate, $0) }
        case .place: return place(candidate, id)
        case .organization: return organization(candidate, id)
        case .event, .product, .other: return id.map { Naming(entity: $0) }
        }
    }
}
