package import NewsModel

/// The immutable in-memory snapshot of everything, with its indexes.
package struct Chronicle: Sendable {
    package let articles: [Analysis]
    package init(articles: [Analysis]) { self.articles = articles }
}
