import NewsModel
import Testing

/// A wire story with several events, one of which three sentences state.
@Suite struct WireStoryTests {
    /// The events of the story that `seeds/articles` holds, as the stages before annotate it.
    static let story = """
        {t:2020:지난해} 대선 부정 논란으로 촉발된 정치 위기에서 완전히 벗어나지 못하고 있는 {p:lukashenko:알렉산드르 루카셴코 벨라루스 대통령}이 유일한 '구원자'인 {p:putin:블라디미르 푸틴 대통령}에게 바짝 기대고 있다.
        {t:2021-02-23:23일}(현지시간) {o:ria:리아노보스티 통신} 등에 따르면 {t:2021-02-22:전날} {l:russia:러시아} 남부 휴양도시 {l:sochi:소치}를 찾아 {p:putin:푸틴 대통령}과 회담한 {p:lukashenko:루카셴코 대통령}은 {t:2021-02-23:이날} 다시 {p:putin:푸틴}과 전화 통화를 하고 {a:belarus+russia:양국} 간 군사분야 협력 문제 등을 논의했다고 {o:belarus-office:벨라루스 대통령실}이 밝혔다.
        {o:belarus-office:대통령실}은 {p:lukashenko:루카셴코 대통령}과 {p:putin:푸틴 대통령} 간 전화 통화 사실을 전하면서 {a:lukashenko+putin:두 정상}이 {t:2021-02-22:전날} 대면 회담에 이어 {t:2021-02-23:이날} 통화에서 '{o:union-state:연합국가}'(Union State) 틀 내에서의 {a:belarus+russia:양국} 협력 방안에 대한 논의를 계속했다고 전했다.
        옛 소련권 국가모임인 {o:cis:독립국가연합}(CIS)에 함께 소속된 {l:russia:러시아}와 {l:belarus:벨라루스}는 {t:1999:지난 1999년} {o:union-state:연합국가} 창설 조약을 체결한 뒤 국가통합을 추진해 오고 있다.
        {o:belarus-office:대통령실}은 {t:2021-02-23:이날} 전화통화의 주요 의제가 세금 제도, {a:belarus+russia:양국} 군산복합체 간 협력 문제, 공동 국방체제 강화, 언론 분야 정보전 등이었다고 소개했다.
        {p:lukashenko:루카셴코 대통령}은 또 {p:putin:푸틴 대통령}에 이어 {o:council:러시아 국가안보회의} 부의장을 맡고 있는 {p:medvedev:드미트리 메드베데프 전 대통령}과도 통화했다고 {o:belarus-office:대통령실}은 덧붙였다.
        {p:lukashenko:루카셴코 대통령}은 {t:2021-02-22:전날} {l:sochi:소치}에서 {p:putin:푸틴 대통령}과 약 {d:PT6H:6시간} 동안 회담한 바 있다.
        {a:lukashenko+putin:두 정상}은 현지 산악 스키장에서 스키와 스노모빌(설상차)을 함께 타며 친분을 과시하기도 했다.
        {p:lukashenko:루카셴코 대통령}이 신종 코로나바이러스 감염증(코로나19) 사태 와중에 직접 {p:putin:푸틴 대통령}을 만나고 연이어 전화통화까지 하는 등 접촉 빈도를 높이는 것은 자국 내에서 자신이 처한 정치적 위기를 타개하는 데 {p:putin:푸틴}과 {l:russia:러시아}의 지원이 절대적이기 때문으로 분석된다.
        {p:putin:푸틴 대통령}은 앞서 {t:2020-09:지난해 9월} {l:russia:러시아}를 방문한 {p:lukashenko:루카셴코 대통령}과의 회담에서 {n:1500000000:15억 달러}(약 1조7천억원)의 차관과 군사 지원을 제공하겠다고 약속한 바 있다.
        {l:russia:러시아}는 {l:belarus:벨라루스} 야권의 {p:lukashenko:루카셴코 대통령} 사퇴 요구에 대해서도 선거를 통해 합법적으로 선출된 대통령을 시위로 몰아내는 것은 있을 수 없는 일이라며 그에 대한 지지를 거두지 않고 있다.
        {l:belarus:벨라루스}에선 {t:2020-08:지난해 8월} 대선에서 {d:P26Y:26년째} 장기집권 중인 {p:lukashenko:루카셴코 대통령}이 80% 이상의 득표율로 압승한 것으로 나타나자 정권의 투표 부정과 개표 조작 등에 항의하는 야권의 저항 시위가 {d:PXM:몇 개월} 동안 이어졌다.
        야권은 {p:lukashenko:루카셴코 대통령} 사퇴와 새로운 총선 및 대선 실시 등을 요구했다.
        하지만 현지 당국은 시위대를 강경 진압하고 참가자들을 무더기로 체포해 수감하는 등의 조치로 국제사회의 원성을 샀다.
        {t:2021:새해} 들어 야권 저항시위는 상당히 수그러들었으나 완전히 멈추진 않고 있다.
        {p:lukashenko:루카셴코 대통령}은 야권의 거센 저항에도 자국 군부와 권력기관의 충성, {l:russia:러시아}의 지원을 등에 업고 {t:2020-09:지난해 9월} 취임해 6기 임기를 이어오고 있다.
        """

    @Test("A wire story gives the events an editor would list, and none besides")
    func events() {
        let found = AnnotatedText(Self.story).events().map(\.summary)
        #expect(
            found == [
                "sign/occurred/1999/belarus,russia,union-state", "election/occurred/2020-08/lukashenko/@belarus",
                "protest/occurred/2020-08/야권/@belarus", "statement/demanded/2020-08/lukashenko,야권",
                "crackdown/occurred/2020-08/당국,시위대", "arrest/occurred/2020-08/당국,참가자들",
                "visit/occurred/2020-09/lukashenko/@russia", "pledge/promised/2020-09/lukashenko,putin",
                "inauguration/occurred/2020-09/lukashenko", "meet/occurred/2021-02-22/lukashenko,putin/@sochi",
                "other/occurred/2021-02-22/lukashenko,putin", "call/occurred/2021-02-23/lukashenko,putin",
                "call/occurred/2021-02-23/lukashenko,medvedev",
            ])
    }

    @Test("Three statements of one meeting are one event that keeps them all")
    func evidence() throws {
        let events = AnnotatedText(Self.story).events()
        let meeting = try #require(events.first { $0.type == .meet })
        #expect(meeting.evidence.count == 3)
        #expect(meeting.codes == EventCodes(plover: PloverCode(event: "CONSULT", mode: "visit"), cameo: "042"))
        #expect(Set(events.map(\.id)).count == events.count)
        #expect(meeting.id == AnnotatedText(Self.story).events().first { $0.type == .meet }?.id)
    }

    @Test(
        "A title names the parties, what happened and where",
        arguments: [
            (
                "{p:kim:김정은 위원장}이 {t:2018-06-12:2018년 6월 12일} {l:singapore:싱가포르}에서 {p:trump:트럼프 대통령}과 회담했다.",
                "김정은–트럼프 회담, 싱가포르", "Kim–Trump meeting, Singapore"
            ),
            ("경찰은 {t:2021-02-22:22일} {p:park:박모씨}를 체포했다.", "경찰, 박모씨 체포", "Police: arrest of Park"),
            ("{p:biden:바이든 대통령}은 {t:2021-01-20:지난달 20일} 취임했다.", "바이든 취임", "Biden inauguration"),
            ("{t:2021-02-13:13일} {l:fukushima:후쿠시마} 앞바다에서 지진이 발생했다.", "후쿠시마 지진", "Earthquake in Fukushima"),
            (
                "{p:putin:푸틴 대통령}은 {t:2021-02-22:22일} {p:luka:루카셴코 대통령}에게 차관을 제공하겠다고 약속했다.",
                "푸틴, 루카셴코에 차관 약속", "Putin: pledge to Luka"
            ),
            (
                "야권은 {t:2021-02-22:22일} 총리 사퇴와 새로운 총선 실시 등을 요구했다.",
                "야권, 총리 사퇴와 새로운 총선 실시 요구", "The opposition: demand"
            ),
        ])
    func titles(row: (text: String, korean: String, english: String)) throws {
        let event = try #require(AnnotatedText(row.text).events().first)
        #expect(event.title == Labels(ko: row.korean, en: row.english))
    }
}
