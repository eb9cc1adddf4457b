import KoreanText
import NewsModel

/// Words that are times only beside certain others.
extension Lexer {
    /// Whether the last atom is a day, which a part of the day may follow: 23일 점심.
    var isAfterDay: Bool {
        switch lexed.atoms.last?.kind {
        case .counted(let counted): counted.unit == .day
        case .word(.day), .word(.discourseDay), .word(.sameDay), .word(.weekday), .word(.holiday): true
        case .date, .monthDay: true
        default: false
        }
    }

    /// 저녁을 먹었다, 점심 식사: a meal.
    func isMeal(_ end: Int) -> Bool { Self.mealTails.stand(at: end, in: text) }

    private static let mealTails: Words = [
        "을 먹", "을 함께", "을 같이", "을 굶", "을 거르", "을 대접", "을 사 ", "을 들", "을 준비", "을 해결", "을 차", "밥", " 식사", " 메뉴", " 값",
    ]

    /// 전주보다 3%, 전주 대비: the week before. 전주 is a city too.
    func isWeekCompared(_ position: Int, _ end: Int) -> Bool {
        if position == 0, end == text.count { return true }
        if Self.comparisons.stand(at: end, in: text) { return true }
        guard text.holds("보다 ", at: end), let next = text.scalar(at: end + 3) else { return false }
        return lexicon.trigger(next).contains(.digit) || Self.changes.stand(at: end + 3, in: text)
    }

    private static let comparisons: Words = [" 대비", "에 비해", " 종가", "와 비교해", " 같은 요일", " 같은 기간"]
    private static let changes: Words = [
        "소폭", "크게", "약 ", "늘", "줄", "올", "내", "떨", "오른", "상승", "하락", "증가", "감소",
    ]

    /// 9시 뉴스, 6시 내고향: the hour in a programme's name. 오후 9시 뉴스 says when all the same.
    func isProgramme(_ numeral: KoreanNumeral, _ end: Int) -> Bool {
        guard numeral.script == .digits, lexed.atoms.isEmpty || numeral.span.start - lastEnd > 1 || !isAfterPart
        else { return false }
        let start = text.scalar(at: end) == " " ? end + 1 : end
        return Self.programmes.stand(at: start, in: text)
    }

    private static let programmes: Words = ["뉴스", "내고향", "내 고향"]

    private var isAfterPart: Bool {
        if case .word(.part) = lexed.atoms.last?.kind { return true }
        return isAfterDay
    }

    /// 1일 1식, 1일 1팩: so many a day, as a motto.
    func isMotto(_ numeral: KoreanNumeral, _ end: Int) -> Bool {
        guard numeral.script == .digits, numeral.integer == 1, !isAfterMonth(numeral.span.start) else { return false }
        let start = text.scalar(at: end) == " " ? end + 1 : end
        guard let count = text.scalar(at: start), ("1"..."9").contains(count) else { return false }
        let noun = text.scalar(at: start + 1) == " " ? start + 2 : start + 1
        return Self.mottoNouns.stand(at: noun, in: text)
    }

    private static let mottoNouns: Words = [
        "식", "팩", "깡", "닭", "잔", "끼", "병", "샷", "빵", "포스팅", "커밋", "독서", "선행", "영상", "클립",
    ]

    /// 12년 3월, with no mark before: a year where a month follows, for a sentence is said otherwise (징역 12년 3월).
    func isShortYear(_ numeral: KoreanNumeral, _ end: Int) -> Bool {
        guard numeral.script == .digits, numeral.span.length == 2, let year = numeral.integer, year < 40,
            text.scalar(at: numeral.span.start - 1).map({ $0 == " " || $0 == "\n" || $0 == "(" }) ?? true
        else { return false }
        var cursor = text.scalar(at: end) == " " ? end + 1 : end
        guard let month = NumericDate.number(&cursor, in: text), (1...12).contains(month.value),
            text.scalar(at: cursor) == "월"
        else { return false }
        if Self.sentenceTails.stand(at: cursor + 1, in: text) { return false }
        let before = Span(max(0, numeral.span.start - 8), numeral.span.start)
        return !Self.sentenceWords.stand(within: before, of: text)
    }

    private static let sentenceTails: Words = ["을 ", "의 ", "형", "에 처", "로 감", "간", "로 늘", "로 줄", "이 선고", "이 확정"]
    private static let sentenceWords: Words = [
        "징역", "금고", "실형", "형량", "형을", "약", "만 ", "총", "최대", "최소", "모두",
    ]

    /// 지난 이주, 지난 이초: after 지난 and 다음 a number of one syllable counts, where nothing else follows or a length does.
    func isDirectedCount(_ numeral: KoreanNumeral, _ unit: NumberUnit, _ end: Int) -> Bool {
        guard [.weeks, .minute, .second].contains(unit), numeral.script == .sino,
            Self.directions.stand(before: numeral.span.start, in: text)
        else { return false }
        return end == text.count || isDuration(after: end)
    }

    private static let directions: Words = ["지난 ", "다음 "]
}
