import NewsModel
import TestSupport
import Testing
import TimeNormalization

@Suite struct ReferenceInferenceTests {
    static let election = DatedFact(
        id: "election", type: .election, date: .date(PartialDate(year: 2020, month: 8, day: 9)),
        title: Labels(ko: "대선"), keywords: ["대선", "대통령 선거"],
        entities: ["belarus"], place: "belarus", source: nil)

    @Test("A dated fact beside a relative year gives the year; days stay open in the month")
    func fact() {
        let text = "지난해 8월 대선 이후 시위가 이어졌다. 23일 통신에 따르면 전날 회담했다. 지난해 9월 방문했다."
        let tagging = CorpusFile.tag(text, on: nil, facts: [Self.election], entities: ["belarus"])
        #expect(tagging.referenceDate.date.description == "2021")
        #expect(tagging.referenceDate.basis == .knowledge)
        #expect(!tagging.referenceDate.evidence.isEmpty)
        #expect(tagging.times.map(\.value) == ["2020-08", "2021-XX-23", "2021-XX-22", "2020-09"])
        #expect(tagging.times.map { $0.edtf?.description } == ["2020-08", "2021-XX-23", "2021-XX-22", "2020-09"])
    }

    @Test("A fact of a country the text does not name dates nothing")
    func elsewhere() {
        let tagging = CorpusFile.tag("지난해 8월 대선이 있었다.", on: nil, facts: [Self.election], entities: ["france"])
        #expect(tagging.referenceDate == .unknown)
        #expect(tagging.times.first?.edtf == nil)
    }

    @Test("A fact of another month dates nothing")
    func otherMonth() {
        let tagging = CorpusFile.tag("지난해 5월 대선이 있었다.", on: nil, facts: [Self.election], entities: ["belarus"])
        #expect(tagging.referenceDate == .unknown)
    }

    @Test("Facts that contradict each other leave the date open")
    func conflict() {
        let text = "지난해 8월 대선에서 이겼다. 올해 대선은 치르지 않는다."
        let tagging = CorpusFile.tag(text, on: nil, facts: [Self.election], entities: ["belarus"])
        #expect(tagging.referenceDate.confidence < 0.5)
    }

    @Test("With the year, a day and its weekday give the month where one fits")
    func weekday() {
        let text = "지난해 8월 대선 이후다. 23일(화) 열렸다. 26일(금) 끝난다. 지난달 시작했다."
        let tagging = CorpusFile.tag(text, on: nil, facts: [Self.election], entities: ["belarus"])
        // 23일(화) of 2021 fits February, March and November: nothing is chosen.
        #expect(tagging.referenceDate.date.description == "2021")
    }

    @Test("A date with 자 states itself")
    func stated() {
        let tagging = CorpusFile.tag("본지 2021년 2월 23일자 보도다. 전날 회담했다.", on: nil)
        #expect(tagging.referenceDate.date.description == "2021-02-23")
        #expect(tagging.referenceDate.basis == .text)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let date: String
        var testDescription: String { text }
    }

    @Test(
        "An undated text is dated by its own words, or left open",
        arguments: [
            Case(text: "2021년 2월 23일 회담이 열렸다.", date: "2021-02-23"),
            Case(text: "2021-02-23 정상회담이 끝났다.", date: "2021-02-23"),
            Case(text: "2021.02.23 정상회담이 끝났다.", date: "2021-02-23"),
            Case(text: "노동신문은 2019년 12월 5일자 논평을 실었다. 전날 담화가 나왔다.", date: "2019-12-05"),
            Case(text: "입력 2020.01.09 대통령이 회견했다.", date: "2020-01-09"),
            Case(text: "지난해 8월 대통령 선거가 있었다.", date: "2021"),
            Case(text: "올해 8월 대선을 치렀다.", date: "2020"),
            Case(text: "재작년 8월 대선을 치렀다.", date: "2022"),
            Case(text: "지난해 8월 대선 뒤 31일(수) 시위가 있었다. 지난해 8월 대선이 문제다.", date: "2021-03-31"),
            Case(text: "대통령은 2016년 10월 3일 취임했다.", date: "XXXX"),
            Case(text: "1997년 11월 21일에 있었던 일이다.", date: "1997-11-21"),
            Case(text: "전날 회담이 열렸다.", date: "XXXX"),
            Case(text: "23일 밝혔다.", date: "XXXX"),
            Case(text: "23일(화) 열렸다.", date: "XXXX"),
            Case(text: "지난해 5월 대선을 치렀다.", date: "XXXX"),
            Case(text: "지난해 8월 축제가 열렸다.", date: "XXXX"),
            Case(text: "버전 2021.02를 냈다.", date: "XXXX"),
            Case(text: "", date: "XXXX"),
        ])
    func dated(sample: Case) {
        let tagging = CorpusFile.tag(sample.text, on: nil, facts: [Self.election], entities: ["belarus"])
        #expect(tagging.referenceDate.date.description == sample.date)
    }
}
