import NewsModel
import NewsStore
import Testing

@Suite struct ChronicleTests {
    @Test func articlesComeNewestFirstAndUndatedLast() {
        let chronicle = Chronicle(articles: [
            Sample.analysis("undated"), Sample.analysis("old", published: "2020-01-01"),
            Sample.analysis("b", published: "2021-02-23"), Sample.analysis("a", published: "2021-02-23"),
        ])
        #expect(chronicle.articles.map(\.article.id) == ["a", "b", "old", "undated"])
        #expect(chronicle.article("old") == 2)
        #expect(chronicle.article("none") == nil)
    }

    @Test func eventsComeByEarliestThenLatestThenPrecision() {
        let dates = ["2021-02-22", "XXXX", "2020-08", "2020", "2020-08-01", "2021-XX-23", "2020-08/..", "1999"]
        let events = dates.map { Sample.event($0, $0) }
        let chronicle = Chronicle(articles: [Sample.analysis("a", events: events)])
        #expect(
            chronicle.events.map(\.id)
                == ["1999", "2020", "2020-08-01", "2020-08", "2020-08/..", "2021-XX-23", "2021-02-22", "XXXX"])
    }

    @Test func oneEventOfSeveralArticlesKeepsEveryStatement() {
        let first = Sample.event("e", "2021-02-22", with: ["putin"], article: "a", quote: "만났다", confidence: 0.5)
        let second = Sample.event(
            "e", "2021-02-22", with: ["putin", "lukashenko"], at: "sochi", article: "b", quote: "회담했다", confidence: 0.9)
        let chronicle = Chronicle(articles: [
            Sample.analysis("a", published: "2021-02-22", events: [first]),
            Sample.analysis("b", published: "2021-02-23", events: [second]),
        ])
        #expect(chronicle.events.count == 1)
        #expect(chronicle.events.first?.evidence.map(\.article) == ["b", "a"])
        #expect(chronicle.events.first?.entityIDs == ["putin", "lukashenko", "sochi"])
        #expect(chronicle.events(statedBy: "a") == [0])
    }

    @Test func entitiesAreJoinedAndKnowledgeWins() throws {
        let chronicle = Chronicle(articles: [
            Sample.analysis(
                "a", published: "2021-02-23", entities: [Sample.entity("putin", ko: "푸틴", aliases: ["푸틴 대통령"])],
                mentions: ["putin", "putin"], events: [Sample.event("e", "2021-02-22", with: ["putin"])]),
            Sample.analysis(
                "b", published: "2021-02-25",
                entities: [Sample.entity("putin", ko: "블라디미르 푸틴", origin: .knowledge)], mentions: ["putin"]),
        ])
        let record = try #require(chronicle.entity("putin").map { chronicle.entities[$0] })
        #expect(record.entity.labels.ko == "블라디미르 푸틴")
        #expect(Set(record.entity.aliases) == ["푸틴", "푸틴 대통령"])
        #expect((record.articleCount, record.mentionCount, record.eventCount) == (2, 3, 1))
        #expect(record.firstDate == CivilDate(2021, 2, 23))
        #expect(record.lastDate == CivilDate(2021, 2, 25))
    }

    @Test func formsGrowAcrossArticlesAndHomonymsStayApart() throws {
        func district(_ id: String, _ city: String, _ forms: [String]) -> Entity {
            Sample.entity(id, ko: "\(city) 중구", aliases: forms, origin: .text)
        }
        let chronicle = Chronicle(articles: [
            Sample.analysis("a", entities: [district("seoul-jung", "서울", ["중구"])], mentions: ["seoul-jung"]),
            Sample.analysis("b", entities: [district("seoul-jung", "서울", ["서울시 중구"])], mentions: ["seoul-jung"]),
            Sample.analysis("c", entities: [district("daegu-jung", "대구", ["중구"])], mentions: ["daegu-jung"]),
        ])
        let seoul = try #require(chronicle.entity("seoul-jung").map { chronicle.entities[$0] })
        let daegu = try #require(chronicle.entity("daegu-jung").map { chronicle.entities[$0] })
        #expect(Set(seoul.entity.aliases) == ["중구", "서울시 중구"])
        #expect(daegu.entity.aliases == ["중구"])
        #expect((seoul.mentionCount, daegu.mentionCount) == (2, 1))
    }

    @Test func revisionFollowsTheContentOnly() {
        let one = Chronicle(articles: [Sample.analysis("a", text: "가")], loadedAt: 1)
        let same = Chronicle(articles: [Sample.analysis("a", text: "가")], loadedAt: 2)
        let other = Chronicle(articles: [Sample.analysis("a", text: "나")], loadedAt: 1)
        #expect(one.revision == same.revision)
        #expect(one.revision != other.revision)
        #expect(one.revision.utf8.count == 32)
    }

    /// Published test vectors of FNV-1a, 128 bits.
    @Test(arguments: [("", "6c62272e07bb014262b821756295c58d"), ("a", "d228cb696f1a8caf78912b704e4a8964")])
    func contentHashIsFNV1a(text: String, expected: String) {
        var hash = ContentHash()
        hash.add(bytes: text.utf8)
        #expect(hash.hex == expected)
    }

    @Test func relatedEntitiesCountArticlesAndEvents() throws {
        let (a, b, c) = (Sample.entity("a"), Sample.entity("b"), Sample.entity("c"))
        let chronicle = Chronicle(articles: [
            Sample.analysis(
                "1", entities: [a, b, c], mentions: ["a"], events: [Sample.event("e", "2021-01-01", with: ["a", "c"])]),
            Sample.analysis("2", entities: [a, b]),
        ])
        let related = try #require(chronicle.related(to: "a"))
        #expect(related.map { chronicle.entities[$0.entity].entity.id } == ["c", "b"])
        #expect(related.map(\.weight) == [4, 2])
        #expect(chronicle.related(to: "nobody") == nil)

        let graph = try #require(chronicle.graph())
        #expect(graph.nodes == [0, 1, 2])
        #expect(graph.edges.map(\.weight) == [4, 2, 1])
        #expect(graph.edges.allSatisfy { $0.first < $0.second })
        #expect(try #require(chronicle.graph(around: "a", limit: 2)).edges.map(\.weight) == [4])
        #expect(chronicle.graph(around: "nobody") == nil)
    }

    @Test func timelineGroupsByTheDateAsFarAsItIsKnown() {
        let dates = ["1999", "2020-08", "2020-08-03", "2020-08-09/2020-08-12", "2021-XX-23", "XXXX-02-01"]
        let chronicle = Chronicle(articles: [Sample.analysis("a", events: dates.map { Sample.event($0, $0) })])
        func headings(_ unit: TimelineGroup.Unit) -> [String] {
            chronicle.timeline(of: Array(chronicle.events.indices), by: unit).map { $0.date?.description ?? "none" }
        }
        #expect(headings(.day) == ["1999", "2020-08", "2020-08-03", "2020-08-09", "2021-XX-23", "none"])
        #expect(headings(.month) == ["1999", "2020-08", "2021", "none"])
        #expect(headings(.year) == ["1999", "2020", "2021", "none"])
    }
}
