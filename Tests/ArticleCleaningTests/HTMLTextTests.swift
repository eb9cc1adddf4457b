import NewsModel
import Testing

@testable import ArticleCleaning

struct HTMLTextTests {
    @Test func pageGivesWordsAndMetadata() {
        let page = HTMLText.extract(
            html: """
                <!DOCTYPE html><html lang="ko"><head><title>예산안 의결 | 국제 | 조선일보</title>
                <meta property="og:title" content="&quot;예산안&quot; 의결">
                <meta content='새벽신문' property='og:site_name'/>
                <META PROPERTY="article:published_time" CONTENT="2021-02-23T18:05:00+09:00">
                <script>if (a < b) { document.write("<p>광고다.</p>") }</script><style>p { color: red }</style></head>
                <body><header><a href="/">홈</a></header><nav><ul><li>정치<li>경제</ul></nav>
                <article><h1>"예산안" 의결</h1><p>정부가 예산안을
                   의결했다.<br/>국회는 심사한다.</p><figure><img src=a.jpg><figcaption>회의 모습</figcaption></figure>
                <!-- <p>숨은 말이다.</p> --><div>값은 3 &lt; 5라고&nbsp;했다.</div></article>
                <aside>많이 본 뉴스<aside>안쪽</aside></aside><footer>회사소개</footer></body></html>
                """)
        #expect(
            page.content.split(separator: "\n").map { $0.trimmingPrefix(" ") }.filter { !$0.isEmpty } == [
                "\"예산안\" 의결", "정부가 예산안을 의결했다.", "국회는 심사한다.", "값은 3 < 5라고 했다.",
            ])
        #expect(page.metadata.title == "\"예산안\" 의결")
        #expect(page.metadata.source == "새벽신문")
        #expect(page.metadata.language == "ko")
        #expect(page.metadata.publishedAt?.instant == "2021-02-23T18:05:00+09:00")
        #expect(page.metadata.publishedAt?.basis == .stated)
    }

    @Test(
        arguments: [
            ("2021-02-23T18:05:00+0900", "2021-02-23T18:05:00+09:00", "2021-02-23"),
            ("2021-02-23 18:05:07", "2021-02-23T18:05:07+09:00", "2021-02-23"), ("2021-02-23", nil, "2021-02-23"),
            ("2021-02-23T20:05:00Z", "2021-02-23T20:05:00Z", "2021-02-24"), ("어제", nil, nil),
        ] as [(String, String?, String?)])
    func publicationTimeIsReadInItsZone(written: String, instant: String?, date: String?) {
        let page = HTMLText.extract(html: "<meta name=\"article:published_time\" content=\"\(written)\">")
        #expect(page.metadata.publishedAt?.instant == instant)
        #expect(page.metadata.publishedAt?.date.description == date)
    }

    @Test(
        arguments: [
            ("<title>예산안 의결 - 조선일보</title>", "예산안 의결"), ("<title></title>", nil), ("<title>열린 제목", "열린 제목"),
            ("제목 없음", nil),
        ] as [(String, String?)])
    func titleLosesTheSite(html: String, title: String?) {
        #expect(HTMLText.extract(html: html).metadata.title == title)
    }

    @Test(arguments: [
        ("<nav>닫히지 않은 <p>본문이다.</p>", "본문이다."), ("<p title=\"닫히지 않은>본문이다.</p>", "본문이다."), ("3 < 5 다.", "3 < 5 다."),
        ("<script>끝없는 본문이다.", "본문이다."), ("<!-- 끝없는 --본문이다.", "본문이다."), ("<header><h1>제목이다.</h1></header>", "제목이다."),
        ("&unknown; &#0; &#xD800; 본문이다.", "본문이다."), ("<p>본문이다.</", "본문이다."), ("<", "<"),
    ])
    func brokenPagesKeepTheirWords(html: String, kept: String) {
        #expect(HTMLText.extract(html: html).content.contains(kept))
    }

    @Test func pageIsCleanedLikeAnyDocument() {
        let html = "<title>예산안 의결 - 조선일보</title><div>공유</div><h1>예산안 의결</h1><p>정부가 예산안을 의결했다.</p><p>홍길동 기자</p>"
        var trace = Trace.disabled
        let article = ArticleCleaner().clean(HTMLText.extract(html: html).document(id: "a"), trace: &trace)
        #expect(article.title == "예산안 의결")
        #expect(article.text.string == "정부가 예산안을 의결했다.")
        #expect(article.byline == ["홍길동"])
    }

    @Test(arguments: [
        "<", "<a ", "<a \"", "<a =\"", "<a x='", "<!--", "<!", "<script>", "<nav>", "</nav>", "<p>", "&", "&amp;",
        "<a b=c ", "<title>",
        "<meta name=\"a\" content=\"", "<header><h1>", "<svg/>", "\"'", "<?",
    ])
    func hostilePagesAreLinear(piece: String) {
        let html = String(repeating: piece, count: 300_000 / piece.utf8.count)
        let duration = ContinuousClock().measure { _ = HTMLText.extract(html: html) }
        #expect(duration < .seconds(120))
    }
}
