import NewsModel
import TestSupport
import Testing

@testable import KoreanText

/// Each row marks its sentences; whatever is not marked is white space.
struct SentenceTests {
    @Test(arguments: [
        // Plain ends.
        "⟦그는 웃었다.⟧ ⟦회담은 끝났다.⟧", "⟦회담이 열릴까?⟧ ⟦아직 모른다.⟧", "⟦드디어 끝났다!⟧ ⟦모두 울었다.⟧",
        "⟦끝나지 않은 문장⟧", "⟦첫 문단이다.⟧\n⟦둘째 문단⟧", "⟦쉼표 없는 줄⟧\n⟦다음 줄이다.⟧\n\n⟦끝⟧",
        "⟦정말일까?!⟧ ⟦그렇다.⟧", "⟦했습니다.⟧  ⟦그리고 떠났습니다.⟧", "⟦문장이다。⟧ ⟦또 있다.⟧",
        // Numbers, dates, abbreviations.
        "⟦성장률은 3.5% 올랐다.⟧ ⟦물가도 2.1% 올랐다.⟧", "⟦2021.2.22. 소치에서 만났다.⟧ ⟦다음 날 통화했다.⟧",
        "⟦2021. 2. 22. 소치에서 만났다.⟧", "⟦No. 1 선수가 이겼다.⟧", "⟦U.S. 스틸이 발표했다.⟧", "⟦Mr. 스미스가 왔다.⟧ ⟦그는 갔다.⟧",
        "⟦J. F. 케네디가 말했다.⟧", "⟦삼성전자 Co. Ltd. 법인이다.⟧", "⟦www.example.com 참조.⟧ ⟦끝이다.⟧",
        "⟦세율은 12.5.3 버전이다.⟧", "⟦1. 개요를 본다.⟧", "⟦가. 목적을 적는다.⟧ ⟦나머지도 적는다.⟧", "⟦Windows.⟧ ⟦그 다음이다.⟧",
        "⟦점수는 3.0이었다.⟧ ⟦낮았다.⟧", "⟦vs. 일본 경기가 열렸다.⟧", "⟦제3조 1. 항목을 본다.⟧",
        // Quotations.
        "⟦그는 \"가겠다.\"라고 말했다.⟧ ⟦그리고 갔다.⟧", "⟦그는 “가겠다. 꼭 가겠다.”고 말했다.⟧ ⟦끝이다.⟧",
        "⟦\"가겠다.\" 라고 그는 말했다.⟧", "⟦\"가겠다.\" 며 웃었다.⟧", "⟦\"가겠다.\"⟧ ⟦그는 말했다.⟧", "⟦“정말?” 그는 물었다.⟧",
        "⟦\"왜 왔나?\" 질문에 답하지 않았다.⟧ ⟦그는 떠났다.⟧", "⟦그는 “갔다.”⟧ ⟦“왔다.”⟧", "⟦“가자! 어서!”라고 외쳤다.⟧ ⟦모두 갔다.⟧",
        "⟦그는 '안 된다. 절대로.'라며 막았다.⟧ ⟦그래도 갔다.⟧", "⟦대변인은 “논의했다”고 밝혔다.⟧ ⟦이어 “계속한다”고 했다.⟧",
        "⟦\"총리는 '간다. 온다.'고 했다\"고 전했다.⟧ ⟦맞다.⟧", "⟦「간다. 온다.」 라는 말이다.⟧ ⟦그렇다.⟧",
        "⟦\"협력했다\" 등의 말이 나왔다.⟧", "⟦\"된다.\"⟧ ⟦\"안 된다.\"⟧ ⟦둘이 갈렸다.⟧",
        "⟦이른바 '지라시'다.⟧ ⟦믿지 마라.⟧", "⟦“열심히 했다.”⟧\n⟦다음 문단이다.⟧",
        // Quotations that never close.
        "⟦\"그는 갔다.⟧ ⟦그리고 왔다.⟧ ⟦끝이다.⟧", "⟦“닫히지 않은 말이다.⟧ ⟦그래도 나뉜다.⟧", "⟦'21년 예산이다.⟧ ⟦'22년 예산도 있다.⟧",
        "⟦“첫 문단에서 열렸다.⟧\n⟦둘째 문단이다.”⟧ ⟦끝이다.⟧", "⟦닫기만 했다.”⟧ ⟦다음이다.⟧", "⟦그는 (미국에 갔다.⟧ ⟦다시 왔다.⟧",
        "⟦It's 노래가 나왔다.⟧ ⟦좋았다.⟧", "⟦키가 5'10\" 이다.⟧ ⟦크다.⟧", "⟦O'Neill 선수가 왔다.⟧ ⟦갔다.⟧",
        // Brackets.
        "⟦독립국가연합(CIS. 옛 소련)은 넓다.⟧ ⟦크다.⟧", "⟦그는 갔다(왜?).⟧ ⟦다시 왔다.⟧", "⟦그는 갔다.⟧ ⟦(나중에 돌아왔다.)⟧ ⟦그러나 또 갔다.⟧",
        "⟦[속보] 회담이 끝났다.⟧ ⟦합의했다.⟧", "⟦<표 1. 예산> 참조.⟧ ⟦끝.⟧", "⟦그가 말했다(웃었다!) 다시 말했다.⟧",
        // Ellipsis.
        "⟦기대는 루카셴코…대면 회담⟧", "⟦그런데… 그는 갔다.⟧", "⟦끝났다…⟧ ⟦아무도 없었다.⟧", "⟦글쎄... 모르겠다.⟧ ⟦정말.⟧", "⟦그리고…⟧",
        "⟦\"글쎄…\"라며 웃었다.⟧ ⟦끝.⟧",
        // Forgotten white space.
        "⟦회담했다.⟧⟦그러나 합의는 없었다.⟧", "⟦회담했다.라고 적었다.⟧", "⟦가.나.다 순이다.⟧", "⟦말했다.⟧⟦“그래서 갔다”고 했다.⟧", "⟦갔습니다.⟧⟦이어서 왔습니다.⟧",
        // Lists and odd lines.
        "⟦▲ 홍길동 전보⟧\n⟦▲ 김철수 승진⟧", "⟦- 질문: 왜 갔나?⟧\n⟦- 답: 모른다.⟧", "⟦...⟧", "⟦.⟧", "⟦?⟧", "⟦※ 끝.⟧", "⟦80%.⟧ ⟦그렇다.⟧",
        "⟦(서울=연합뉴스) 홍길동 기자 = 그가 왔다.⟧ ⟦갔다.⟧", "⟦가격은 1만5천원.⟧ ⟦싸다.⟧", "⟦美.⟧ ⟦中.⟧", "⟦A.B.C. 회사가 왔다.⟧",
    ])
    func sentencesEndWhereAReaderEndsThem(marked: String) {
        let expected = MarkedText(marked)
        let document = Document(Text(expected.plain))
        #expect(document.sentences.map { document.text[$0.span] } == expected.words)
        #expect(document.sentences.flatMap(\.tokens) == Array(document.tokens.indices))
    }

    @Test(
        arguments: [
            "그는 \"⟦가겠다⟧\"고 말했다.", "“⟦논의했다⟧”고 밝혔다.", "'⟦연합국가⟧'(Union State) 틀", "\"⟦총리는 '⟦간다⟧'고 했다⟧\"고 전했다.",
            "(그는 “⟦간다⟧”고 했다)", "‘⟦대선 부정⟧’ 위기", "「⟦법⟧」 『⟦책⟧』", "\"⟦군사 협력 등 논의⟧\"…'⟦대선 부정⟧' 위기", "“⟦가자⟧\" 라고",
            "\"\" 빈 따옴표", "It's '⟦rock'n'roll⟧' 노래", "'21년 '⟦대선⟧' 이야기", "《노동신문》 보도", "이른바\"⟦지라시⟧\"가 돈다",
            "\"⟦가⟧\",\"⟦나⟧\"",
        ])
    func quotationsAreFoundWithoutTheirMarks(marked: String) {
        let expected = MarkedText(marked)
        let document = Document(Text(expected.plain))
        #expect(document.sentences.flatMap(\.quotations) == expected.spans)
    }

    @Test func aQuotationLongerThanAnySpeechIsNoQuotation() {
        let text = "\"" + String(repeating: "그는 갔다. ", count: 500) + "\" 끝이다."
        #expect(Document(Text(text)).sentences.count > 400)
    }

    /// Marks without end take a moment, not a minute: time grows with the length alone.
    @Test(arguments: [
        ("\"", 1_000_000), ("(", 1_000_000), (".", 1_000_000), ("'", 200_000), ("“", 200_000), ("”", 200_000),
        (")", 200_000), ("([{", 200_000), (".)", 200_000), ("?\"", 200_000), ("… ", 200_000), ("\" ", 200_000),
        ("다.\" ", 200_000), ("\n", 200_000), ("\"(", 200_000), ("다.가나", 200_000), (" '", 200_000), ("<>", 200_000),
    ])
    func hostileInputIsLinear(pattern: String, size: Int) {
        let text = Text(String(repeating: pattern, count: size / pattern.utf8.count))
        let duration = ContinuousClock().measure { _ = Document(text) }
        #expect(duration < .seconds(120))
    }
}
