/// Rules that name a place in the calendar.
extension TimeRule {
    static let fullDate = TimeRule(
        "full-date", ["⟦2021년 2월 22일⟧ 소치에서 만났다.", "회의는 ⟦2021-02-22⟧ 열렸다."], not: ["버전 2.22.1을 냈다."])
    static let monthDay = TimeRule(
        "month-day", ["⟦3월 27일⟧ 개막했다.", "⟦내달 3일⟧ 연다.", "⟦2월 마지막 날⟧ 떠났다.", "⟦음력 칠월 초이레⟧에 만났다."])
    static let bareDay = TimeRule("bare-day", ["⟦23일⟧ 밝혔다.", "⟦지난 19일⟧ 숨졌다."], not: ["제3일에 이르렀다.", "일을 마쳤다."])
    static let dayRange = TimeRule("day-range", ["⟦29~30일⟧ 열렸다.", "⟦27, 28일⟧ 만났다."], not: ["3-2로 이겼다."])
    static let yearMonth = TimeRule("year-month", ["⟦2016년 10월⟧ 체결했다.", "⟦지난해 9월⟧ 방문했다."])
    static let bareMonth = TimeRule("bare-month", ["⟦9월⟧ 들어 늘었다.", "⟦오는 12월⟧ 문을 연다."], not: ["3월호를 냈다."])
    static let relativeMonth = TimeRule("relative-month", ["⟦지난달⟧ 수출이 늘었다.", "⟦이달 초⟧ 귀국했다."], not: ["이달의 소녀가 컴백했다."])
    static let monthRange = TimeRule("month-range", ["⟦6∼7월⟧ 비가 많았다."])
    static let absoluteYear = TimeRule(
        "year", ["⟦1999년⟧ 조약을 맺었다.", "⟦지난 1999년⟧ 창설했다.", "⟦2019-20시즌⟧ 우승했다.", "⟦기원전 57년⟧ 일이다."],
        not: ["26세 청년이다.", "3시즌 연속 우승했다."])
    static let relativeYear = TimeRule("relative-year", ["⟦지난해⟧ 취임했다.", "⟦내년 초⟧ 문을 연다."], not: ["올림픽이 열렸다."])
    static let decade = TimeRule("decade", ["⟦1990년대⟧ 노래다.", "⟦1980년대 초반⟧ 지었다."], not: ["30대 남성이다."])
    static let century = TimeRule("century", ["⟦17세기 후반⟧ 그림이다."])
    static let season = TimeRule("season", ["⟦올여름⟧ 더웠다.", "⟦지난해 겨울⟧ 추웠다."])
    static let quarter = TimeRule("quarter", ["⟦3분기⟧ 매출이 줄었다.", "⟦올해 1분기⟧ 성장했다."], not: ["3분의 1이 찬성했다."])
    static let half = TimeRule("half", ["⟦내년 상반기⟧ 착공한다."])
    static let week = TimeRule("week", ["⟦다음 주⟧ 발표한다.", "⟦지난주⟧ 만났다.", "⟦주 후반⟧ 비가 온다."], not: ["자리를 내주고 말았다."])
    static let monthWeek = TimeRule("month-week", ["⟦3월 셋째 주⟧ 열린다."])
    static let weekend = TimeRule("weekend", ["⟦이번 주말⟧ 비가 온다."], not: ["주말드라마를 본다."])
    static let weekday = TimeRule("weekday", ["⟦월요일⟧ 열렸다.", "⟦다음 주 금요일⟧ 만난다."])
    static let nthWeekday = TimeRule("nth-weekday", ["⟦5월 둘째 토요일⟧ 열린다."])
    static let relativeDay = TimeRule(
        "relative-day", ["⟦어제⟧ 만났다.", "⟦오늘⟧ 열린다."], not: ["오늘날 세계는 다르다.", "내일신문이 보도했다."])
    static let discourseDay = TimeRule("discourse-day", ["⟦이날⟧ 밝혔다.", "⟦전날⟧ 만났다.", "⟦다음 날⟧ 떠났다."])
    static let discourseMonth = TimeRule("discourse-month", ["⟦같은 달 15일⟧ 물러났다."])
    static let discourseYear = TimeRule("discourse-year", ["⟦이듬해⟧ 숨졌다.", "⟦그해 9월⟧ 돌아왔다."])
    static let holiday = TimeRule(
        "holiday", ["⟦추석⟧에 모였다.", "⟦올해 광복절⟧ 행사다.", "⟦입추⟧가 지났다."], not: ["일제강점기에 지었다.", "조사에 대한 말이다."])
    static let dayPart = TimeRule("day-part", ["⟦오전⟧ 내내 논의했다.", "⟦28일 오후⟧ 만났다."], not: ["낮은 가격이다."])
    static let clock = TimeRule(
        "clock", ["⟦오후 3시 20분⟧ 출발했다.", "⟦28일 정오⟧ 발사했다.", "⟦15:20⟧ 시작했다."], not: ["고양시 3분의 1을 덮었다."])
    static let range = TimeRule("range", ["⟦오전 10시~오후 5시⟧ 연다.", "⟦7일∼13일⟧ 열렸다."])
}
