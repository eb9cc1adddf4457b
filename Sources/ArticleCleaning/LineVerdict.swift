import NewsModel

/// Why a line is no part of the article.
struct LineVerdict: Sendable, Hashable {
    enum Effect: Sendable, Hashable {
        case none
        /// What follows the article ends here for good: a copyright line.
        case endsArticle
        /// A list of headlines follows.
        case headsList
    }

    let reason: RemovalReason
    let rule: String
    /// A weak verdict does not hold between two paragraphs: a heading there may well read 경제.
    let isWeak: Bool
    let effect: Effect

    init(_ reason: RemovalReason, _ rule: String, isWeak: Bool = false, effect: Effect = .none) {
        self.reason = reason
        self.rule = rule
        self.isWeak = isWeak
        self.effect = effect
    }
}
