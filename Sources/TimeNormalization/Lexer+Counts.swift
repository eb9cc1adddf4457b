import KoreanText
import NewsModel

/// Which numbers count time, by what stands around them.
extension Lexer {
    private static let matchHalves: Words = ["전반", "후반", "연장전"]

    func isMatchClock(before start: Int) -> Bool {
        Self.matchHalves.stand(before: text.scalar(at: start - 1) == " " ? start - 1 : start, in: text)
    }

    func fraction(at start: Int) -> Int? {
        var end = start
        while end - start < 3, let scalar = text.scalar(at: end), (0x30...0x39).contains(scalar.value) { end += 1 }
        return end > start ? end : nil
    }

    /// Which numbers can stand before which unit: 두 달 but not 두 월, 일 년 but not 이 시간.
    func isTimeCount(_ numeral: KoreanNumeral, _ unit: NumberUnit, _ isSpaced: Bool, _ end: Int) -> Bool {
        switch numeral.script {
        case .digits:
            if isSpaced, unit == .clock || unit == .quarterOfFour { return false }
            if unit == .weeks, let value = numeral.value, value > 99 { return false }
            return true
        case .hanja:
            return unit != .minute && unit != .second
        case .native:
            // 몇 분 is also said of persons.
            if unit == .minute { return numeral.value == nil && isDuration(after: end) }
            // 서 and 너 count months only: 서해 and 너희 are other words.
            if unit != .months, numeral.span.length == 1,
                "서너석넉".unicodeScalars.contains(text.scalars[numeral.span.start])
            {
                return false
            }
            if numeral.value == nil {
                // 수 달 is an otter, 수년 is a count.
                let isBareSu = numeral.span.length == 1 && text.scalar(at: numeral.span.start) == "수"
                return isBareSu
                    ? !isSpaced && [.year, .months, .weeks, .hours].contains(unit) : unit != .clock && unit != .month
            }
            return [.years, .months, .weeks, .weeksFor, .hours, .clock, .day, .decade].contains(unit)
                && !(unit == .day) || unit == .year && isSpaced
        case .sino:
            if unit == .minute || isDirectedCount(numeral, unit, end) { return true }
            if unit == .month { return !isSpaced && isMonthName(numeral) && isDayName(at: end) }
            if numeral.span.length == 1 {
                let first = text.scalar(at: numeral.span.start)
                if unit == .day { return isAfterMonth(numeral.span.start) || isBeforeWeekday(end) }
                if first == "일" { return [.year, .weeks, .months].contains(unit) }
                // 삼년 만에, 육개월간.
                if [.year, .months, .second].contains(unit), !isSpaced, isDuration(after: end) { return true }
                if unit == .quarter, !isSpaced { return (1...4).contains(numeral.integer ?? 0) }
                return "십백천만".unicodeScalars.contains(first ?? " ") && [.year, .months].contains(unit)
            }
            return unit != .months || isSpaced
        }
    }

    func isDuration(after end: Int) -> Bool {
        let start = text.scalar(at: end) == " " ? end + 1 : end
        if text.scalar(at: start) == "간", isClosed(start + 1) { return true }
        return Self.lengthTails.stand(at: start, in: text)
    }

    private static let lengthTails: Words = ["동안", "만에", "만의", "째", "뒤", "후", "전", "내", "안에"]

    /// 세시 이십분: minutes in Chinese numerals follow the hour.
    func isAfterClock(_ numeral: KoreanNumeral) -> Bool {
        guard numeral.script == .sino, case .counted(let counted) = lexed.atoms.last?.kind, counted.unit == .clock
        else { return false }
        return numeral.span.start - lastEnd <= 1
    }

    /// 십오분 만에; 이분 is a person, but for 이분 안에.
    func isMinuteCount(_ numeral: KoreanNumeral, _ end: Int) -> Bool {
        guard numeral.script == .sino, text.scalar(at: end - 1) == "분" else { return false }
        if isDirectedCount(numeral, .minute, end) { return true }
        guard numeral.integer == 2 else { return isDuration(after: end) }
        let start = text.scalar(at: end) == " " ? end + 1 : end
        return Self.limits.stand(at: start, in: text)
    }

    private static let limits: Words = ["안에", "내에", "만에"]

    /// Why a number with a unit of time is none, for the trace.
    func refusal(_ numeral: KoreanNumeral, _ unit: NumberUnit, _ end: Int, _ isPrefixed: Bool) -> String {
        if isPrefixed { return "an ordinal" }
        if unit == .minute, isMatchClock(before: numeral.span.start) { return "how far a match has come" }
        if unit == .minute, text.scalar(at: end) == "의" { return "a fraction" }
        if unit == .seasonYears { return "a count of seasons" }
        if unit == .clock, isProgramme(numeral, end) { return "a programme's name" }
        if unit == .day, isMotto(numeral, end) { return "so many a day" }
        return "such a number counts no such unit"
    }

    /// 이천십오년 is a year, 이천 년 a length.
    func isYearInLetters(_ numeral: KoreanNumeral) -> Bool {
        guard numeral.script == .sino, let year = numeral.integer else { return false }
        return (1900...2199).contains(year) && year % 100 != 0
    }

    func separator(before start: Int) -> Unicode.Scalar { text.scalar(at: start - 1) ?? " " }

    func isMonthName(_ numeral: KoreanNumeral) -> Bool {
        numeral.integer.map { (1...12).contains($0) } ?? false
    }

    /// 이십일일 after 오월: the month in letters is read where the day follows, for 이월 and 오월 are other words.
    func isDayName(at end: Int) -> Bool {
        let start = text.scalar(at: end) == " " ? end + 1 : end
        switch lexicon.words.longest(at: start, in: text)?.value {
        case .dayName, .count(.day, _): return true
        default: break
        }
        guard let day = KoreanNumeral.read(at: start, in: text), day.script == .sino else { return false }
        return text.scalar(at: day.span.end) == "일"
            // 이십일일 ends in the 일 that a number takes for its own.
            || day.span.length > 1 && text.scalar(at: day.span.end - 1) == "일"
    }

    func isAfterMonth(_ start: Int) -> Bool {
        guard case .counted(let counted) = lexed.atoms.last?.kind, counted.unit == .month else { return false }
        return start - lastEnd <= 1
    }

    /// 둘째 토요일; 세 번째 회담 is an ordinal.
    func isBeforeWeekday(_ end: Int) -> Bool {
        let start = text.scalar(at: end) == " " ? end + 1 : end
        guard case .weekday = lexicon.words.longest(at: start, in: text)?.value else { return false }
        return true
    }

    /// Numbers that wait for this unit: 29~30일, 27, 28일, 11·13·19일. The atoms are taken back.
    mutating func mergeNumbers(before start: Int, unitOf numeral: KoreanNumeral) -> (start: Int, value: KoreanNumeral)?
    {
        var first: KoreanNumeral?
        var edge = start
        while let last = lexed.atoms.last, case .number(let waiting) = last.kind, isSeparator(last.span.end, edge) {
            lexed.atoms.removeLast()
            first = waiting
            edge = last.span.start
        }
        return first.map { (edge, $0) }
    }

    func isSeparator(_ start: Int, _ end: Int) -> Bool {
        guard end > start, end - start <= 3 else { return false }
        var marks = 0
        for position in start..<end {
            guard let scalar = text.scalar(at: position) else { return false }
            if scalar == " " { continue }
            guard "~∼～〜–-―,·ㆍ∙・‧".unicodeScalars.contains(scalar) else { return false }
            marks += 1
        }
        return marks == 1
    }
}
