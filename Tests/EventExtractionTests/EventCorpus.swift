/// Sentences with the events they state, `-` for none. Participants are sorted; `/@` is the place.
enum EventCorpus {
    static let diplomacy = """
        {p:moon:문재인 대통령}은 {t:2021-02-22:22일} 청와대에서 {p:wang:왕이 외교부장}과 회담했다. => meet/occurred/2021-02-22/moon,wang
        {p:moon:문재인 대통령}이 {t:2021-02-22:전날} {l:seoul:서울}에서 {p:wang:왕이 외교부장}을 만났다. => meet/occurred/2021-02-22/moon,wang/@seoul
        {p:moon:문재인 대통령}과 {p:biden:조 바이든 대통령}은 {t:2021-02-04:지난 4일} 전화 통화를 했다. => call/occurred/2021-02-04/biden,moon
        {p:biden:바이든 대통령}이 {t:2021-02-10:10일} {p:xi:시진핑 주석}과 전화통화를 가졌다. => call/occurred/2021-02-10/biden,xi
        {a:moon+biden:두 정상}은 {t:2021-02-21:21일} 정상회담을 열었다. => meet/occurred/2021-02-21/biden,moon
        {l:korea:한국}과 {l:us:미국}은 {t:2021-02-22:22일} {l:seoul:서울}에서 방위비 협정에 서명했다. => sign/occurred/2021-02-22/korea,us/@seoul
        {l:korea:한국}과 {l:china:중국}은 {t:1992:1992년} 수교했다. => agree/occurred/1992/china,korea
        {l:korea:한국}과 {l:japan:일본}은 {t:2015-12-28:2015년 12월 28일} 위안부 문제에 합의했다. => agree/occurred/2015-12-28/japan,korea
        {p:suga:스가 총리}는 {t:2021-04:오는 4월} {l:us:미국}을 방문할 예정이다. => visit/planned/2021-04/suga/@us
        {p:suga:스가 총리}는 {t:2021-04:오는 4월} {l:us:미국}을 방문하기로 했다. => visit/planned/2021-04/suga/@us
        {l:korea:한국}과 {l:us:미국}은 {t:2021-03-08:다음 달 8일} 연합훈련을 실시한다고 국방부가 밝혔다. => military/planned/2021-03-08/korea,us
        {p:blinken:블링컨 장관}이 {t:2021-02-20:20일} {l:japan:일본}에 도착했다. => visit/occurred/2021-02-20/blinken/@japan
        {p:xi:시진핑 주석}은 {t:2020-10:지난해 10월} {l:shenzhen:선전}을 시찰했다. => visit/occurred/2020-10/xi/@shenzhen
        {l:us:미국}은 {t:2021-02-22:22일} {l:myanmar:미얀마} 군부를 제재했다. => policy/occurred/2021-02-22/myanmar,us
        {o:eu:유럽연합}은 {t:2021-02-22:22일} {l:russia:러시아}를 규탄했다. => statement/occurred/2021-02-22/eu,russia
        {l:china:중국}은 {t:2021-02-19:19일} {l:us:미국}을 강하게 비난했다. => statement/occurred/2021-02-19/china,us
        {l:iran:이란}은 {t:2021-02-21:21일} 핵 협상을 재개하기로 합의했다. => agree/occurred/2021-02-21/iran
        {o:un:유엔}은 {t:2021-02-22:22일} {l:yemen:예멘}에 구호품을 지원했다. => aid/occurred/2021-02-22/un,yemen
        {l:korea:한국} 정부는 {t:2021-02-22:22일} {l:laos:라오스}에 100만 달러를 제공하겠다고 약속했다. => pledge/promised/2021-02-22/korea,laos
        {p:putin:푸틴 대통령}은 {t:2021-02-22:22일} {p:lukashenko:루카셴코 대통령}에게 차관 지원을 약속했다. => pledge/promised/2021-02-22/lukashenko,putin
        {p:moon:문재인 대통령}은 {t:2021-02-22:22일} {p:wang:왕이 외교부장}을 접견했다. => meet/occurred/2021-02-22/moon,wang
        {t:2021-02-22:22일} {l:sochi:소치}를 찾아 {p:putin:푸틴 대통령}과 회담한 {p:lukashenko:루카셴코 대통령}이 귀국했다. => meet/occurred/2021-02-22/lukashenko,putin/@sochi
        {p:kim:김정은 위원장}이 {t:2018-06-12:2018년 6월 12일} {l:singapore:싱가포르}에서 {p:trump:트럼프 대통령}과 만났다. => meet/occurred/2018-06-12/kim,trump/@singapore
        양측은 {t:2021-02-22:22일} {l:geneva:제네바}에서 열린 {o:who:세계보건기구} 총회에서 협약을 체결했다. => sign/occurred/2021-02-22//@geneva
        {p:moon:문재인 대통령}은 {p:biden:바이든 대통령}을 만나지 않았다. => -
        {p:moon:문재인 대통령}은 {t:2021-02-22:22일} {p:biden:바이든 대통령}을 만나지 못했다. => -
        {p:biden:바이든 대통령}이 {t:2021-03:다음 달} {p:kim:김정은 위원장}을 만나면 협상이 빨라진다. => -
        {l:korea:한국}과 {l:us:미국}의 동맹은 굳건하다. => -
        {l:us:미국}은 {l:china:중국}과 경쟁하고 있다. => -
        {p:moon:문재인 대통령}은 방역에 협력해야 한다고 생각한다. => -
        {l:iran:이란}이 {t:2021-02-22:22일} 협정에 서명할 수 있다. => -
        {p:xi:시진핑 주석}은 {t:2021-02-24:24일} {p:biden:바이든 대통령}과 통화할 것으로 보인다. => call/planned/2021-02-24/biden,xi
        """

    static let northKorea = """
        {l:nk:북한}이 {t:2021-02-22:22일} {l:wonsan:원산}에서 탄도미사일을 발사했다고 합참이 밝혔다. => military/occurred/2021-02-22/nk/@wonsan
        {l:nk:북한}은 {t:2017-09-03:2017년 9월 3일} 6차 핵실험을 했다. => military/occurred/2017-09-03/nk
        {l:nk:북한}은 {t:2017-09-03:2017년 9월 3일} 6차 핵실험을 단행했다. => military/occurred/2017-09-03/nk
        {l:nk:북한}이 {t:2021-01-14:지난달 14일} {l:pyongyang:평양}에서 열병식을 개최했다. => military/occurred/2021-01-14/nk/@pyongyang
        {l:nk:북한}이 {t:2021-02-22:22일} 동해상으로 미사일을 쐈다. => military/occurred/2021-02-22/nk
        {p:kim:김정은 위원장}이 {t:2021-01-05:지난달 5일} 당대회를 열었다. => meet/occurred/2021-01-05/kim
        {l:nk:북한}이 {t:2021-02-22:22일} 미사일을 발사할 가능성이 있다. => -
        {l:nk:북한}은 미사일을 개발하고 있다. => -
        {l:nk:북한}이 {t:2021-02-22:22일} 동해상으로 탄도미사일로 추정되는 발사체를 발사했다. => military/occurred/2021-02-22/nk
        {p:moon:문재인 대통령}과 {p:suga:스가 총리}는 {t:2021-02-22:22일} 정상회담을 하고 대화를 재개하기로 합의했다. => meet/occurred/2021-02-22/moon,suga
        {p:a:박모 장관}은 {t:2021-02-22:22일} 시장 선거 출마를 위해 사의를 표명했다. => appoint/occurred/2021-02-22/a
        """

    static let courts = """
        검찰은 {t:2021-02-22:22일} {p:a:김모씨}를 구속 기소했다고 밝혔다. => trial/occurred/2021-02-22/a,검찰
        경찰은 {t:2021-02-22:22일} {p:a:김모씨}를 체포했다. => arrest/occurred/2021-02-22/a,경찰
        {p:a:김모씨}가 {t:2021-02-22:22일} 경찰에 체포됐다. => arrest/occurred/2021-02-22/a,경찰
        {p:a:김모씨}는 {t:2021-02-22:22일} 징역 3년을 선고받았다. => trial/occurred/2021-02-22/a
        재판부는 {t:2021-02-22:22일} {p:a:김모씨}에게 징역 3년을 선고했다. => trial/occurred/2021-02-22/a,재판부
        {o:supreme:대법원}은 {t:2021-02-18:18일} {p:a:김모씨}의 상고를 기각했다. => trial/occurred/2021-02-18/a,supreme
        {p:a:김모씨}는 {t:2020-11:지난해 11월} 지인을 흉기로 살해한 혐의를 받는다. => attack/alleged/2020-11/a
        경찰은 {t:2021-02-15:15일} {l:busan:부산}의 한 주점에서 종업원을 폭행한 혐의로 {p:a:김모씨}를 입건했다. => arrest/occurred/2021-02-15/a,경찰/@busan
        {p:a:김모씨}는 혐의를 부인하고 있다. => -
        {p:a:김모씨}의 첫 재판이 {t:2021-03-10:다음 달 10일} 열린다. => trial/planned/2021-03-10/a
        {p:park:박근혜 전 대통령}은 {t:2017-03-10:2017년 3월 10일} 파면됐다. => trial/occurred/2017-03-10/park
        {o:supreme:대법원}은 {t:2021-02-18:18일} 원심을 확정했다. => policy/occurred/2021-02-18/supreme
        {p:a:김모씨}는 {t:2021-02-22:22일} 보석으로 석방됐다. => other/occurred/2021-02-22/a
        검찰은 {p:a:김모씨}를 기소하지 않았다. => -
        변호인은 재판이 공정해야 한다고 말했다. => -
        """

    static let disasters = """
        {t:2021-02-13:13일} {l:fukushima:후쿠시마현} 앞바다에서 규모 7.3의 지진이 발생했다. => disaster/occurred/2021-02-13//@fukushima
        {t:2021-02-22:22일} 오전 {l:ulsan:울산}의 한 공장에서 불이 났다. => accident/occurred/2021-02-22//@ulsan
        {t:2021-02-22:22일} {l:ulsan:울산}의 한 공장에서 화재가 발생해 {n:3:3명}이 숨졌다. => accident/occurred/2021-02-22//@ulsan
        {t:2021-02-22:22일} {l:daegu:대구}의 한 도로에서 승용차와 트럭이 충돌해 {n:2:2명}이 다쳤다. => accident/occurred/2021-02-22//@daegu
        태풍이 {t:2020-09-03:지난해 9월 3일} {l:busan:부산}에 상륙했다. => disaster/occurred/2020-09-03//@busan
        {t:2020-08:지난해 8월} {l:gurye:구례}에서는 집중호우로 마을이 침수됐다. => disaster/occurred/2020-08//@gurye
        {t:2021-02-21:21일} {l:andong:안동}에서 산불이 나 주민들이 대피했다. => disaster/occurred/2021-02-21/주민들/@andong
        {t:2021-01-09:지난달 9일} {l:indonesia:인도네시아}에서 여객기가 추락했다. => accident/occurred/2021-01-09//@indonesia
        {t:2021-02-19:19일} {l:gyeongju:경주} 앞바다에서 어선이 침몰해 선원 {n:5:5명}이 실종됐다. => accident/occurred/2021-02-19/선원 5명/@gyeongju
        {t:2014-04-16:2014년 4월 16일} 세월호가 {l:jindo:진도} 앞바다에서 침몰했다. => accident/occurred/2014-04-16//@jindo
        폭설로 {t:2021-02-22:22일} {l:jeju:제주}공항에서 항공기 {n:20:20편}이 결항했다. => transport/occurred/2021-02-22//@jeju
        {l:japan:일본}은 지진이 잦은 나라다. => -
        태풍이 오면 큰 피해가 난다. => -
        {t:2021-02-22:22일} 지진이 발생하지 않았다. => -
        """

    static let economy = """
        {o:bok:한국은행}은 {t:2021-02-22:22일} 기준금리를 동결했다. => economy/occurred/2021-02-22/bok
        {o:bok:한국은행}은 {t:2020-05-28:지난해 5월 28일} 기준금리를 0.5%로 인하했다. => economy/occurred/2020-05-28/bok
        {o:samsung:삼성전자}는 {t:2021-01-28:지난달 28일} 실적을 발표했다. => statement/occurred/2021-01-28/samsung
        {o:coupang:쿠팡}은 {t:2021-03:다음 달} {l:us:미국} 증시에 상장할 예정이다. => economy/planned/2021-03/coupang
        {o:hyundai:현대차}가 {t:2021-02-23:23일} 아이오닉5를 공개했다. => policy/occurred/2021-02-23/hyundai
        {o:lg:LG전자}가 {t:2021-02-22:22일} 신제품을 출시했다. => economy/occurred/2021-02-22/lg
        코스피는 {t:2021-02-22:22일} {%:0.9:0.90%} 하락했다. => economy/occurred/2021-02-22/
        {t:2021-01:지난달} 수출이 {%:11.4:11.4%} 증가했다. => economy/occurred/2021-01/
        {o:skh:SK하이닉스}는 {t:2020-10-20:지난해 10월 20일} {o:intel:인텔} 낸드 사업부를 인수했다. => economy/occurred/2020-10-20/intel,skh
        {o:ssangyong:쌍용차}는 {t:2020-12-21:지난해 12월 21일} 법정관리를 신청했다. => economy/occurred/2020-12-21/ssangyong
        {o:samsung:삼성전자}는 {t:2021-02-22:22일} {l:us:미국}에 공장을 증설하는 방안을 검토하고 있다. => -
        물가가 오르면 소비가 준다. => -
        {o:samsung:삼성전자}는 반도체를 생산한다. => -
        """

    static let politics = """
        국회는 {t:2021-02-22:22일} 본회의에서 특별법을 통과시켰다. => policy/occurred/2021-02-22/국회
        특별법 개정안이 {t:2021-02-22:22일} 국회에서 의결됐다. => policy/occurred/2021-02-22/
        정부는 {t:2021-02-15:15일} 거리두기를 완화했다. => policy/occurred/2021-02-15/정부
        새 제도는 {t:2021-07:오는 7월}부터 시행된다. => policy/planned/2021-07/
        {p:moon:문재인 대통령}은 {t:2021-02-22:22일} {p:b:박모 장관}을 임명했다. => appoint/occurred/2021-02-22/b,moon
        {p:b:박모 장관}이 {t:2021-02-22:22일} 사의를 표명했다. => appoint/occurred/2021-02-22/b
        {p:b:박모 의원}은 {t:2021-02-22:22일} 탈당했다. => appoint/occurred/2021-02-22/b
        {p:b:박모 의원}이 {t:2021-02-22:22일} 서울시장 선거 출마를 선언했다. => election/occurred/2021-02-22/b
        {p:biden:바이든 대통령}은 {t:2021-01-20:지난달 20일} 취임했다. => inauguration/occurred/2021-01-20/biden
        {p:biden:바이든 후보}가 {t:2020-11-03:지난해 11월 3일} 대선에서 승리했다. => election/occurred/2020-11-03/biden
        야권은 {t:2021-02-22:22일} {p:b:박모 장관}의 사퇴를 요구했다. => statement/demanded/2021-02-22/b,야권
        노조는 {t:2021-02-22:22일} 임금 인상을 촉구했다. => statement/demanded/2021-02-22/노조
        노조는 {t:2021-02-22:22일} 총파업에 돌입했다. => protest/ongoing/2021-02-22/../노조
        시민들은 {t:2021-02-21:21일} {l:yangon:양곤}에서 쿠데타에 반대하는 시위를 벌였다. => protest/occurred/2021-02-21/시민들/@yangon
        {t:2020-08:지난해 8월} {l:minsk:민스크}에서 대규모 시위가 이어졌다. => protest/occurred/2020-08//@minsk
        경찰은 {t:2021-02-20:20일} 시위대를 강제 진압했다. => crackdown/occurred/2021-02-20/경찰,시위대
        {t:2021-03-01:내달 1일} {l:seoul:서울}에서 집회가 열릴 예정이다. => protest/planned/2021-03-01//@seoul
        노조는 {t:2021-03-01:내달 1일} 파업하겠다고 밝혔다. => protest/planned/2021-03-01/노조
        정부는 {t:2021-02-22:22일} 대책을 발표했다. => statement/occurred/2021-02-22/정부
        {p:b:박모 의원}은 정치가 바뀌어야 한다고 말했다. => -
        여당은 선거에서 이길 것이라고 기대한다. => -
        {t:2021-02-22:22일} 선거를 치르지 않기로 했다. => -
        """

    static let others = """
        {p:son:손흥민}은 {t:2021-02-21:21일} 경기에서 결승골을 넣었다. => other/occurred/2021-02-21/son
        {o:tottenham:토트넘}은 {t:2021-02-21:21일} {o:arsenal:아스널}을 꺾었다. => other/occurred/2021-02-21/arsenal,tottenham
        {p:kim:김모 선수}가 {t:2021-02-21:21일} {l:florida:플로리다}에서 열린 대회에서 우승했다. => other/occurred/2021-02-21/kim/@florida
        {t:2018-02-09:2018년 2월 9일} {l:pyeongchang:평창}에서 동계올림픽이 개막했다. => other/occurred/2018-02-09//@pyeongchang
        {l:gtx:서해선} 복선전철이 {t:2021-02-22:22일} 개통했다. => transport/occurred/2021-02-22//@gtx
        {l:seoul:서울시}는 {t:2021-02-22:22일} 도로 공사를 착공했다. => transport/occurred/2021-02-22/seoul
        {a:lukashenko+putin:두 정상}은 {t:2021-02-22:22일} {l:sochi:소치}에서 스키를 탔다. => other/occurred/2021-02-22/lukashenko,putin/@sochi
        {p:trump:트럼프 대통령}은 {t:2021-02-21:21일} 골프를 쳤다. => other/occurred/2021-02-21/trump
        {p:bong:봉준호 감독}은 {t:2020-02-09:지난해 2월 9일} 아카데미 작품상을 수상했다. => other/occurred/2020-02-09/bong
        {l:israel:이스라엘}은 {t:2021-02-22:22일} {c:syria:시리아}를 공습했다. => attack/occurred/2021-02-22/israel,syria
        {t:2021-02-22:22일} {l:kabul:카불}에서 폭탄 테러가 발생했다. => attack/occurred/2021-02-22//@kabul
        무장단체가 {t:2021-02-17:17일} {l:nigeria:나이지리아}의 학교를 습격해 학생들을 납치했다. => attack/occurred/2021-02-17/무장단체,학생들/@nigeria
        {o:samsung:삼성}은 {t:2021-02-22:22일} 의혹을 부인했다. => statement/denied/2021-02-22/samsung
        {t:2021-02-26:오는 26일}부터 백신 접종이 시작된다. => policy/planned/2021-02-26/
        """

    static let all = ([diplomacy, northKorea, courts, disasters, economy, politics, others] + newsroom).flatMap {
        $0.split(separator: "\n").map(String.init)
    }
}
