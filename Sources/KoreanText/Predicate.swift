package import NewsModel

/// A verb, adjective or noun with copula, read by its lemma: 체결했다고 is 체결 + 하, past, quoted.
package struct Predicate: Sendable, Hashable {
    /// The word it stands in.
    package let span: Span
    /// The noun before a light verb (체결|했다) or the copula; empty for a verb with a stem of its own.
    package let noun: Span
    /// The verb, or the light verb behind the noun.
    package let verb: LemmaTable.ID
    package let role: LemmaTable.Role
    package var voice: LemmaTable.Voice
    /// 았/었, also as 던 and the ㄴ of a relative clause.
    package var tense: PredicateTense
    /// How it is tied to what follows.
    package var link: PredicateLink
    /// What endings and the words after it (예정이다, -ㄴ 바 있다) add.
    package var aspects: PredicateAspects
    /// Where the words that belong to it end: after 있다 in 논의하고 있다.
    package var end: Int

    package var hasNoun: Bool { !noun.isEmpty }
    package var isCopula: Bool { role == .copula }

    /// The noun of 철거하다, the stem of 날아들다.
    package func lemma(in text: Text) -> String { hasNoun ? text[noun] : LemmaTable.shared.stem(of: verb) }
}

package enum PredicateTense: String, Sendable, Hashable, CaseIterable {
    case past, present, future, none
}

/// How a predicate is tied to what follows.
package enum PredicateLink: String, Sendable, Hashable, CaseIterable {
    /// Ends the sentence.
    case final
    /// 고, 며
    case and
    /// 면서, 는 동안
    case `while`
    /// 아, 아서: this, and then or thereby that
    case then
    /// 자, 다가
    case when
    /// -ㄴ 뒤, -고 나서
    case after
    /// -기 전
    case before
    /// 지만, 으나, 는데
    case but
    /// 거나
    case or
    /// 면, 더라도, 아도: not a fact
    case `if`
    /// 아야: a condition or, with 한다, an obligation
    case must
    /// 니, 므로, 기 때문에
    case because
    /// 려고, 러, 도록, 고자, 기 위해: not yet a fact
    case intend
    /// 려는, 려던, 기 위한
    case intendAdnominal
    /// 게
    case result
    /// 지 (않다, 못하다)
    case negatable
    /// 기, 음 with their particles
    case nominal
    /// 기도
    case nominalAlso
    /// 기로
    case resolve
    /// 는지, ㄹ지, ㄴ가
    case question
    /// ㄴ, 는, ㄹ, 던: says something about the noun that follows
    case adnominal
    /// 다는, 라는, 자는, 냐는: the noun that follows is what was said
    case quoteAdnominal, commandAdnominal, proposalAdnominal, questionAdnominal
    /// 다고, 다며: governed by a verb of saying
    case quote
    /// 라고, 아 달라고
    case command
    /// 자고
    case proposal
    /// 냐고
    case ask

    /// Whether what is said stands in somebody's mouth.
    package var isReported: Bool {
        switch self {
        case .quote, .command, .proposal, .ask, .quoteAdnominal, .commandAdnominal, .proposalAdnominal,
            .questionAdnominal:
            true
        default: false
        }
    }

    /// Whether the predicate modifies the noun after it.
    package var isAdnominal: Bool {
        switch self {
        case .adnominal, .quoteAdnominal, .commandAdnominal, .proposalAdnominal, .questionAdnominal, .intendAdnominal:
            true
        default: false
        }
    }
}

/// What makes a predicate more or less than the plain statement of a fact.
///
/// Public, as `Span` is: sets of them are written wherever predicates are read, and are made at compile time.
public struct PredicateAspects: OptionSet, Sendable, Hashable {
    public let rawValue: UInt32
    @inlinable
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// 안, 못, -지 않다, -지 못하다, -ㄴ 적이 없다
    @inlinable public static var negated: PredicateAspects { PredicateAspects(rawValue: 1 << 0) }
    /// -고 있다, -아 오다, N 중이다
    @inlinable public static var progressive: PredicateAspects { PredicateAspects(rawValue: 1 << 1) }
    /// -ㄴ 바 있다, -ㄴ 적이 있다
    @inlinable public static var experiential: PredicateAspects { PredicateAspects(rawValue: 1 << 2) }
    /// -아야 한다
    @inlinable public static var obligation: PredicateAspects { PredicateAspects(rawValue: 1 << 3) }
    /// -ㄹ 예정, 계획, 방침; -기로 하다
    @inlinable public static var planned: PredicateAspects { PredicateAspects(rawValue: 1 << 4) }
    /// -ㄹ 전망, -ㄹ 것으로 보이다
    @inlinable public static var expected: PredicateAspects { PredicateAspects(rawValue: 1 << 5) }
    /// -ㄹ 수 있다, -ㄹ 가능성
    @inlinable public static var possible: PredicateAspects { PredicateAspects(rawValue: 1 << 6) }
    /// -면, -ㄹ 경우
    @inlinable public static var conditional: PredicateAspects { PredicateAspects(rawValue: 1 << 7) }
    /// 겠
    @inlinable public static var willing: PredicateAspects { PredicateAspects(rawValue: 1 << 8) }
    /// -ㄴ 혐의, -ㄴ 의혹, -ㄴ 것으로 추정되다
    @inlinable public static var alleged: PredicateAspects { PredicateAspects(rawValue: 1 << 9) }
    /// -ㄴ 것으로 알려지다, 전해지다, 나타나다, 확인되다
    @inlinable public static var reported: PredicateAspects { PredicateAspects(rawValue: 1 << 10) }
    /// -려고, -기 위해, -도록
    @inlinable public static var intended: PredicateAspects { PredicateAspects(rawValue: 1 << 11) }
    /// -아 달라고
    @inlinable public static var requested: PredicateAspects { PredicateAspects(rawValue: 1 << 12) }
}
