import NewsModel
import NewsStore
import TestSupport
import Testing

@Suite struct SearchTests {
    private static let texts = [
        "summit": "푸틴 대통령과 루카셴코 대통령은 22일 소치에서 정상회담을 했다.",
        "call": "푸틴 대통령이 전화로 CIS 정상과 통화했다.",
        "flood": "집중호우로 도로가 침수됐다. 어린이집도 물에 잠겼다.",
        "iran": "이란은 핵합의 복귀를 요구했다.",
    ]

    private static let chronicle = Chronicle(
        articles: texts.map { Sample.analysis($0.key, title: $0.key == "flood" ? "호우 피해" : nil, text: $0.value) })

    /// Each row: what is typed, what must be found.
    @Test(arguments: [
        ("푸틴", ["call", "summit"]), ("푸틴 소치", ["summit"]),
        // inside a compound, and with particles on either side
        ("회담", ["summit"]), ("정상회담", ["summit"]), ("소치에서", ["summit"]), ("소치로", ["summit"]), ("루카셴코는", ["summit"]),
        // case and width do not matter
        ("cis", ["call"]), ("ＣＩＳ", ["call"]),
        // decomposed input
        ("\u{1109}\u{1169}\u{110E}\u{1175}", ["summit"]),
        ("호우", ["flood"]), ("이란", ["iran"]), ("도쿄", []), ("소치 통화", []), ("", []), ("…!", []),
    ])
    func findsEveryWord(query: String, expected: [String]) {
        let hits = Self.chronicle.search(query)
        #expect(hits.map { Self.chronicle.articles[$0.article].article.id }.sorted() == expected)
        #expect(hits.map(\.score) == hits.map(\.score).sorted(by: >))
    }

    @Test func titlesAndRarityCount() {
        let chronicle = Chronicle(articles: [
            Sample.analysis("body", text: "호우가 왔다. 그 밖에는 별일이 없었다고 한다."),
            Sample.analysis("title", title: "호우 특보", text: "내일까지 이어진다. 그 밖에는 별일이 없다고 한다."),
            Sample.analysis("none", text: "맑다."),
        ])
        #expect(chronicle.search("호우").map { chronicle.articles[$0.article].article.id } == ["title", "body"])
    }

    /// Highlights are code points of the text, whatever scripts stand before them.
    @Test(arguments: [
        ("푸틴 소치", "⟦푸틴⟧은 23일 ⟦소치⟧에서 ⟦소치⟧시장을 만났다."), ("cis", "👨‍👩‍👧 독립국가연합(⟦CIS⟧)과 美가 합의했다."),
        ("회담은", "정상⟦회담⟧ 뒤 ⟦회담⟧장을 떠났다."),
    ])
    func highlightsAreCodePoints(query: String, marked: String) {
        let text = MarkedText(marked)
        let chronicle = Chronicle(articles: [Sample.analysis("a", title: "", text: text.plain)])
        let highlights = chronicle.highlights(of: query, in: 0)
        #expect(highlights.text == text.spans)
        #expect(highlights.snippet == Text(text.plain).span)
    }

    @Test func snippetShowsThePartWithMostOfTheQuery() {
        let filler = String(repeating: "그 밖의 이야기가 길게 이어진다. ", count: 40)
        let text = "소치 소식. " + filler + "푸틴은 소치에서 회담했다. " + filler
        let chronicle = Chronicle(articles: [Sample.analysis("a", text: text)])
        let highlights = chronicle.highlights(of: "푸틴 소치", in: 0)
        let snippet = Text(text)[highlights.snippet]
        #expect(snippet.contains("푸틴은 소치에서 회담했다"))
        #expect(highlights.snippet.length <= 200)
        #expect(highlights.text.count == 2)
    }

    @Test func longHostileQueriesAreCutShort() {
        let word = String(repeating: "가", count: 100_000)
        #expect(Self.chronicle.search(word).isEmpty)
        #expect(Self.chronicle.search(Array(repeating: "푸틴", count: 50_000).joined(separator: " ")).count == 2)
    }
}

@Suite struct SuggestTests {
    private static let chronicle = Chronicle(articles: [
        Sample.analysis(
            "a",
            entities: [
                Sample.entity("lukashenko", ko: "알렉산드르 루카셴코", en: "Alexander Lukashenko", aliases: ["루카셴코"]),
                Sample.entity("putin", ko: "블라디미르 푸틴", en: "Vladimir Putin", aliases: ["푸틴"]),
                Sample.entity("sochi", .place, ko: "소치", en: "Sochi"),
                Sample.entity("seoul", .place, ko: "서울", en: "Seoul"),
                Sample.entity("cis", .organization, ko: "독립국가연합", en: "CIS", aliases: ["CIS"]),
            ], mentions: ["putin", "putin", "lukashenko", "sochi", "sochi", "sochi"])
    ])

    /// Each row: what is typed, the ids offered in order, how the first matched.
    @Test(arguments: [
        ("루카", ["lukashenko"], Suggestion.Match.prefix), ("푸", ["putin"], .prefix), ("소", ["sochi"], .prefix),
        // a syllable that is still being typed: 루카ㅅ, 루캇
        ("루카ㅅ", ["lukashenko"], .prefix), ("루캇", ["lukashenko"], .prefix),
        ("ㄹㅋㅅㅋ", ["lukashenko"], .initials), ("ㅅ", ["sochi", "seoul"], .initials), ("ㅍㅌ", ["putin"], .initials),
        ("fnzktpszh", ["lukashenko"], .keyboard), ("FNZKTPSZH", ["lukashenko"], .keyboard),
        ("vnxls", ["putin"], .keyboard),
        // Korean keys typed for an English name
        ("ㅔㅕ샤ㅜ", ["putin"], .keyboard), ("se", ["seoul"], .prefix), ("putin", ["putin"], .prefix),
        ("cis", ["cis"], .prefix), ("독립 국가", ["cis"], .prefix),
    ])
    func completes(query: String, expected: [String], match: Suggestion.Match) {
        let suggestions = Self.chronicle.suggest(query)
        #expect(suggestions.map { Self.chronicle.entities[$0.entity].entity.id } == expected)
        #expect(suggestions.first?.match == match)
    }

    @Test(arguments: ["", "  ", "없는이름", "zzzz"])
    func offersNothing(query: String) {
        #expect(Self.chronicle.suggest(query).isEmpty)
    }

    @Test func limitHolds() {
        #expect(Self.chronicle.suggest("s", limit: 1).count == 1)
        #expect(Self.chronicle.suggest("s", limit: 0).isEmpty)
    }
}
