import KoreanText
import NewsModel
import Testing

/// A word or group of words read as a predicate, by lemma.
@Suite struct PredicateTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let words: String
        let lemma: String
        let link: PredicateLink
        let tense: PredicateTense
        let aspects: PredicateAspects
        var testDescription: String { words }
    }

    private static func row(
        _ words: String, _ lemma: String, _ link: PredicateLink, _ tense: PredicateTense = .none,
        _ aspects: PredicateAspects = []
    ) -> Row { Row(words: words, lemma: lemma, link: link, tense: tense, aspects: aspects) }

    static let rows: [Row] = [
        row("체결했다", "체결하", .final, .past), row("체결한다", "체결하", .final, .present),
        row("체결했다고", "체결하", .quote, .past), row("체결한다고", "체결하", .quote, .present),
        row("체결하고", "체결하", .and), row("체결했으며", "체결하", .and, .past),
        row("체결했지만", "체결하", .but, .past), row("체결하면", "체결하", .if),
        row("체결하면서", "체결하", .while), row("체결하자", "체결하", .when),
        row("체결하기", "체결하", .nominal), row("체결함", "체결하", .nominal),
        row("체결하라고", "체결하", .command), row("체결하자고", "체결하", .proposal),
        row("체결하겠다고", "체결하", .quote, .none, .willing), row("체결해", "체결하", .then),
        row("체결해야", "체결하", .must), row("체결할", "체결하", .adnominal, .future),
        row("체결한", "체결하", .adnominal, .past), row("체결하는", "체결하", .adnominal, .present),
        row("체결했던", "체결하", .adnominal, .past), row("체결했을", "체결하", .adnominal, .past),
        row("체결하려고", "체결하", .intend), row("체결하도록", "체결하", .intend),
        row("체결됐다", "체결되", .final, .past), row("체결되었다", "체결되", .final, .past),
        row("구속당했다", "구속당하", .final, .past), row("이전시켰다", "이전시키", .final, .past),
        row("만났다", "만나", .final, .past), row("만나", "만나", .then), row("만난", "만나", .adnominal, .past),
        row("만나며", "만나", .and), row("찾아", "찾", .then), row("찾은", "찾", .adnominal, .past),
        row("찾으면", "찾", .if), row("열렸다", "열리", .final, .past), row("열린", "열리", .adnominal, .past),
        row("여는", "열", .adnominal, .present), row("엽니다", "열", .final, .present),
        row("올랐다", "오르", .final, .past), row("올라", "오르", .then), row("도왔다", "돕", .final, .past),
        row("도우며", "돕", .and), row("지은", "짓", .adnominal, .past), row("들었다", "듣", .final, .past),
        row("숨졌다", "숨지", .final, .past), row("숨진", "숨지", .adnominal, .past),
        row("이어졌다", "이어지", .final, .past), row("치러졌다", "치러지", .final, .past),
        row("밝혔다", "밝히", .final, .past), row("맺었다", "맺", .final, .past), row("꺾었다", "꺾", .final, .past),
        row("발표하셨다", "발표하", .final, .past), row("발표했었다", "발표하", .final, .past),
        row("논의하고 있다", "논의하", .final, .none, .progressive),
        row("논의하고 있다고", "논의하", .quote, .none, .progressive),
        row("추진해 오고 있다", "추진하", .final, .none, .progressive),
        row("회담한 바 있다", "회담하", .final, .past, .experiential),
        row("만난 적이 없다", "만나", .final, .past, [.experiential, .negated]),
        row("방문할 예정이다", "방문하", .final, .future, .planned),
        row("방문할 예정이라고", "방문하", .quote, .future, .planned),
        row("방문하기로 했다", "방문하", .final, .past, .planned),
        row("방문하기로 합의했다", "방문하", .resolve, .none, .planned),
        row("숨진 것으로 알려졌다", "숨지", .final, .past, .reported),
        row("압승한 것으로 나타나자", "압승하", .when, .past, .reported),
        row("빼앗은 것으로 추정된다", "빼앗", .final, .present, .alleged),
        row("합의하지 않았다", "합의하", .final, .past, .negated),
        row("합의하지 못했다", "합의하", .final, .past, .negated),
        row("안 만났다", "만나", .final, .past, .negated),
        row("사퇴해야 한다", "사퇴하", .final, .present, .obligation),
        row("사퇴해야 한다고", "사퇴하", .quote, .present, .obligation),
        row("지원해 달라고", "지원하", .command, .none, .requested),
        row("체결한 뒤", "체결하", .after, .past), row("체결하기 위해", "체결하", .intend, .none, .intended),
        row("기각한 반면", "기각하", .but, .past), row("출범시키는 한편", "출범시키", .and, .present),
        row("개입한 탓에", "개입하", .because, .past), row("논의한 끝에", "논의하", .after, .past),
        row("마무리된 것이다", "마무리되", .nominal, .past),
        row("체결하기 전", "체결하", .before), row("체결할 경우", "체결하", .if, .future, .conditional),
        row("체결할 수 있다", "체결하", .final, .future, .possible),
        row("과시하기도 했다", "과시하", .final, .past),
        row("살해한 혐의로", "살해하", .adnominal, .past, .alleged),
        row("오를 것으로 전망된다", "오르", .final, .present, .expected),
    ]

    @Test("A predicate is read by its lemma, with link, tense and aspect", arguments: rows)
    func reading(row: Row) throws {
        let document = Document(Text(row.words))
        let sentence = try #require(document.sentences.first)
        var finder = PredicateFinder()
        let found = finder.predicates(of: sentence, in: document, names: [Span]())
        let predicate = try #require(found.first)
        let lemma = document.text[predicate.noun] + LemmaTable.shared.stem(of: predicate.verb)
        #expect(lemma == row.lemma)
        #expect(predicate.link == row.link)
        #expect(predicate.aspects == row.aspects)
        if row.tense != .none { #expect(predicate.tense == row.tense) }
    }

    @Test(
        "A noun or determiner that looks like a verb's form is no predicate",
        arguments: ["지난", "제주도", "경고", "그러나", "대통령", "하지만", "서울", "오는", "보고", "정부는", "푸틴"])
    func negatives(word: String) throws {
        let document = Document(Text(word))
        let sentence = try #require(document.sentences.first)
        var finder = PredicateFinder()
        #expect(finder.predicates(of: sentence, in: document, names: [Span]()).isEmpty)
    }
}
