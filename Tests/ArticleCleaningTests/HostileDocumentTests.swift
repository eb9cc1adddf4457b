import NewsModel
import Testing

@testable import ArticleCleaning

/// Whatever is sent, cleaning neither traps nor takes more time than its length allows.
struct HostileDocumentTests {
    @Test(arguments: [
        "(", "[", "=", "@", "a@", "&", "&#", "&#x110000;", "-\n", "가\n", "▲\n", "기자 ", "김 ", "김철수 ", "김철수·", "1",
        "2021.02.23 ", "다.", "다. ",
        "(김", "[김=", "www.", "http://a ", "ⓒ", "무단 전재 ", "\n", " ", "\u{0}", "\u{200B}", "정치 ", "[서울=뉴시스]", "사진=",
        "같은 줄이다.\n",
        "\u{1100}", "\u{301}", "<", "그는 갔다.(",
    ])
    func repeatedPiecesAreLinear(piece: String) {
        let content = String(repeating: piece, count: 150_000 / piece.utf8.count)
        var trace = Trace.disabled
        let duration = ContinuousClock().measure {
            let article = ArticleCleaner().clean(RawDocument(id: "", content: content), trace: &trace)
            #expect(article.paragraphs.allSatisfy { !$0.isEmpty && $0.end <= article.text.count })
        }
        #expect(duration < .seconds(120))
    }

    @Test func randomPiecesNeverTrap() {
        let pieces = [
            "김철수", " ", "기자", "=", "(", ")", "[", "]", "서울", "연합뉴스", "\n", ".", "다.", "2021", "-", "02", "23", "오후",
            "6:05", "@", "a.com",
            "ⓒ", "/", "▶", "관련기사", "\"", "…", "&quot;", "입력", "사진=", "|", "\r\n", "그는", "AP",
        ]
        var state: UInt64 = 11
        for _ in 0..<1500 {
            var content = ""
            for _ in 0..<30 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                content += pieces[Int((state >> 33) % UInt64(pieces.count))]
            }
            var trace = Trace(isEnabled: true)
            let article = ArticleCleaner().clean(RawDocument(id: "", content: content), trace: &trace)
            #expect(article.paragraphs.map { article.text[$0] }.joined(separator: "\n") == article.text.string)
        }
    }
}
