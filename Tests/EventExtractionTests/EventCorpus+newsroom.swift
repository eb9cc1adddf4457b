/// What the desks of a paper write: by type, each with sentences that state nothing.
extension EventCorpus {
    static let meetings = """
        {p:kim:김 총리}는 {t:2021-02-22:22일} {l:seoul:서울}에서 {p:li:리 총리}와 회동했다. => meet/occurred/2021-02-22/kim,li/@seoul
        {p:kim:김 장관}은 {t:2021-02-22:22일} {p:li:리 장관}과 면담을 가졌다. => meet/occurred/2021-02-22/kim,li
        {p:kim:김 장관}은 {t:2021-02-22:22일} {l:geneva:제네바}에서 {p:li:리 장관}과 양자회담을 했다. => meet/occurred/2021-02-22/kim,li/@geneva
        {p:kim:김 장관}은 {t:2021-03-02:다음 달 2일} {p:li:리 장관}과 회담할 예정이다. => meet/planned/2021-03-02/kim,li
        {p:kim:김 총리}는 {t:2021-02-22:22일} 국무회의를 주재했다. => meet/occurred/2021-02-22/kim
        {p:kim:김 대표}와 {p:li:이 대표}는 {t:2021-02-22:22일} {l:yeouido:여의도}에서 오찬을 함께 했다. => meet/occurred/2021-02-22/kim,li/@yeouido
        {p:kim:김 장관}은 {p:li:리 장관}과 만날 계획이 없다. => -
        {p:kim:김 장관}과 {p:li:리 장관}은 {t:2021-02-22:22일} 회담하지 않았다. => -
        회담이 열리면 긴장이 풀릴 수 있다. => -
        {p:kim:김 대통령}은 {t:2021-02-22:22일} {p:li:리 총리}와 통화했다. => call/occurred/2021-02-22/kim,li
        {p:kim:김 대통령}은 {t:2021-02-22:22일} {p:li:리 총리}와 화상통화를 했다. => call/occurred/2021-02-22/kim,li
        {p:kim:김 장관}이 {t:2021-02-20:지난 20일} {p:li:리 장관}과 전화회담을 가졌다. => call/occurred/2021-02-20/kim,li
        {p:kim:김 대통령}은 {t:2021-02-25:25일} {p:li:리 총리}와 통화할 예정이다. => call/planned/2021-02-25/kim,li
        {p:kim:김 장관}은 {t:2021-02-19:19일} {p:li:리 장관}과 통화했다고 외교부가 밝혔다. => call/occurred/2021-02-19/kim,li
        {p:kim:김 장관}은 {p:li:리 장관}과 통화하지 못했다. => -
        {p:kim:김 대통령}은 {p:li:리 총리}와 자주 통화한다. => -
        """

    static let journeys = """
        {p:kim:김 장관}은 {t:2021-02-22:22일} {l:laos:라오스}를 방문했다. => visit/occurred/2021-02-22/kim/@laos
        {p:kim:김 총리}는 {t:2021-03:다음 달} {l:vietnam:베트남}을 방문한다. => visit/planned/2021-03/kim/@vietnam
        {p:pope:교황}이 {t:2014-08-14:2014년 8월 14일} {l:korea:한국}을 방문했다. => visit/occurred/2014-08-14/pope/@korea
        {p:kim:김 대통령}은 {t:2021-02-23:23일} {l:busan:부산}을 찾는다. => visit/planned/2021-02-23/kim/@busan
        {p:kim:김 대통령}이 {t:2021-02-22:22일} {l:gumi:구미}를 찾았다. => visit/occurred/2021-02-22/kim/@gumi
        {p:kim:김 장관}은 {t:2021-02-21:21일} {l:japan:일본}에서 귀국했다. => visit/occurred/2021-02-21/kim/@japan
        {p:kim:김 대표}는 {t:2021-02-22:22일} 빈소를 찾아 조문했다. => visit/occurred/2021-02-22/kim
        {p:kim:김 장관}은 {t:2021-02-22:22일} 사고 현장을 찾았다. => visit/occurred/2021-02-22/kim
        {p:kim:김 장관}은 {l:laos:라오스} 방문을 취소했다. => -
        {p:kim:김 장관}은 해답을 찾았다. => -
        관광객은 해마다 {l:jeju:제주}를 찾는다. => -
        """

    static let words = """
        {p:kim:김 대통령}은 {t:2021-02-22:22일} 대국민담화를 발표했다. => statement/occurred/2021-02-22/kim
        {p:kim:김 장관}은 {t:2021-02-22:22일} 기자들과 만나 “국민의 뜻을 무겁게 받아들이고 있다”고 말했다. => statement/occurred/2021-02-22/kim
        {p:kim:김 시장}은 {t:2021-02-22:22일} “시민에게 부담을 지우지 않겠다는 약속을 지킨 것”이라고 밝혔다. => statement/occurred/2021-02-22/kim
        {p:kim:김 회장}은 {t:2021-02-22:22일} 기자간담회를 열었다. => statement/occurred/2021-02-22/kim
        {l:china:중국}은 {t:2021-02-22:22일} {l:us:미국}에 사과를 요구했다. => statement/demanded/2021-02-22/china,us
        {o:un:유엔}은 {t:2021-02-22:22일} {l:iran:이란}의 핵 활동을 규탄했다. => statement/occurred/2021-02-22/iran,un
        {o:union:금속노조}는 {t:2021-02-22:22일} 정부에 대책을 촉구했다. => statement/demanded/2021-02-22/union,정부
        {o:bank:우리은행}은 {t:2021-02-22:22일} 의혹을 부인했다. => statement/denied/2021-02-22/bank
        {p:kim:김 의원}은 {t:2021-02-22:22일} 의혹을 일축했다. => statement/denied/2021-02-22/kim
        {p:kim:김 사장}은 {t:2021-02-22:22일} 유족에게 사과했다. => statement/occurred/2021-02-22/kim,유족
        {p:kim:김 교수}는 “금리가 더 오를 것”이라고 말했다. => -
        {p:kim:김 의원}은 정부가 책임져야 한다고 주장했다. => -
        전문가들은 물가가 오를 것으로 본다. => -
        {p:kim:김 의원}은 사과할 뜻이 없다. => -
        """

    static let accords = """
        {l:korea:한국}과 {l:peru:페루}는 {t:2021-02-22:22일} 교역 확대에 합의했다. => agree/occurred/2021-02-22/korea,peru
        {o:union:노조}와 {o:firm:현대차}는 {t:2021-02-22:22일} 임금 협상을 타결했다. => agree/occurred/2021-02-22/firm,union
        {l:israel:이스라엘}과 {o:hamas:하마스}는 {t:2021-02-22:22일} 휴전했다. => agree/occurred/2021-02-22/hamas,israel
        {l:israel:이스라엘}과 {o:hamas:하마스}는 {t:2021-02-22:22일} 휴전에 합의했다. => agree/occurred/2021-02-22/hamas,israel
        {l:korea:한국}과 {l:cuba:쿠바}는 {t:2021-02-14:지난 14일} 수교했다. => agree/occurred/2021-02-14/cuba,korea
        {o:sk:SK}와 {o:ford:포드}는 {t:2021-02-22:22일} 제휴했다. => agree/occurred/2021-02-22/ford,sk
        {p:ahn:안 후보}와 {p:oh:오 후보}는 {t:2021-02-22:22일} 단일화에 합의했다. => agree/occurred/2021-02-22/ahn,oh
        {l:korea:한국}과 {l:peru:페루}는 합의에 이르지 못했다. => -
        양측은 아직 합의하지 않았다. => -
        {l:korea:한국}과 {l:us:미국}은 {t:2021-02-22:22일} 양해각서를 체결했다. => sign/occurred/2021-02-22/korea,us
        {o:sk:SK}는 {t:2021-02-22:22일} {o:ford:포드}와 업무협약을 맺었다. => sign/occurred/2021-02-22/ford,sk
        {l:korea:한국}과 {l:chile:칠레}는 {t:2003-02:2003년 2월} 자유무역협정에 서명했다. => sign/occurred/2003-02/chile,korea
        {o:sk:SK}는 {t:2021-03-05:내달 5일} {o:ford:포드}와 계약을 체결할 예정이다. => sign/planned/2021-03-05/ford,sk
        {l:korea:한국}과 {l:uae:아랍에미리트}는 {t:2021-02-22:22일} {l:abu:아부다비}에서 협정에 서명했다. => sign/occurred/2021-02-22/korea,uae/@abu
        {l:iran:이란}은 협정에 서명하지 않았다. => -
        {l:korea:한국} 정부는 {t:2021-02-22:22일} {l:ukraine:우크라이나}에 1억 달러를 지원하겠다고 약속했다. => pledge/promised/2021-02-22/korea,ukraine
        {p:kim:김 대통령}은 {t:2021-02-22:22일} 임기 단축을 공언했다. => pledge/promised/2021-02-22/kim
        {p:kim:김 후보}는 {t:2021-02-22:22일} 세금 인하를 공약했다. => pledge/promised/2021-02-22/kim
        {p:kim:김 시장}은 {t:2021-02-22:22일} 예산 절감을 다짐했다. => pledge/promised/2021-02-22/kim
        {l:japan:일본}은 {t:2021-02-22:22일} {l:peru:페루}에 차관 제공을 약속했다. => pledge/promised/2021-02-22/japan,peru
        {p:kim:김 사장}은 {t:2021-02-22:22일} 재발 방지를 약속했다. => pledge/promised/2021-02-22/kim
        {o:un:유엔}은 {t:2021-02-22:22일} {l:haiti:아이티}에 구호품을 보냈다. => aid/occurred/2021-02-22/haiti,un
        {o:samsung:삼성}은 {t:2021-02-22:22일} 성금 30억 원을 기부했다. => aid/occurred/2021-02-22/samsung
        {l:korea:한국} 정부는 {t:2021-02-22:22일} {l:haiti:아이티}에 의료진을 급파했다. => aid/occurred/2021-02-22/haiti,korea,의료진
        해경은 {t:2021-02-22:22일} {l:jeju:제주} 앞바다에서 선원 {n:5:5명}을 구조했다. => aid/occurred/2021-02-22/선원 5명,해경/@jeju
        {o:redcross:적십자사}는 {t:2021-02-22:22일} 이재민에게 구호물자를 전달했다. => aid/occurred/2021-02-22/redcross
        {o:msf:국경없는의사회}는 {t:2021-02-19:19일} {l:gaza:가자지구}에 백신을 보냈다. => aid/occurred/2021-02-19/gaza,msf
        {p:kim:김 회장}은 {t:2021-02-22:22일} 모교에 장학금을 기부했다. => aid/occurred/2021-02-22/kim
        {o:fire:소방청}은 {t:2021-02-22:22일} 이재민을 구조했다. => aid/occurred/2021-02-22/fire
        {o:lg:LG}와 {o:gm:GM}은 {t:2021-02-22:22일} 계약을 체결했다. => sign/occurred/2021-02-22/gm,lg
        {l:korea:한국}과 {l:israel:이스라엘}은 {t:2021-05:오는 5월} 협정에 서명할 예정이다. => sign/planned/2021-05/israel,korea
        {l:us:미국}은 지원을 검토하고 있다. => -
        """

    static let streets = """
        {o:union:철도노조}는 {t:2021-02-22:22일} 파업에 돌입했다. => protest/ongoing/2021-02-22/../union
        {o:union:철도노조}가 {t:2021-02-15:지난 15일} 파업을 벌였다. => protest/occurred/2021-02-15/union
        {o:kctu:민주노총}은 {t:2021-02-20:20일} {l:seoul:서울} 도심에서 집회를 열었다. => protest/occurred/2021-02-20/kctu/@seoul
        {o:kctu:민주노총}은 {t:2021-02-20:20일} {l:seoul:서울}에서 집회를 열어 법안을 철회하라고 요구했다. => protest/occurred/2021-02-20/kctu/@seoul
        시민들은 {t:2021-02-21:21일} {l:yangon:양곤}에서 거리시위를 벌였다. => protest/occurred/2021-02-21/시민들/@yangon
        {o:kctu:민주노총}은 {t:2021-03-06:내달 6일} {l:seoul:서울}에서 집회를 연다. => protest/planned/2021-03-06/kctu/@seoul
        {p:kim:김 의원}은 {t:2021-02-22:22일} 단식에 들어갔다. => protest/occurred/2021-02-22/kim
        {o:union:노조}는 {t:2021-03-02:다음 달 2일} 총파업에 돌입하기로 했다. => protest/planned/2021-03-02/union
        {o:union:노조}는 파업을 철회했다. => -
        노조는 파업을 검토 중이다. => -
        경찰은 {t:2021-02-20:20일} {l:yangon:양곤}에서 시위대를 해산했다. => crackdown/occurred/2021-02-20/경찰,시위대/@yangon
        경찰이 {t:2021-02-22:22일} {o:lh:LH} 본사를 압수수색했다. => crackdown/occurred/2021-02-22/lh,경찰
        검찰은 {t:2021-02-19:19일} {o:lh:LH}에 대한 압수수색을 벌였다. => crackdown/occurred/2021-02-19/검찰
        경찰은 {t:2021-02-24:24일} 화재 현장에서 합동감식을 벌일 예정이다. => crackdown/planned/2021-02-24/경찰
        군부는 {t:2021-02-01:지난 1일} 계엄령을 선포했다. => crackdown/occurred/2021-02-01/군부
        {l:russia:러시아}는 {t:2021-02-05:지난 5일} 외교관 {n:3:3명}을 추방했다. => crackdown/occurred/2021-02-05/russia
        군부는 {t:2021-02-22:22일} 통행금지령을 내렸다. => crackdown/occurred/2021-02-22/군부
        경찰은 시위대를 해산하지 않았다. => -
        """

    static let law = """
        경찰은 {t:2021-02-22:22일} {p:a:이모씨}를 긴급체포했다. => arrest/occurred/2021-02-22/a,경찰
        {p:a:이모씨}가 {t:2021-02-22:22일} 구속됐다. => arrest/occurred/2021-02-22/a
        검찰은 {t:2021-02-22:22일} {p:a:이모씨}를 구속했다. => arrest/occurred/2021-02-22/a,검찰
        경찰은 {t:2021-02-22:22일} {p:a:이모씨} 등 5명을 입건했다. => arrest/occurred/2021-02-22/a,경찰
        경찰은 {t:2021-02-22:22일} 용의자를 붙잡았다. => arrest/occurred/2021-02-22/경찰,용의자
        {l:iran:이란}은 {t:2021-01-04:지난달 4일} 한국 선박을 나포했다. => arrest/occurred/2021-01-04/iran
        법원은 {t:2021-02-22:22일} {p:a:이모씨}의 구속영장을 발부했다. => arrest/occurred/2021-02-22/a,법원
        경찰은 {p:a:이모씨}를 체포하지 못했다. => -
        검찰은 {t:2021-02-22:22일} {p:a:이모씨}를 불구속 기소했다. => trial/occurred/2021-02-22/a,검찰
        법원은 {t:2021-02-22:22일} {p:a:이모씨}에게 무죄를 선고했다. => trial/occurred/2021-02-22/a,법원
        검찰은 {t:2021-02-22:22일} {p:a:이모씨}에게 징역 5년을 구형했다. => trial/occurred/2021-02-22/a,검찰
        검찰은 {t:2021-02-22:22일} {p:a:이모씨}를 재판에 넘겼다. => trial/occurred/2021-02-22/a,검찰
        {p:a:이모씨}는 {t:2021-02-22:22일} 항소했다. => trial/occurred/2021-02-22/a
        경찰은 {t:2021-02-22:22일} 사건을 검찰에 송치했다. => trial/occurred/2021-02-22/검찰,경찰
        {o:cc:헌법재판소}는 {t:2017-03-10:2017년 3월 10일} {p:park:박근혜 대통령}을 파면했다. => trial/occurred/2017-03-10/cc,park
        {p:a:이모씨}의 선고 공판은 {t:2021-03-12:다음 달 12일} 열릴 예정이다. => trial/planned/2021-03-12/a
        {p:a:이모씨}는 {t:2020-11:지난해 11월} 회삿돈을 횡령한 혐의를 받고 있다. => attack/alleged/2020-11/a
        {p:a:이모씨}는 {t:2021-01-03:지난달 3일} 지인을 폭행한 혐의를 받는다. => attack/alleged/2021-01-03/a
        {p:a:이모씨}는 {t:2020-12:지난해 12월} 직원을 협박한 혐의를 받는다. => attack/alleged/2020-12/a
        {p:a:이모씨}는 {t:2020-09:지난해 9월} 물건을 훔친 혐의를 받고 있다. => attack/alleged/2020-09/a
        {p:a:이모씨}는 {t:2021-01:지난달} 집에 방화한 혐의를 받는다. => attack/alleged/2021-01/a
        {p:a:이모씨}는 {t:2020-08:지난해 8월} 이웃을 살해한 의혹을 받고 있다. => attack/alleged/2020-08/a
        {p:a:이모씨}는 {t:2020-07:지난해 7월} 아이를 학대한 혐의를 받는다. => attack/alleged/2020-07/a
        재판은 공개가 원칙이다. => -
        검찰은 항소하지 않기로 했다. => -
        """

    static let ballots = """
        {p:kim:김 후보}가 {t:2021-02-22:22일} 당 대표에 당선됐다. => election/occurred/2021-02-22/kim
        {l:france:프랑스}는 {t:2021-06-20:오는 6월 20일} 지방선거를 치른다. => election/planned/2021-06-20/france
        {p:kim:김 의원}은 {t:2021-02-22:22일} 출마를 선언했다. => election/occurred/2021-02-22/kim
        {p:kim:김 후보}는 {t:2020-04-15:지난해 4월 15일} 총선에서 낙선했다. => election/occurred/2020-04-15/kim
        {p:kim:김 의원}이 {t:2021-02-22:22일} 원내대표로 선출됐다. => election/occurred/2021-02-22/kim
        {l:swiss:스위스}에서 {t:2021-03-07:다음 달 7일} 국민투표가 실시된다. => election/planned/2021-03-07//@swiss
        {p:kim:김 대통령}이 {t:2020-10-31:지난해 10월 31일} 재선에 성공했다. => election/occurred/2020-10-31/kim
        {p:kim:김 의원}은 불출마를 고려하고 있다. => -
        선거는 민주주의의 꽃이다. => -
        {p:kim:김 대통령}은 {t:2021-02-10:10일} 취임했다. => inauguration/occurred/2021-02-10/kim
        {p:kim:김 총장}은 {t:2021-02-22:22일} 퇴임했다. => inauguration/occurred/2021-02-22/kim
        새 정부가 {t:2021-02-10:10일} 출범했다. => inauguration/occurred/2021-02-10/정부
        {p:kim:김 회장}은 {t:2021-03-01:다음 달 1일} 취임할 예정이다. => inauguration/planned/2021-03-01/kim
        {p:kim:김 대통령}의 취임식이 {t:2021-02-10:10일} {l:seoul:서울}에서 열렸다. => inauguration/occurred/2021-02-10/kim/@seoul
        {p:naru:나루히토 일왕}은 {t:2019-05-01:2019년 5월 1일} 즉위했다. => inauguration/occurred/2019-05-01/naru
        {p:kim:김 대통령}은 {t:2021-02-10:10일} 취임 선서를 했다. => inauguration/occurred/2021-02-10/kim
        {p:kim:김 회장}은 취임 일성으로 혁신을 강조했다. => -
        {p:kim:김 대통령}은 {t:2021-02-22:22일} {p:lee:이 후보자}를 장관에 임명했다. => appoint/occurred/2021-02-22/kim,lee
        {p:kim:김 대통령}은 {t:2021-02-22:22일} {p:lee:이 장관}을 경질했다. => appoint/occurred/2021-02-22/kim,lee
        {p:lee:이 장관}은 {t:2021-02-22:22일} 사임했다. => appoint/occurred/2021-02-22/lee
        {p:lee:이 의원}이 {t:2021-02-22:22일} 탈당을 선언했다. => appoint/occurred/2021-02-22/lee
        {o:kt:KT}는 {t:2021-02-22:22일} {p:lee:이 부사장}을 대표로 내정했다. => appoint/occurred/2021-02-22/kt,lee
        {p:lee:이 감독}은 {t:2021-02-22:22일} 지휘봉을 잡았다. => appoint/occurred/2021-02-22/lee
        {p:lee:이 대표}는 {t:2021-02-22:22일} 자리에서 물러났다. => appoint/occurred/2021-02-22/lee
        {p:lee:이 장관}은 사퇴하지 않았다. => -
        {p:lee:이 대표}는 사퇴를 거부했다. => -
        """

    static let wars = """
        {l:israel:이스라엘}은 {t:2021-02-22:22일} {l:gaza:가자지구}를 폭격했다. => attack/occurred/2021-02-22/israel/@gaza
        {l:kabul:카불}에서 {t:2021-02-22:22일} 자폭테러가 발생했다. => attack/occurred/2021-02-22//@kabul
        {o:taliban:탈레반}이 {t:2021-02-22:22일} {l:kunduz:쿤두즈}를 장악했다. => attack/occurred/2021-02-22/taliban/@kunduz
        괴한이 {t:2021-02-22:22일} {l:paris:파리}에서 흉기를 휘둘렀다. => attack/occurred/2021-02-22/괴한/@paris
        {p:abe:아베 전 총리}가 {t:2021-02-08:지난 8일} {l:nara:나라}에서 피살됐다. => attack/occurred/2021-02-08/abe/@nara
        {o:taliban:탈레반}은 공격을 중단했다. => -
        {l:nk:북한}은 {t:2021-02-22:22일} {l:wonsan:원산} 일대에서 방사포를 쐈다. => military/occurred/2021-02-22/nk/@wonsan
        {l:korea:한국}과 {l:us:미국}은 {t:2021-02-22:22일} 연합훈련을 시작했다. => military/occurred/2021-02-22/korea,us
        {l:us:미국}은 {t:2021-02-22:22일} 항공모함을 {l:busan:부산}에 배치했다. => military/occurred/2021-02-22/us/@busan
        {l:us:미군}은 {t:2021-08-31:오는 8월 31일}까지 {l:afghan:아프가니스탄}에서 철수할 계획이다. => military/planned/2021-08-31/us/@afghan
        공군은 {t:2021-02-22:22일} 전투기를 띄웠다. => military/occurred/2021-02-22/공군
        {l:nk:북한}은 {t:2021-02-22:22일} 미사일을 발사하지 않았다. => -
        """

    static let nature = """
        {t:2021-02-22:22일} {l:pohang:포항}에서 규모 4.1의 지진이 발생했다. => disaster/occurred/2021-02-22//@pohang
        {t:2021-02-22:22일} {l:bali:발리}에서 화산이 분화했다. => disaster/occurred/2021-02-22//@bali
        태풍이 {t:2021-02-24:24일} {l:okinawa:오키나와}에 상륙할 것으로 보인다. => disaster/planned/2021-02-24//@okinawa
        {t:2020-08-08:지난해 8월 8일} {l:gokseong:곡성}에서 산사태가 나 주민 {n:5:5명}이 숨졌다. => disaster/occurred/2020-08-08/주민 5명/@gokseong
        {t:2021-02-22:22일} {l:daegu:대구}에서 코로나19 환자 {n:30:30명}이 확진됐다. => disaster/occurred/2021-02-22/환자 30명/@daegu
        {t:2021-02-22:22일} {l:seoul:서울}에 폭설이 내렸다. => disaster/occurred/2021-02-22//@seoul
        지진은 예측할 수 없다. => -
        산불이 나면 대피해야 한다. => -
        {t:2021-02-22:22일} {l:busan:부산}의 한 아파트에서 불이 나 {n:2:2명}이 숨졌다. => accident/occurred/2021-02-22//@busan
        {t:2021-02-22:22일} {l:incheon:인천} 앞바다에서 어선이 전복됐다. => accident/occurred/2021-02-22//@incheon
        {t:2021-02-22:22일} {l:asan:아산}의 공사장에서 크레인이 쓰러졌다. => accident/occurred/2021-02-22//@asan
        {t:2021-02-22:22일} {l:mumbai:뭄바이}에서 열차가 탈선했다. => accident/occurred/2021-02-22//@mumbai
        {t:2021-02-22:22일} {l:daejeon:대전}의 공장에서 폭발이 일어나 근로자 {n:3:3명}이 다쳤다. => accident/occurred/2021-02-22/근로자 3명/@daejeon
        {t:2021-02-22:22일} 다친 사람은 없었다. => -
        사고를 막으려면 점검이 필요하다. => -
        {t:2021-02-22:22일} {l:jeju:제주}공항에서 항공편이 결항됐다. => transport/occurred/2021-02-22//@jeju
        {l:sinan:신안}과 {l:mokpo:목포}를 잇는 다리가 {t:2019-04-04:2019년 4월 4일} 개통됐다. => transport/occurred/2019-04-04/
        {o:korail:코레일}은 {t:2021-02-22:22일} 운행을 재개했다. => transport/occurred/2021-02-22/korail
        {o:air:대한항공}은 {t:2021-04:오는 4월} 하와이 노선에 취항한다. => transport/planned/2021-04/air
        {o:korail:코레일}은 {t:2021-03-01:다음 달 1일}부터 열차를 증편한다. => transport/planned/2021-03-01/korail
        {l:gimhae:김해시}는 {t:2021-02-22:22일} 경전철을 착공했다. => transport/occurred/2021-02-22/gimhae
        열차는 하루 네 차례 운행한다. => -
        """

    static let business = """
        {o:bok:한국은행}은 {t:2021-02-22:22일} 기준금리를 0.75%로 인상했다. => economy/occurred/2021-02-22/bok
        {o:kakao:카카오}는 {t:2021-02-22:22일} {o:melon:멜론}을 합병했다. => economy/occurred/2021-02-22/kakao,melon
        {o:hmm:HMM}은 {t:2021-02-22:22일} 선박 10척을 수주했다. => economy/occurred/2021-02-22/hmm
        {o:lg:LG전자}는 {t:2021-07-31:7월 31일} 휴대전화 생산을 중단한다. => economy/planned/2021-07-31/lg
        {o:opec:석유수출국기구}는 {t:2021-02-22:22일} 감산에 합의했다. => agree/occurred/2021-02-22/opec
        {o:coupang:쿠팡}이 {t:2021-03-11:다음 달 11일} 상장한다. => economy/planned/2021-03-11/coupang
        {o:firm:쌍용차}는 {t:2021-02-22:22일} 공장 가동을 멈췄다. => economy/occurred/2021-02-22/firm
        {o:bank:우리은행}은 {t:2021-02-15:지난 15일}부터 신규 대출을 중단했다. => economy/ongoing/2021-02-15/../bank
        {o:firm:현대차}는 {t:2021-02-10:지난 10일}부터 생산을 중단했다. => economy/ongoing/2021-02-10/../firm
        {o:firm:쌍용차}는 공장을 팔 계획이 없다. => -
        금리는 물가에 영향을 준다. => -
        정부는 {t:2021-02-22:22일} 특별재난지역을 선포했다. => policy/occurred/2021-02-22/정부
        국회는 {t:2021-02-22:22일} 본회의를 열어 중대재해법을 의결했다. => policy/occurred/2021-02-22/국회
        {o:fda:식품의약품안전처}는 {t:2021-02-10:10일} 백신을 허가했다. => policy/occurred/2021-02-10/fda
        {l:us:미국}은 {t:2021-02-19:19일} 파리협정에 복귀했다. => appoint/occurred/2021-02-19/us
        교육부는 {t:2021-03-02:다음 달 2일}부터 등교를 확대할 방침이다. => other/planned/2021-03-02/
        정부는 {t:2021-02-15:지난 15일}부터 거리두기를 완화했다. => policy/ongoing/2021-02-15/../정부
        {l:seoul:서울시}는 {t:2021-02-18:지난 18일}부터 광장을 폐쇄했다. => policy/ongoing/2021-02-18/../seoul
        {o:korail:코레일}은 {t:2021-02-20:20일}부터 영동선 운행을 중단했다. => transport/ongoing/2021-02-20/../korail
        {o:union:화물연대}는 {t:2021-02-21:21일} 총파업에 들어갔다. => protest/ongoing/2021-02-21/../union
        정부는 법안을 발의하지 않기로 했다. => -
        법안은 국회를 통과하지 못했다. => -
        """

    static let scenes = """
        {o:kia:KIA}는 {t:2021-02-21:21일} {o:lg:LG}를 5-1로 이겼다. => other/occurred/2021-02-21/kia,lg
        {p:son:손흥민}이 {t:2021-02-21:21일} 해트트릭을 기록했다. => other/occurred/2021-02-21/son
        {p:ryu:류현진}은 {t:2021-02-22:22일} {o:hanwha:한화}에 입단했다. => other/occurred/2021-02-22/hanwha,ryu
        {p:bong:봉 감독}의 신작이 {t:2021-05:오는 5월} 개봉한다. => other/planned/2021-05/bong
        {p:yoon:윤여정}은 {t:2021-02-22:22일} 여우주연상을 받았다. => other/occurred/2021-02-22/yoon
        {p:park:박 화백}은 {t:2021-02-22:22일} {l:seoul:서울}에서 별세했다. => other/occurred/2021-02-22/park/@seoul
        경찰은 {t:2021-02-22:22일} {p:a:이모씨}를 석방했다. => other/occurred/2021-02-22/a,경찰
        {o:nasa:항공우주국}은 {t:2021-02-18:18일} 탐사선을 화성에 착륙시켰다. => transport/occurred/2021-02-18/nasa
        {l:gwangju:광주}에서 {t:2021-04-01:오는 4월 1일} 비엔날레가 개막한다. => other/planned/2021-04-01//@gwangju
        선수들은 구슬땀을 흘렸다. => -
        {p:son:손흥민}은 골을 넣지 못했다. => -
        {o:kia:KIA}는 강팀이다. => -
        이번 전시는 볼거리가 많다. => -
        """

    /// Demands, promises, denials, and what stands between fact and no fact.
    static let shades = """
        야당은 {t:2021-02-22:22일} {p:lee:이 장관}의 해임을 요구했다. => statement/demanded/2021-02-22/lee,야당
        {l:us:미국}은 {t:2021-02-22:22일} {l:nk:북한}에 대화를 제안했다. => statement/demanded/2021-02-22/nk,us
        {o:who:세계보건기구}는 {t:2021-02-22:22일} 각국에 협력을 요청했다. => statement/demanded/2021-02-22/who
        유족은 {t:2021-02-22:22일} 진상 규명을 촉구했다. => statement/demanded/2021-02-22/유족
        {o:fsc:금융위원회}는 {t:2021-02-22:22일} 배당 축소를 권고했다. => statement/demanded/2021-02-22/fsc
        {l:iran:이란}은 {t:2021-02-22:22일} 공격 의혹을 부인했다. => statement/denied/2021-02-22/iran
        {p:kim:김 후보}는 {t:2021-02-22:22일} 표절 의혹을 부인했다. => statement/denied/2021-02-22/kim
        {o:naver:네이버}는 {t:2021-02-22:22일} 인수설을 부인했다. => statement/denied/2021-02-22/naver
        {o:cia:중앙정보국}은 {t:2021-02-22:22일} 개입설을 일축했다. => statement/denied/2021-02-22/cia
        {p:lee:이 대표}는 {t:2021-02-22:22일} 혐의를 부인했다. => statement/denied/2021-02-22/lee
        {o:firm:남양유업}은 {t:2021-02-22:22일} 매각설을 부인했다. => statement/denied/2021-02-22/firm
        정부는 대책을 세울 것으로 보인다. => -
        {p:kim:김 장관}은 방한을 고려하고 있다. => -
        {o:firm:현대차}가 공장을 지을지 주목된다. => -
        {l:us:미국}이 제재를 풀지 않으면 협상은 없다. => -
        {p:kim:김 의원}은 법안을 발의하려 했다. => -
        시민들은 집회를 열려고 했으나 무산됐다. => -
        {l:iran:이란}은 핵무기를 개발할 의도가 없다고 밝혔다. => -
        {p:lee:이 감독}은 우승할 수 있다고 자신했다. => -
        {o:firm:쌍용차}의 회생 가능성은 낮다. => -
        북한이 도발하면 강하게 대응할 것이다. => -
        그는 사표를 낼까 고민했다. => -
        """

    /// Whose the day of a sentence is: of clauses with their own subject, of what is held, named, cleft or goes on.
    static let days = """
        {o:court:헌법재판소}가 {t:2004-10-21:2004년 10월 21일} 특별법을 위헌으로 결정하자 여야는 {t:2005-03:이듬해 3월} 청사를 옮기는 대체 법안을 통과시켰다. => trial/occurred/2004-10-21/court;policy/occurred/2005-03/
        {o:rebels:반군}이 {t:2021-02-20:20일} {l:goma:고마}를 공격하면서 시작된 분쟁이 격해지고 있다. => attack/occurred/2021-02-20/rebels/@goma
        {p:ryu:유 선수}는 {t:2020-12:지난해 12월} {l:doha:도하}에서 벌어진 결승에서 {p:wang:왕 선수}에게 무릎을 꿇었다. => other/occurred/2020-12/ryu,wang/@doha
        {o:agency:기상청}이 주의보를 경보로 바꾼 것은 {t:2021-02-20:20일}이었다. => policy/occurred/2021-02-20/agency
        의원의 체포동의안이 통과된 것은 {t:2020-09-06:지난해 9월 6일} {p:hyun:현 의원} 이후 다섯 달 만이다. => policy/occurred/2020-09-06/hyun
        불씨는 {t:2020-12-19:지난해 12월 19일} 나온 {o:court:대법원} 판결이었다. => trial/occurred/2020-12-19/court
        {p:modi:모 총리}는 {t:2021-02-20:20일} {p:koira:코 총리}와 통화하고 의료진을 꾸렸다. => call/occurred/2021-02-20/koira,modi;other/occurred/2021-02-20/modi,의료진
        {o:mofa:행정안전부}는 {t:2016-04:2016년 4월}부터 {t:2016-12:12월}까지 도로 12곳을 조사했다. => trial/occurred/2016-04/2016-12/mofa
        {p:lee:이 총리}는 {t:2021-02-22:22일} 이재민이 머무는 체육관을 찾았다. => visit/occurred/2021-02-22/lee
        {l:jeju:제주}에는 {t:2021-02-22:22일} 300㎜의 비가 쏟아졌다. => disaster/occurred/2021-02-22//@jeju
        """

    static let newsroom = [
        meetings, journeys, words, accords, streets, law, ballots, wars, nature, business, scenes, shades, days,
    ]
}
