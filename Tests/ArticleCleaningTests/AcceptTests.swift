import NewsModel
import Testing

@testable import ArticleCleaning

struct AcceptTests {
    @Test(arguments: ["", "\n", "가\u{1100}\u{1161} \r\n 나  다\n\n \n공유", "한 줄", "끝 줄바꿈\n"])
    func textStaysAsSent(content: String) {
        let article = ArticleCleaner().accept(RawDocument(id: "", content: content))
        #expect(Array(article.text.string.unicodeScalars) == Array(content.unicodeScalars))
        #expect(article.removed.isEmpty)
        for paragraph in article.paragraphs {
            #expect(article.text[paragraph].unicodeScalars.contains { !$0.properties.isWhitespace })
        }
    }

    @Test func linesAreParagraphs() {
        let article = ArticleCleaner().accept(RawDocument(id: "", content: "첫 줄이다.\n\n  \n둘째 줄이다.\r\n공유"))
        #expect(article.paragraphs.map { article.text[$0] } == ["첫 줄이다.", "둘째 줄이다.", "공유"])
    }
}
