import AnnotatedArticles
import Foundation
import NewsModel
import NewsPipeline
import NewsStore
import Testing

/// Whole articles through the whole pipeline, compared line by line with what a person reviewed.
///
/// `SILLOK_UPDATE_GOLDENS=1 swift test --filter GoldenTests` writes the goldens anew; `git diff` is then the review.
@Suite struct GoldenTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens")
    static let seeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("seeds")

    static let knowledge = SeedsLoader.knowledge(inFolder: seeds.appendingPathComponent("knowledge").path).knowledge

    /// Articles of our own on as many subjects, of those in `Articles`.
    static let articles = [1, 2, 4, 5, 7, 10, 13, 18, 24, 35, 36, 39, 43, 44]

    @Test("An article of our own keeps the analysis that was reviewed", arguments: articles)
    func ownArticle(number: Int) throws {
        let id = number < 10 ? "article-0\(number)" : "article-\(number)"
        let folder = Self.folder.deletingLastPathComponent().appendingPathComponent("Articles")
        let article = try #require(AnnotatedArticle.read(folder: folder.path).articles.first { $0.id == id })
        let title = try #require(article.title)
        try compare(
            id,
            RawDocument(
                id: id, content: title + "\n\n" + article.text,
                metadata: .init(publishedAt: PublicationDate(article.publishedAt, basis: .given))))
    }

    @Test(
        "The first seed article keeps the analysis that was reviewed, with and without its date",
        arguments: [true, false])
    func seedArticle(isDated: Bool) throws {
        let id = "000_76d0b29406927726"
        let content = try String(contentsOf: Self.seeds.appendingPathComponent("articles/\(id).txt"), encoding: .utf8)
        let date = isDated ? PublicationDate("2021-02-23", basis: .sidecar) : nil
        let metadata = RawDocument.Metadata(publishedAt: date, source: isDated ? "연합뉴스" : nil)
        try compare(
            isDated ? "seed" : "seed-without-date", RawDocument(id: id, content: content, metadata: metadata))
    }

    private func compare(_ name: String, _ document: RawDocument) throws {
        let pipeline = NewsPipeline(knowledge: Self.knowledge)
        let report = AnalysisReport(pipeline.analyze(document)).lines
        let golden = Self.folder.appendingPathComponent("\(name).golden")
        if ProcessInfo.processInfo.environment["SILLOK_UPDATE_GOLDENS"] != nil {
            try (report.joined(separator: "\n") + "\n").write(to: golden, atomically: true, encoding: .utf8)
            return
        }
        let reviewed = try String(contentsOf: golden, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false
        ).dropLast().map(String.init)
        let difference = report.difference(from: reviewed)
        #expect(difference.isEmpty, "\(name): \(Self.describe(difference))")
    }

    private static func describe(_ difference: CollectionDifference<String>) -> String {
        difference.map { change in
            switch change {
            case .insert(let line, let text, _): "now \(line + 1): \(text)"
            case .remove(let line, let text, _): "was \(line + 1): \(text)"
            }
        }.joined(separator: "\n")
    }
}
