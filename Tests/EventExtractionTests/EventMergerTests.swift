import EventExtraction
import NewsModel
import Testing

/// Which statements mean one event, within an article and across articles.
@Suite struct EventMergerTests {
    private static func signature(
        _ type: EventType, _ date: String, _ entities: Set<String>, place: String? = nil,
        status: EventStatus = .occurred, lemma: String = "회담"
    ) -> EventMerger.Signature {
        EventMerger.Signature(
            type: type, date: EDTF(date) ?? EDTF.date(PartialDate(.unknown)), status: status, entities: entities,
            groups: [], place: place, lemma: lemma)
    }

    @Test("The same parties on the same day in the same place are one event")
    func same() {
        let left = Self.signature(.meet, "2021-02-22", ["a", "b"], place: "sochi")
        #expect(EventMerger.isSame(left, Self.signature(.meet, "2021-02-22", ["a", "b"])))
        #expect(EventMerger.isSame(left, Self.signature(.visit, "2021-02-22", ["a"], place: "sochi")))
        #expect(EventMerger.isSame(left, Self.signature(.meet, "2021-02", ["a", "b"])))
    }

    @Test("Another party, day, place or kind is another event")
    func different() {
        let left = Self.signature(.call, "2021-02-23", ["a", "b"])
        #expect(!EventMerger.isSame(left, Self.signature(.call, "2021-02-23", ["a", "c"])))
        #expect(!EventMerger.isSame(left, Self.signature(.call, "2021-02-24", ["a", "b"])))
        #expect(!EventMerger.isSame(left, Self.signature(.meet, "2021-02-23", ["a", "b"])))
        #expect(!EventMerger.isSame(left, Self.signature(.call, "2021-02-23", ["a", "b"], status: .planned)))
        #expect(
            !EventMerger.isSame(
                Self.signature(.meet, "2021-02-23", ["a"], place: "seoul"),
                Self.signature(.meet, "2021-02-23", ["a"], place: "busan")))
    }

    @Test("An id is made of what the event is, and of nothing else")
    func ids() {
        let two = [
            Participant(entity: "a", text: "A 대통령", role: .actor),
            Participant(entity: "b", text: "B", role: .recipient),
        ]
        let place = EventPlace(entity: "sochi", text: "소치")
        let id = EventIdentifier.id(
            type: .meet, date: EDTF("1970-01-01") ?? .interval(nil, nil), participants: two, place: place)
        #expect(id.hasPrefix("meet-1970-01-01-"))
        #expect(
            id
                == EventIdentifier.id(
                    type: .meet, date: EDTF("1970-01-01") ?? .interval(nil, nil), participants: two.reversed(),
                    place: EventPlace(entity: "sochi", text: "휴양도시 소치")))
    }

    @Test("Counts of one article that do not agree are told, each with the sentence that states it")
    func contradictions() throws {
        let text = AnnotatedText(
            """
            {t:2021-02-22:22일} {l:busan:부산}의 한 공장에서 불이 나 근로자 {n:3:3명}이 숨졌다.
            소방당국은 {t:2021-02-22:22일} {l:busan:부산}에서 난 이 불로 {n:4:4명}이 숨졌다고 밝혔다.
            """)
        let events = text.events()
        let event = try #require(events.first)
        #expect(events.count == 1)
        #expect(event.contradictions.map(\.values) == [["사망 3명", "사망 4명"]])
        #expect(event.contradictions.first?.evidence.map(\.quote.count) == event.evidence.map(\.quote.count))
    }
}
