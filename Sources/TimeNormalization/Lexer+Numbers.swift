import KoreanText
import NewsModel

extension Lexer {
    /// Reads what starts with a digit: a numeric date, a clock time, a number with its unit. Returns where to go on.
    mutating func readDigits(at position: Int, trace: inout Trace) -> Int {
        if let holiday = lexicon.words.longest(at: position, in: text), case .holiday = holiday.value,
            isClosed(holiday.end)
        {
            append(Atom(span: Span(position, holiday.end), kind: .word(holiday.value)))
            return holiday.end
        }
        if let date = NumericDate.read(at: position, in: text) {
            append(Atom(span: date.span, kind: .date(date.year, date.month, date.day)))
            return date.span.end
        }
        if let date = NumericDate.readMonthDay(at: position, in: text) {
            append(Atom(span: date.span, kind: .monthDay(date.month, date.day)))
            return date.span.end
        }
        if let clock = NumericDate.readClock(at: position, in: text) {
            append(Atom(span: clock.span, kind: .clock(clock.hour, clock.minute)))
            return clock.span.end
        }
        guard let numeral = KoreanNumeral.read(at: position, in: text) else { return position + 1 }
        let isPrefixed = isOrdinalPrefix(before: position)
        if let end = readUnit(of: numeral, isPrefixed: isPrefixed, trace: &trace) { return end }
        if !isPrefixed { append(Atom(span: numeral.span, kind: .number(numeral))) }
        lastEnd = -1
        return max(numeral.span.end, position + 1)
    }

    /// Looks for the unit after a number and adds the atom or quantity; nil where no unit stands.
    mutating func readUnit(of numeral: KoreanNumeral, isPrefixed: Bool, trace: inout Trace) -> Int? {
        var position = numeral.span.end
        var hasMore = false
        if text.scalar(at: position) == "여", numeral.script == .digits || numeral.span.length > 1 || isRound(numeral) {
            position += 1
            hasMore = true
        }
        let isSpaced = text.scalar(at: position) == " "
        if isSpaced { position += 1 }
        if isSpaced, !hasMore, text.scalar(at: position) == "여" {
            position += 1
            hasMore = true
            if text.scalar(at: position) == " " { position += 1 }
        }
        var best: (end: Int, entry: TimeLexicon.UnitEntry)?
        lexicon.units.each(at: position, in: text) { end, entry in
            if isClosed(end) || isCompound(entry, end) { best = (end, entry) }
        }
        guard let best else { return nil }
        if let unit = best.entry.time, let end = addTime(numeral, unit, best.end, hasMore, isSpaced, isPrefixed) {
            return end
        }
        guard let measure = best.entry.measure else { return nil }
        return addQuantity(numeral, measure, end: best.end, hasMore: hasMore, isPrefixed: isPrefixed, trace: &trace)
    }

    /// 십여, 백여.
    private func isRound(_ numeral: KoreanNumeral) -> Bool {
        numeral.script == .sino && [10, 100, 1000].contains(numeral.value)
    }

    /// Units after which the next number stands at once: 1년6개월, 9월3일, 1분9초56.
    private func isCompound(_ entry: TimeLexicon.UnitEntry, _ end: Int) -> Bool {
        entry.time != nil && text.scalar(at: end).map { lexicon.trigger($0).contains(.digit) } ?? false
    }

    private mutating func addTime(
        _ numeral: KoreanNumeral, _ unit: NumberUnit, _ end: Int, _ hasMore: Bool, _ isSpaced: Bool, _ isPrefixed: Bool
    ) -> Int? {
        if isPrefixed, unit != .quarter { return nil }
        // 조사해, 이해: 해 counts with Korean words only (여러 해).
        if unit == .years, numeral.script == .sino, text.scalar(at: end - 1) == "해" { return nil }
        // 후반 27분: how far a match has come is no time.
        if unit == .minute, isMatchClock(before: numeral.span.start) { return end }
        // A fraction (3분의 1), and persons counted with respect (세 분).
        if unit == .minute, text.scalar(at: end) == "의" || ![.digits, .native].contains(numeral.script) { return nil }
        guard isTimeCount(numeral, unit, isSpaced, end) else { return nil }
        var start = numeral.span.start
        var isAbbreviated = false
        if unit == .year, numeral.span.length == 2, start > 0, let mark = text.scalar(at: start - 1),
            mark == "'" || mark == "’" || mark == "‘"
        {
            start -= 1
            isAbbreviated = true
        }
        var end = end
        var value = numeral.integer
        var decimal: String?
        if numeral.value != nil, value == nil {
            guard numeral.script == .digits, unit.takesDecimals else { return nil }
            decimal = text[numeral.span]
        } else if unit == .second, let whole = value, let fraction = fraction(at: end) {
            // 10초23: hundredths follow the unit.
            decimal = "\(whole)." + text[Span(end, fraction)]
            value = nil
            end = fraction
        }
        var upper = numeral.upper.flatMap { Int(exactly: $0) }
        if let merged = mergeNumbers(before: start, unitOf: numeral), let low = merged.value.integer {
            upper = value
            value = low
            start = merged.start
        }
        let isDigits = numeral.script == .digits
        append(
            Atom(
                span: Span(start, end),
                kind: .counted(
                    Counted(
                        value: value, upper: upper, unit: unit, hasMore: hasMore, isDigits: isDigits,
                        isAbbreviated: isAbbreviated, decimal: decimal))))
        return end
    }

    private func isMatchClock(before start: Int) -> Bool {
        let end = text.scalar(at: start - 1) == " " ? start - 1 : start
        return ["전반", "후반", "연장전"].contains { text.holds($0, before: end) }
    }

    private func fraction(at start: Int) -> Int? {
        var end = start
        while end - start < 3, let scalar = text.scalar(at: end), (0x30...0x39).contains(scalar.value) { end += 1 }
        return end > start ? end : nil
    }

    /// Which numbers can stand before which unit: 두 달 but not 두 월, 일 년 but not 이 시간.
    private func isTimeCount(_ numeral: KoreanNumeral, _ unit: NumberUnit, _ isSpaced: Bool, _ end: Int) -> Bool {
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
            if unit == .month { return !isSpaced && isMonthName(numeral) && isDayName(at: end) }
            if numeral.span.length == 1 {
                let first = text.scalar(at: numeral.span.start)
                if unit == .day { return isAfterMonth(numeral.span.start) || isBeforeWeekday(end) }
                if first == "일" { return [.year, .weeks, .months].contains(unit) }
                return "십백천만".unicodeScalars.contains(first ?? " ") && [.year, .months].contains(unit)
            }
            return unit != .months || isSpaced
        }
    }

    private func isDuration(after end: Int) -> Bool {
        let start = text.scalar(at: end) == " " ? end + 1 : end
        return ["동안", "만에", "간 ", "뒤", "후", "전", "내"].contains {
            text.holds($0, at: start)
        }
    }

    private func isMonthName(_ numeral: KoreanNumeral) -> Bool {
        numeral.integer.map { (1...12).contains($0) } ?? false
    }

    /// 이십일일 after 오월: the month in letters is read where the day follows, for 이월 and 오월 are other words.
    private func isDayName(at end: Int) -> Bool {
        let start = text.scalar(at: end) == " " ? end + 1 : end
        guard let day = KoreanNumeral.read(at: start, in: text), day.script == .sino else { return false }
        return text.scalar(at: day.span.end) == "일"
            // 이십일일 ends in the 일 that a number takes for its own.
            || day.span.length > 1 && text.scalar(at: day.span.end - 1) == "일"
    }

    private func isAfterMonth(_ start: Int) -> Bool {
        guard case .counted(let counted) = lexed.atoms.last?.kind, counted.unit == .month else { return false }
        return start - lastEnd <= 1
    }

    /// 둘째 토요일; 세 번째 회담 is an ordinal.
    func isBeforeWeekday(_ end: Int) -> Bool {
        guard text.scalar(at: end) == " ",
            case .weekday = lexicon.words.longest(at: end + 1, in: text)?.value
        else { return false }
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
