import NewsModel
import Testing

/// Whether a sentence gives its events: type, status, date, participants, place.
@Suite struct EventCorpusTests {
    @Test("Every sentence gives exactly the events an editor reads in it", arguments: EventCorpus.all)
    func sentence(line: String) throws {
        let separator = try #require(line.firstRange(of: " => "))
        let text = AnnotatedText(String(line[..<separator.lowerBound]))
        let wanted = line[separator.upperBound...].split(separator: ";").map(String.init).filter { $0 != "-" }
        let found = text.events().map(\.summary)
        #expect(found.sorted() == wanted.sorted(), "\(text.reasons())")
    }

    @Test("The corpus holds every type and every status, and much that is no event")
    func coverage() {
        let wanted = EventCorpus.all.flatMap { line in
            line.split(separator: "=> ").last.map { $0.split(separator: ";").map(String.init) } ?? []
        }
        let parts = wanted.map { $0.split(separator: "/").map(String.init) }
        for type in EventType.allCases {
            #expect(parts.count { $0.first == type.rawValue } >= 8, "too few sentences of \(type)")
        }
        for status in EventStatus.allCases {
            #expect(parts.count { $0.dropFirst().first == status.rawValue } >= 8, "too few sentences of \(status)")
        }
        #expect(wanted.count { $0 == "-" } >= 60)
        #expect(EventCorpus.all.count >= 300)
    }
}
