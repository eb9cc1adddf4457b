import KoreanText
import NewsModel
import TestSupport
import Testing
import TimeNormalization

@Suite struct TimeTraceTests {
    /// What looks like a time and is none, marked, and why it was left.
    static let rejected: [(text: String, reason: String)] = [
        ("⟦3월⟧호를 냈다.", "the word goes on"),
        ("제⟦3일⟧에 이르렀다.", "an ordinal"),
        ("⟦3분⟧의 1이 찬성했다.", "a fraction"),
        ("후반 ⟦27분⟧ 골을 넣었다.", "how far a match has come"),
        ("⟦3시즌⟧ 연속 우승했다.", "a count of seasons"),
        ("⟦오늘날⟧ 세계는 다르다.", "a word of its own"),
        ("그가 ⟦올⟧ 것으로 보인다.", "no time beside the words around it"),
        ("지난해 ⟦같은 달⟧보다 늘었다.", "the month that is compared with"),
        ("쌀 ⟦14일⟧ 어치가 남았다는 ⟦정월⟧ 풍경", "no rule reads it alone"),
    ]

    @Test("The trace says what was taken for no time, and why", arguments: rejected)
    func reasons(text: String, reason: String) throws {
        let marked = MarkedText(text)
        var trace = Trace(isEnabled: true)
        let document = Document(Text(marked.plain))
        let tagging = TimeTagger(facts: []).tag(
            document, publishedAt: PublicationDate("2021-02-23", basis: .given), entities: [], trace: &trace)
        let span = try #require(marked.spans.last)
        let entries = trace.entries.filter { $0.stage == "time" && !$0.isKept }
        #expect(entries.contains { $0.span == span && $0.detail == reason }, "\(entries)")
        #expect(!tagging.times.contains { $0.span == span })
    }
}
