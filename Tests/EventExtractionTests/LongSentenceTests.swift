import EventExtraction
import Testing

@Suite struct LongSentenceTests {
    @Test("A sentence longer than any that is written gives no events, and its neighbours give theirs")
    func longSentence() {
        let visit = "{p:lee:이 총리}는 {t:2021-02-20:20일} {l:seoul:서울}을 방문했고 "
        let text =
            "{p:kim:김 장관}은 {t:2021-02-21:21일} {l:busan:부산}을 방문했다. "
            + String(repeating: visit, count: 200) + "돌아갔다. {p:park:박 장관}은 {t:2021-02-22:22일} {l:jeju:제주}를 방문했다."
        let events = AnnotatedText(text).events().map(\.summary)
        #expect(events == ["visit/occurred/2021-02-21/kim/@busan", "visit/occurred/2021-02-22/park/@jeju"])
        #expect(!AnnotatedText(visit + "돌아갔다.").events().isEmpty)
    }
}
