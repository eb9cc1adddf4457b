/// The clean result of a raw document.
package struct Article: Sendable, Hashable {
    package let id: String
    package let title: String?
    package let subtitle: String?
    /// The body; what every span indexes.
    package let text: Text
    /// The paragraphs of `text`, in order.
    package let paragraphs: [Span]
    /// Reporters, as the byline writes them.
    package let byline: [String]
    /// The news agency credited in the document (`연합뉴스`).
    package let agency: String?
    package let source: String?
    package let url: String?
    package let publishedAt: PublicationDate?
    /// What cleaning took away, and why.
    package let removed: [RemovedText]

    package init(
        id: String, title: String?, subtitle: String?, text: Text, paragraphs: [Span], byline: [String],
        agency: String?, source: String?, url: String?, publishedAt: PublicationDate?, removed: [RemovedText]
    ) {
        self.id = id
        self.title = title
        self.subtitle = subtitle
        self.text = text
        self.paragraphs = paragraphs
        self.byline = byline
        self.agency = agency
        self.source = source
        self.url = url
        self.publishedAt = publishedAt
        self.removed = removed
    }
}

/// Lines of the raw document that are not part of the article.
package struct RemovedText: Sendable, Hashable {
    /// First line, counted from 1.
    package let line: Int
    package let lineCount: Int
    package let reason: RemovalReason
    /// The first of the lines, shortened.
    package let excerpt: String

    package init(line: Int, lineCount: Int, reason: RemovalReason, excerpt: String) {
        self.line = line
        self.lineCount = lineCount
        self.reason = reason
        self.excerpt = excerpt
    }
}

package enum RemovalReason: String, Sendable, Hashable, CaseIterable, Codable {
    /// Buttons and menu words of the page around the article.
    case menu
    /// A bullet, rule or other mark without words.
    case mark
    /// A paragraph or block that stood before.
    case repeated
    /// Agency credit, byline, e-mail address, copyright line: kept as metadata.
    case credit
    /// Caption, advertisement, list of related articles.
    case aside
}
