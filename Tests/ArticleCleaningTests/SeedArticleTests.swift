import Foundation
import NewsModel
import Testing

@testable import ArticleCleaning

/// The first real document: a wire story scraped with its page's menu, its body twice.
struct SeedArticleTests {
    private func clean() throws -> (article: Article, trace: Trace) {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appending(path: "seeds/articles/000_76d0b29406927726.txt")
        let content = try String(contentsOf: file, encoding: .utf8)
        var trace = Trace(isEnabled: true)
        let article = ArticleCleaner().clean(RawDocument(id: "seed", content: content), trace: &trace)
        return (article, trace)
    }

    @Test func headlinesAreFound() throws {
        let article = try clean().article
        #expect(article.title == "푸틴에 바짝 기대는 루카셴코…대면 회담 뒤이어 전화통화까지")
        #expect(article.subtitle == "\"군사 협력 강화 방안 등 논의\"…'대선 부정' 위기 타개 모색")
        #expect(article.agency == "연합뉴스")
    }

    @Test func everyParagraphIsThereOnce() throws {
        let article = try clean().article
        #expect(article.paragraphs.count == 16)
        let paragraphs = article.paragraphs.map { article.text[$0] }
        #expect(Set(paragraphs).count == 16)
        #expect(paragraphs.joined(separator: "\n") == article.text.string)
        #expect(paragraphs.first?.hasPrefix("지난해 대선 부정 논란으로") == true)
        #expect(paragraphs.last?.hasSuffix("6기 임기를 이어오고 있다.") == true)
    }

    @Test func whatIsGoneIsReportedWithItsReason() throws {
        let removed = try clean().article.removed
        #expect(removed.filter { $0.reason == .menu }.map(\.excerpt) == ["기사 스크랩", "공유", "댓글", "클린뷰", "프린트"])
        #expect(removed.filter { $0.reason == .mark }.count == 5)
        #expect(removed.filter { $0.reason == .credit }.map(\.excerpt) == ["/연합뉴스"])
        let repeats = removed.filter { $0.reason == .repeated }
        #expect(repeats.map(\.line) == [30])
        #expect(repeats.map(\.lineCount) == [17])
    }

    @Test func everyLineIsTraced() throws {
        #expect(try clean().trace.entries.count == 46)
    }
}
