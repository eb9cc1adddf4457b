import NewsModel
import NewsStore
import Testing

/// Records of several articles that mean one event.
@Suite struct EventMergingTests {
    private static func chronicle(_ events: [Event]) -> Chronicle {
        Chronicle(
            articles: events.enumerated().map { number, event in
                Sample.analysis(
                    event.evidence.first?.article ?? "", published: "2021-02-2\(number + 3)", events: [event])
            })
    }

    @Test("Records with other ids are one event where parties, day and kind agree")
    func same() {
        let first = Sample.event("one", "2021-02-22", with: ["putin", "lukashenko"], at: "sochi", article: "a")
        let second = Sample.event("two", "2021-02-22", with: ["putin", "lukashenko"], article: "b")
        let joined = Self.chronicle([first, second])
        #expect(joined.events.map(\.id) == ["one"])
        #expect(joined.events.first?.otherIDs == ["two"])
        #expect(joined.event("two") == joined.event("one"))
        #expect(joined.events.first?.evidence.map(\.article) == ["a", "b"])
        #expect(joined.events.first?.contradictions == [])
    }

    @Test("Nothing is joined by kind and day alone, nor within one article")
    func different() {
        let fire = Sample.event("one", "2021-02-22", type: .accident, at: "busan", article: "a")
        #expect(
            Self.chronicle([fire, Sample.event("two", "2021-02-22", type: .accident, article: "b")]).events.count == 2)
        #expect(
            Self.chronicle([fire, Sample.event("two", "2021-02-22", type: .accident, at: "seoul", article: "b")])
                .events.count == 2)
        let twice = Sample.analysis(
            "a", published: "2021-02-23",
            events: [fire, Sample.event("two", "2021-02-22", type: .accident, at: "busan", article: "a")])
        #expect(Chronicle(articles: [twice]).events.count == 2)
    }

    @Test("An id stays when articles are added, in whatever order they are loaded")
    func stable() {
        let events = (0..<4).map { Sample.event("e\($0)", "2021-02-22", with: ["a", "b"], article: "article-\($0)") }
        let few = Self.chronicle(Array(events.prefix(2)))
        let all = Self.chronicle(events)
        #expect(few.events.map(\.id) == ["e0"])
        #expect(all.events.map(\.id) == ["e0"])
        #expect(Chronicle(articles: all.articles.reversed()).events == all.events)
    }

    @Test("Neighbouring days of one meeting are told as a contradiction")
    func days() throws {
        let first = Sample.event("one", "2021-02-22", with: ["a", "b"], at: "sochi", article: "a", quote: "22일 회담했다.")
        let second = Sample.event("two", "2021-02-23", with: ["a", "b"], at: "sochi", article: "b", quote: "23일 회담했다.")
        let events = Self.chronicle([first, second]).events
        #expect(events.count == 1)
        let contradiction = try #require(events.first?.contradictions.first)
        #expect(contradiction.matter == .date)
        #expect(contradiction.values == ["2021-02-22", "2021-02-23"])
        #expect(contradiction.evidence.map(\.article) == ["a", "b"])
    }

    @Test("Two counts of the dead are told as a contradiction")
    func counts() throws {
        func fire(_ id: String, _ dead: Double) -> Event {
            var event = Sample.event(id, "2021-02-22", type: .accident, at: "busan", article: id)
            event.counts = [StatedCount(what: "사망", value: dead, unit: "명", evidence: event.evidence[0])]
            return event
        }
        let events = Self.chronicle([fire("a", 3), fire("b", 4), fire("c", 3)]).events
        #expect(events.count == 1)
        let contradiction = try #require(events.first?.contradictions.first)
        #expect(contradiction.matter == .count)
        #expect(contradiction.values == ["사망 3명", "사망 4명"])
        #expect(contradiction.evidence.map(\.article) == ["a", "b"])
    }
}
