import KoreanText
import NewsModel

/// A noun phrase of a sentence that may take part in an event: a name, a word for names, a group, with its particle.
struct Argument: Sendable {
    enum Kind: Sendable {
        case person, place, organization, group, authority, other
    }

    /// The phrase with its title, without its particle.
    let span: Span
    /// Where its last word ends, with particle.
    let end: Int
    /// One for a name, several for 두 정상, none for a group.
    let entities: [String]
    let kind: Kind
    var grammaticalCase: Case?
    var isTopic: Bool
    /// Whether it is joined to the next one (러시아와 벨라루스는), from which it has its case.
    var isCoordinated = false

    /// The case of the noun that a name without one belongs to: 에어프랑스 여객기|가, 하마스의 휴전|이.
    var headCase: Case?

    var isCountry = false

    /// Whether a noun for the spot stands behind the name: 제2공장에서, 앞 도로에서.
    var isSite = false
    /// Where that noun ends.
    var nounEnd = 0

    /// Whether its particle says that the sentence is about it, or that it acts: 은, 는, 이, 가.
    var isSubject: Bool { isTopic || grammaticalCase == .subject }

    var isAgent: Bool { kind != .place && kind != .other }
}
