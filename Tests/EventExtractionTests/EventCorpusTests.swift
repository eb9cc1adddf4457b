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
}
