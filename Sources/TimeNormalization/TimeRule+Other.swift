/// Rules that say how long, how often, how far off, or no more than now and then.
extension TimeRule {
    static let duration = TimeRule(
        "duration", ["⟦6시간⟧ 동안 회담했다.", "⟦2년⟧ 만에 돌아왔다.", "⟦몇 개월⟧ 동안 이어졌다."], not: ["세 분이 오셨다."])
    static let durationSuffix = TimeRule(
        "duration-suffix", ["⟦26년째⟧ 집권 중이다.", "⟦이틀간⟧ 열렸다.", "⟦4년래⟧ 최대다.", "⟦1년여⟧ 걸렸다."])
    static let spanOfPast = TimeRule("span-of-past", ["⟦최근 5년간⟧ 늘었다.", "⟦지난 3일간⟧ 내렸다."])
    static let termOfOffice = TimeRule("term-of-office", ["⟦집권 2년차⟧에 들었다."])
    static let offset = TimeRule("offset", ["⟦사흘 전⟧ 떠났다.", "⟦2년 뒤⟧ 연다."], not: ["3일 전국에 비가 왔다."])
    static let vague = TimeRule(
        "vague", ["⟦최근⟧ 늘었다.", "⟦현재⟧ 조사 중이다.", "⟦앞으로⟧ 늘 것이다."], not: ["현재진행형이다.", "국회 앞으로 나갔다."])
    static let set = TimeRule("set", ["⟦매년⟧ 열린다.", "⟦매주 월요일⟧ 쉰다.", "⟦격주⟧로 만난다."])

    /// Every rule, in the order of this documentation.
    static let all: [TimeRule] = [
        fullDate, monthDay, bareDay, dayRange, yearMonth, bareMonth, relativeMonth, monthRange, absoluteYear,
        relativeYear, decade, century, season, quarter, half, week, monthWeek, weekend, weekday, nthWeekday,
        relativeDay, discourseDay, discourseMonth, discourseYear, holiday, dayPart, clock, range, duration,
        durationSuffix, spanOfPast, termOfOffice, offset, vague, set,
    ]
}
