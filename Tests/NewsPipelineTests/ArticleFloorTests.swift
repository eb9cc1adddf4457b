import AnnotatedArticles
import Foundation
import NewsPipeline
import Testing

/// How well whole articles are read, by floors that only rise: what was reached is not lost unseen.
@Suite struct ArticleFloorTests {
    struct Floors: Sendable {
        let folder: String
        let articles: Int
        let spans: Double
        let values: Double
        let entities: Double
        let essential: Double
        let emitted: Double
        let dates: Double
        let statuses: Double
        let participants: Double
    }

    @Test(
        "Times, entities and events of annotated articles are found at least as well as before",
        arguments: [
            Floors(
                folder: "Articles", articles: 96, spans: 0.985, values: 0.98, entities: 0.90, essential: 0.835,
                emitted: 0.78, dates: 0.925, statuses: 0.94, participants: 0.74),
            Floors(
                folder: "HeldOutArticles", articles: 28, spans: 0.98, values: 0.96, entities: 0.87, essential: 0.78,
                emitted: 0.76, dates: 0.85, statuses: 0.89, participants: 0.71),
        ])
    func floors(_ floors: Floors) {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(floors.folder)
        let (articles, problems) = AnnotatedArticle.read(folder: folder.path)
        #expect(problems == [] && articles.count == floors.articles)
        let score = ArticleScore(articles, NewsPipeline(knowledge: GoldenTests.knowledge))
        #expect(score.spans.f1 >= floors.spans, "\(score.spans.f1)")
        #expect(score.values.ratio >= floors.values, "\(score.values.ratio)")
        #expect(score.names.f1 >= floors.entities, "\(score.names.f1)")
        #expect(score.essentialEvents.ratio >= floors.essential, "\(score.essentialEvents.ratio)")
        #expect(score.emittedEvents.ratio >= floors.emitted, "\(score.emittedEvents.ratio)")
        #expect(score.dates.ratio >= floors.dates, "\(score.dates.ratio)")
        #expect(score.statuses.ratio >= floors.statuses, "\(score.statuses.ratio)")
        #expect(score.participants.f1 >= floors.participants, "\(score.participants.f1)")
    }
}
