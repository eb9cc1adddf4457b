import NewsModel
import NewsStore
import Testing

/// The indexes answer as a plain scan over everything does.
@Suite struct QueriesAgainstScanTests {
    private static let names = ["가", "나", "다", "라", "마"]
    private static let dates = [
        "2019", "2020", "2020-08", "2020-08-09", "2020-08/..", "../2020-03", "2021-XX-23", "2021-02-22/2021-02-24",
        "[2020-01-01,2021-05-05]", "199X", "XXXX", "2021-02-23",
    ]

    private static func chronicle(_ random: inout SeededGenerator) -> Chronicle {
        Chronicle(
            articles: (0..<60).map { number in
                let id = "a\(number)"
                let members = names.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
                let events = (0..<Int.random(in: 0..<4, using: &random)).map { count in
                    Sample.event(
                        "\(id)-\(count)", dates.randomElement(using: &random) ?? "",
                        type: random.pick(EventType.allCases),
                        status: random.pick(EventStatus.allCases), with: members, at: random.pick([nil, "소치", "서울"]),
                        placeText: random.pick([nil, "광장"]), article: id, quote: random.pick(["회담을 열었다", "통화했다"]))
                }
                return Sample.analysis(
                    id, text: random.pick(["정상회담이 열렸다", "전화 통화를 했다", "비가 왔다"]),
                    published: random.pick([nil, "2020-05-05", "2021-02-23", "2020-12-31"]),
                    source: random.pick([nil, "연합뉴스", "한국일보"]), entities: members.map { Sample.entity($0) },
                    mentions: members, events: events)
            })
    }

    @Test(arguments: 0..<20)
    func eventQueries(seed: Int) {
        var random = SeededGenerator(state: UInt64(seed))
        let chronicle = Self.chronicle(&random)
        for _ in 0..<50 {
            let days = [
                nil, CivilDate(2020, 1, 1), CivilDate(2020, 8, 9), CivilDate(2021, 2, 23), CivilDate(2022, 1, 1),
            ]
            let query = EventQuery(
                from: random.pick(days), to: random.pick(days),
                entities: Self.names.filter { _ in random.pick([false, false, true]) },
                types: random.pick([[], [.meet, .call, .visit, .aid, .sign, .trial]]),
                statuses: random.pick([[], [.occurred, .planned, .denied]]),
                place: random.pick([nil, nil, "소치", "광장"]),
                q: random.pick([nil, nil, "회담", "통화"]))
            let scanned = chronicle.events.indices.filter { Self.matches(chronicle.events[$0], query) }
            #expect(chronicle.events(matching: query) == scanned, "\(query)")
        }
    }

    private static func matches(_ event: Event, _ query: EventQuery) -> Bool {
        let (earliest, latest) = (event.date.edtf.earliest, event.date.edtf.latest)
        if query.from != nil || query.to != nil {
            if earliest == nil && latest == nil { return false }
            if let from = query.from, let latest, latest < from { return false }
            if let to = query.to, let earliest, earliest > to { return false }
        }
        let ids = event.participants.compactMap(\.entity) + [event.place?.entity].compactMap { $0 }
        let place = event.place.map { $0.entity ?? $0.text }
        let words = event.title.ko + " " + event.evidence.map(\.quote).joined(separator: " ")
        return query.entities.allSatisfy { ids.contains($0) }
            && (query.types.isEmpty || query.types.contains(event.type))
            && (query.statuses.isEmpty || query.statuses.contains(event.status))
            && (query.place == nil || query.place == place) && (query.q.map { words.contains($0) } ?? true)
    }

    @Test(arguments: 0..<20)
    func articleQueries(seed: Int) {
        var random = SeededGenerator(state: UInt64(seed))
        let chronicle = Self.chronicle(&random)
        for _ in 0..<50 {
            let days = [nil, CivilDate(2020, 5, 5), CivilDate(2020, 12, 30), CivilDate(2021, 2, 23)]
            let query = ArticleQuery(
                q: random.pick([nil, "회담", "정상회담", "통화"]), entity: random.pick([nil, "가", "없음"]),
                from: random.pick(days), to: random.pick(days), source: random.pick([nil, "연합뉴스"]),
                sort: random.pick([.newest, .oldest]))
            let scanned = chronicle.articles.indices.filter { position in
                let article = chronicle.articles[position].article
                let day = article.publishedAt?.date
                if query.from != nil || query.to != nil {
                    guard let day else { return false }
                    if let from = query.from, day < from { return false }
                    if let to = query.to, day > to { return false }
                }
                return (query.q.map { article.text.string.contains($0) } ?? true)
                    && (query.entity.map { id in chronicle.articles[position].entities.contains { $0.id == id } }
                        ?? true)
                    && (query.source == nil || query.source == article.source)
            }
            #expect(chronicle.articles(matching: query) == (query.sort == .oldest ? scanned.reversed() : scanned))
        }
    }

    @Test func entityQueriesFilterAndSort() {
        let chronicle = Chronicle(articles: [
            Sample.analysis(
                "1", published: "2021-01-01",
                entities: [
                    Sample.entity("putin", ko: "푸틴", en: "Vladimir Putin"), Sample.entity("sochi", .place, ko: "소치"),
                    Sample.entity("cis", .organization, ko: "독립국가연합", aliases: ["CIS"]),
                ], mentions: ["sochi", "sochi", "putin"], events: [Sample.event("e", "2021-01-01", with: ["cis"])]),
            Sample.analysis("2", published: "2021-01-02", entities: [Sample.entity("putin", ko: "푸틴")]),
        ])
        func ids(_ query: EntityQuery) -> [String] {
            chronicle.entities(matching: query).map { chronicle.entities[$0].entity.id }
        }
        #expect(ids(EntityQuery()) == ["sochi", "putin", "cis"])
        #expect(ids(EntityQuery(type: .place)) == ["sochi"])
        #expect(ids(EntityQuery(sort: .name)) == ["cis", "sochi", "putin"])
        #expect(ids(EntityQuery(sort: .articles)) == ["putin", "sochi", "cis"])
        #expect(ids(EntityQuery(sort: .events)) == ["cis", "sochi", "putin"])
        #expect(ids(EntityQuery(sort: .recent)) == ["putin", "sochi", "cis"])
        #expect(ids(EntityQuery(q: "국가연합")) == ["cis"])
        #expect(ids(EntityQuery(q: "vladimir")) == ["putin"])
    }

    @Test func aPlaceIsFoundByItsCountryToo() {
        let chronicle = Chronicle(articles: [
            Sample.analysis(
                "1", entities: [Sample.entity("sochi", .place, country: "russia")],
                events: [Sample.event("e", "2021-01-01", at: "sochi")])
        ])
        #expect(chronicle.events(matching: EventQuery(place: "russia")) == [0])
        #expect(chronicle.events(matching: EventQuery(place: "sochi")) == [0])
        #expect(chronicle.events(matching: EventQuery(place: "belarus")).isEmpty)
    }
}

extension SeededGenerator {
    mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[Int.random(in: choices.indices, using: &self)]
    }
}
