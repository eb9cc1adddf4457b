import EntityRecognition
import KoreanText
import NewsModel
import Testing

/// What the words of mentions name one by one, and which entities a text is said to name.
@Suite struct NamingTests {
    /// Every entity the text names, each by its forms in order of first use, parted by strokes.
    static let texts: [(text: String, named: [String])] = [
        // Places one after another are each a place.
        ("푸틴 대통령은 러시아 소치에서 쉬었다.", ["p 푸틴", "l 러시아", "l 소치"]),
        ("경기 수원시 영통구에서 불이 났다.", ["l 경기", "l 수원시", "l 영통구"]),
        ("부산 사하구 구평동에서 토사가 쏟아졌다.", ["l 부산", "l 사하구", "l 구평동"]),
        ("우크라이나 동부에서 교전이 이어졌다.", ["l 우크라이나"]),
        // A body behind its country, its parent or its place.
        ("프랑스 내무부가 집계했다.", ["o 프랑스 내무부 | 내무부", "l 프랑스"]),
        ("美 상무부는 삼성전자를 불렀다.", ["o 美 상무부 | 상무부", "l 美", "o 삼성전자"]),
        ("김철수 의원은 국회 정보위원회에 출석했다.", ["p 김철수", "o 국회 정보위원회 | 정보위원회", "o 국회"]),
        ("고용노동부 구미지청은 작업을 멈추게 했다.", ["o 고용노동부 구미지청"]),
        // Common nouns name nothing; behind a name they mean what it names.
        ("경찰은 수사에 나섰다.", []),
        ("정부는 대책을 마련하기로 했다.", []),
        ("루카셴코 대통령은 자국 군부의 충성을 얻었다.", ["p 루카셴코"]),
        ("이스라엘 정부는 휴전안을 승인했다.", ["l 이스라엘"]),
        // A name made of syllables of another, in brackets.
        ("국가수사본부(국수본)가 나섰다. 국수본은 압수수색을 했다.", ["o 국가수사본부 | 국수본"]),
        // Coordinated names.
        ("한·미·일 정상이 만났다.", ["l 한", "l 미", "l 일"]),
        ("삼성전자·SK하이닉스의 실적이 좋아졌다.", ["o 삼성전자", "o SK하이닉스"]),
        ("박영선·우상호 의원이 토론했다.", ["p 박영선", "p 우상호"]),
        // Bylines.
        ("홍길동 기자가 취재했다.", ["p 홍길동"]),
        // Persons the text names in part.
        ("경찰은 최모(43)씨를 체포했다.", ["p 최모"]),
        // A title is no part of a name, and may hold the body its bearer leads.
        ("기시다 후미오 총리는 규탄했다.", ["p 기시다 후미오"]),
        ("김성한 국가안보실장은 지시했다.", ["p 김성한", "o 국가안보실"]),
        // Names of other languages.
        ("응우옌 반 득(29)씨가 숨졌다.", ["p 응우옌 반 득"]),
        ("무함마드 빈 살만 왕세자가 왔다.", ["p 무함마드 빈 살만"]),
        // What is no name: an abbreviation of common words, a word made with a country's name, a storm.
        ("양국은 양해각서(MOU)를 맺었다.", []),
        ("한국형 발사체를 쏘았다.", []),
        // A team by its first word.
        ("삼성 라이온즈가 이겼다. 삼성은 2위로 올랐다.", ["o 삼성 라이온즈 | 삼성"]),
    ]

    @Test("A text names these entities, by these words", arguments: texts)
    func names(text: String, named: [String]) {
        let recognition = recognize(text)
        let body = Text(text)
        let found = recognition.entities.map { entity in
            var forms: [String] = []
            for name in recognition.mentions.flatMap(\.names) where name.entity == entity.id {
                let words = body[name.span]
                if !forms.contains(words) { forms.append(words) }
            }
            let letter = entity.type == .person ? "p" : entity.type == .place ? "l" : "o"
            return "\(letter) \(forms.joined(separator: " | "))"
        }
        #expect(Set(found) == Set(named), "found \(found)")
    }

    @Test("Places of one name in different places stay apart, and one place is the same in every article")
    func homonyms() {
        func district(_ text: String) -> String? { recognize(text).mentions.first?.parts.last?.entity }
        let seoul = district("서울 중구에서 집회가 열렸다.")
        #expect(seoul != nil && seoul == district("행사는 서울 중구에서 열린다."))
        #expect(seoul != district("대구 중구에서 집회가 열렸다."))
        #expect(seoul == recognize("대구 중구에서 불이 났다. 서울 중구에서도 났다.").mentions.last?.parts.last?.entity)
        #expect(district("부산 강서구에서 불이 났다.") != district("서울 강서구에서 불이 났다."))
    }

    @Test("A local office is the same with its place before it or not, and another one in another place")
    func offices() {
        func office(_ text: String) -> String? { recognize(text).entities.last { $0.type == .organization }?.id }
        let gangnam = office("서울 강남경찰서는 피의자를 체포했다.")
        #expect(gangnam != nil && gangnam == office("강남경찰서는 사건을 넘겼다."))
        #expect(office("부산 강서경찰서는 피의자를 체포했다.") != office("서울 강서경찰서는 피의자를 체포했다."))
    }

    @Test("Persons of one surname stay apart, though a surname with a title joins the right one")
    func surnames() {
        let recognition = recognize("이상훈 장관과 이민수 의원이 만났다. 이 의원은 웃었다. 이 장관은 말이 없었다.")
        let ids = recognition.mentions.map(\.entity)
        #expect(ids.count == 4 && ids[0] != ids[1] && ids[2] == ids[1] && ids[3] == ids[0])
    }

    @Test(
        "A body that Korea has not belongs to the country in focus",
        arguments: [
            ("러시아가 반발했다. 외무부는 성명을 냈다.", "russia-ministry-of-foreign-affairs")
        ])
    func focus(text: String, id: String) {
        #expect(recognize(text).entities.contains { $0.id == id })
    }

    @Test("A common noun means the one body of the text that it can mean, and is no form of its name")
    func counterparts() {
        let recognition = recognize("구미경찰서는 김철수 씨를 조사했다. 경찰은 혐의를 확인했다.")
        let police = recognition.mentions.last
        #expect(police?.isCommonNoun == true)
        #expect(police?.entity != nil && police?.entity == recognition.mentions.first?.entity)
        #expect(police?.names.isEmpty == true)
    }

    private func recognize(_ text: String) -> Recognition {
        var trace = Trace.disabled
        return EntityRecognizer(knowledge: Knowledge.editors).recognize(Document(Text(text)), trace: &trace)
    }
}
