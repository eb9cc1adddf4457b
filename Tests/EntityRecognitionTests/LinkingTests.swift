import EntityRecognition
import KoreanText
import NewsModel
import TestSupport
import Testing

/// Which entity a mention names, in texts of several sentences.
@Suite struct LinkingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        /// Every mention marked.
        let text: String
        /// The entity of each mention, in order; equal numbers mean one entity, a name means this id.
        let entities: [String]
        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "a surname joins the full name",
            text: "⟦알렉산드르 루카셴코⟧ ⟦벨라루스⟧ 대통령이 말했다. ⟦루카셴코⟧ 대통령은 떠났다. ⟦루카셴코⟧가 돌아왔다.",
            entities: ["lukashenko", "belarus", "lukashenko", "lukashenko"]),
        Case(
            name: "a foreign name nobody curated joins its short form",
            text: "⟦미하일 고르바초프⟧ 대통령이 연설했다. ⟦고르바초프⟧는 물러났다.", entities: ["1", "1"]),
        Case(
            name: "a surname with a title joins the full name with that title",
            text: "⟦이상훈⟧ 장관과 ⟦이민수⟧ 의원이 만났다. ⟦이⟧ 장관은 말이 없었다.", entities: ["1", "2", "1"]),
        Case(
            name: "the surname of a well-known bearer of the title",
            text: "⟦시⟧ 주석은 회담을 마쳤다. ⟦문⟧ 대통령도 돌아왔다.", entities: ["xi-jinping", "moon-jae-in"]),
        Case(
            name: "전 before a title is no surname",
            text: "⟦드미트리 메드베데프⟧ 전 대통령과 통화했다.", entities: ["medvedev"]),
        Case(
            name: "a definition binds its abbreviation",
            text: "⟦독립국가연합⟧(⟦CIS⟧)이 출범했다. ⟦CIS⟧는 성명을 냈다.", entities: ["cis", "cis", "cis"]),
        Case(
            name: "a definition binds the abbreviation of a body nobody curated",
            text: "⟦한국해안안전협회⟧(⟦KCSA⟧)가 조사했다.", entities: ["1", "1"]),
        Case(
            name: "a bare office belongs to the country it was introduced with",
            text: "⟦벨라루스 대통령실⟧이 밝혔다. ⟦대통령실⟧은 덧붙였다.",
            entities: ["belarus-presidential-office", "belarus-presidential-office"]),
        Case(
            name: "a bare ministry without a foreign introduction is the Korean one",
            text: "⟦외교부⟧는 유감을 표했다.", entities: ["ministry-of-foreign-affairs"]),
        Case(
            name: "a foreign ministry is not the Korean one",
            text: "⟦외교부⟧는 침묵했다. ⟦중국 외교부⟧는 반발했다.",
            entities: ["ministry-of-foreign-affairs", "ministry-of-foreign-affairs-of-china"]),
        Case(
            name: "where nothing of Korea is named, a bare ministry is that of the country whose bodies are",
            text: "⟦중국 국방부⟧는 훈련을 예고했다. ⟦외교부⟧는 성명을 냈다.",
            entities: ["jungguk-gukbangbu", "ministry-of-foreign-affairs-of-china"]),
        Case(
            name: "where Korea is named too, a bare ministry is the Korean one",
            text: "⟦중국 국방부⟧는 ⟦한국⟧을 비난했다. ⟦외교부⟧는 성명을 냈다.",
            entities: ["jungguk-gukbangbu", "south-korea", "ministry-of-foreign-affairs"]),
        Case(
            name: "a demonym in hanja is the country",
            text: "⟦미국⟧이 답했다. ⟦美⟧ 대통령은 거부했다.", entities: ["us", "us"]),
    ]

    @Test("Mentions name these entities", arguments: cases)
    func links(_ example: Case) {
        let marked = MarkedText(example.text)
        let recognition = recognize(marked.plain)
        #expect(
            recognition.mentions.map(\.span) == marked.spans,
            "found \(recognition.mentions.map { Text(marked.plain)[$0.span] })")
        guard recognition.mentions.count == example.entities.count else { return }
        var numbered: [String: String] = [:]
        for (mention, expected) in zip(recognition.mentions, example.entities) {
            if Int(expected) == nil {
                #expect(mention.entity == expected)
            } else {
                #expect(numbered[expected] ?? mention.entity == mention.entity)
                numbered[expected] = mention.entity
            }
        }
        #expect(Set(numbered.values).count == numbered.count)
    }

    @Test(
        "Words that refer back name what they refer to",
        arguments: [
            ("⟦두 정상⟧", "푸틴 대통령은 루카셴코 대통령과 만났다. ⟦두 정상⟧은 합의했다.", ["putin", "lukashenko"]),
            ("⟦양국⟧", "러시아와 벨라루스는 회담했다. ⟦양국⟧은 합의했다.", ["russia", "belarus"]),
            ("⟦그는⟧", "오바마 대통령은 연설했다. ⟦그⟧는 웃었다.", ["obama"]),
        ])
    func anaphora(_ name: String, _ text: String, _ entities: [String]) {
        let marked = MarkedText(text)
        let recognition = recognize(marked.plain)
        #expect(recognition.anaphora.map(\.span) == marked.spans)
        #expect(recognition.anaphora.first?.entities == entities)
    }

    @Test("두 정상 without two heads of state before it means nobody")
    func openAnaphor() {
        #expect(recognize("푸틴 대통령이 왔다. 두 정상은 만났다.").anaphora.isEmpty)
    }

    @Test("An entity of the text alone has one id in every article, and others of the same shape have other ids")
    func stableIDs() {
        let first = recognize("김철수 의원이 말했다.").entities.map(\.id)
        let second = recognize("어제 회의에서 김철수 의원은 반대했다.").entities.map(\.id)
        #expect(first == second)
        #expect(first.first?.hasPrefix("person-gimcheolsu-") ?? false)
        #expect(recognize("김철우 의원이 말했다.").entities.map(\.id) != first)
    }

    @Test("A person the text does not name is another one in every article")
    func anonymousPersons() {
        func persons(_ text: String) -> [String] {
            recognize(text).entities.filter { $0.type == .person }.map(\.id)
        }
        let first = persons("김모 씨가 잡혔다.")
        let second = persons("경찰서에 간 김모 씨는 풀려났다.")
        #expect(first.count == 1 && second.count == 1 && first != second)
    }

    @Test("The phrase holds title and modifiers, the span does not")
    func phrases() {
        let text = Text("알렉산드르 루카셴코 벨라루스 대통령이 왔다.")
        let mention = recognize(text.string).mentions.first
        #expect(mention.map { text[$0.span] } == "알렉산드르 루카셴코")
        #expect(mention.map { text[$0.phrase] } == "알렉산드르 루카셴코 벨라루스 대통령")
    }

    @Test("A Korean name without a known English form gets its Revised Romanization, and the record says so")
    func romanizedLabels() {
        let person = recognize("홍길동 의원이 왔다.").entities.first
        #expect(person?.labels.en == "Hong Gildong")
        #expect(person?.isRomanized == true)
        #expect(recognize("푸틴 대통령이 왔다.").entities.first?.isRomanized == false)
    }

    private func recognize(_ text: String) -> Recognition {
        var trace = Trace.disabled
        return EntityRecognizer(knowledge: Knowledge.editors).recognize(Document(Text(text)), trace: &trace)
    }
}
