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
        if let year = NumericDate.readLoneYear(at: position, in: text) {
            let counted = Counted(
                value: year.value, upper: nil, unit: .year, hasMore: false, isDigits: true, isAbbreviated: false)
            append(Atom(span: year.span, kind: .counted(counted)))
            return year.span.end
        }
        if let season = SeasonYears.readSlashed(at: position, in: text), isClosed(season.span.end) {
            let counted = Counted(
                value: season.first, upper: season.last, unit: .seasonYears, hasMore: false, isDigits: true,
                isAbbreviated: false)
            append(Atom(span: season.span, kind: .counted(counted)))
            return season.span.end
        }
        if let years = NumericDate.readYears(at: position, in: text) {
            let counted = Counted(
                value: years.first, upper: years.last, unit: .year, hasMore: false, isDigits: true, isAbbreviated: false
            )
            append(Atom(span: years.span, kind: .counted(counted)))
            return years.span.end
        }
        if let clock = NumericDate.readClock(at: position, in: text) {
            append(Atom(span: clock.span, kind: .clock(clock.hour, clock.minute, clock.second)))
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
        var open: Int?
        var cursor = lexicon.units.trie.cursor(at: position, in: text.scalars)
        while let entry = lexicon.units.next(&cursor, in: text.scalars) {
            if isClosed(cursor.end) || isCompound(entry, cursor.end) {
                best = (cursor.end, entry)
            } else if entry.time != nil {
                open = cursor.end
            }
        }
        guard let best else {
            if let open { trace.rejected("time", "lexer", Span(numeral.span.start, open), "the word goes on") }
            return nil
        }
        if let unit = best.entry.time {
            if let end = addTime(numeral, unit, best.end, hasMore, isSpaced, isPrefixed) { return end }
            trace.rejected(
                "time", "lexer", Span(numeral.span.start, best.end), refusal(numeral, unit, best.end, isPrefixed))
            if unit == .minute, isMatchClock(before: numeral.span.start) { return best.end }
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
        guard let time = entry.time, let next = text.scalar(at: end) else { return false }
        if lexicon.trigger(next).contains(.digit) { return true }
        // 세시이십분
        guard time == .clock || time == .minute, lexicon.trigger(next).contains(.numeral),
            let numeral = KoreanNumeral.read(at: end, in: text), numeral.script == .sino
        else { return false }
        return text.scalar(at: numeral.span.end) == (time == .clock ? "분" : "초")
    }

    private mutating func addTime(
        _ numeral: KoreanNumeral, _ unit: NumberUnit, _ end: Int, _ hasMore: Bool, _ isSpaced: Bool, _ isPrefixed: Bool
    ) -> Int? {
        if isPrefixed, unit != .quarter { return nil }
        // 조사해, 이해: 해 counts with Korean words only (여러 해).
        if unit == .years, numeral.script == .sino, text.scalar(at: end - 1) == "해" { return nil }
        // 후반 27분: how far a match has come is no time.
        if unit == .minute, isMatchClock(before: numeral.span.start) { return nil }
        // A fraction (3분의 1), and persons counted with respect (세 분).
        if unit == .minute, text.scalar(at: end) == "의" || ![.digits, .native].contains(numeral.script),
            !isAfterClock(numeral), !isMinuteCount(numeral, end)
        {
            return nil
        }
        guard isTimeCount(numeral, unit, isSpaced, end) else { return nil }
        if unit == .clock, isProgramme(numeral, end) { return nil }
        if unit == .day, isMotto(numeral, end) { return nil }
        var start = numeral.span.start
        var isAbbreviated = false
        if unit == .year, numeral.span.length == 2, start > 0, let mark = text.scalar(at: start - 1),
            mark == "'" || mark == "’" || mark == "‘", !text.holds(" 연속", at: end), !isDuration(after: end)
        {
            start -= 1
            isAbbreviated = true
        } else if unit == .year, isShortYear(numeral, end) {
            isAbbreviated = true
        }
        var end = end
        var value = numeral.integer
        var decimal: Counted.Decimal?
        if numeral.value != nil, value == nil {
            guard numeral.script == .digits, unit.takesDecimals else { return nil }
            decimal = Counted.Decimal(whole: nil, digits: numeral.span)
        } else if unit == .second, let whole = value, let fraction = fraction(at: end) {
            // 10초23: hundredths follow the unit.
            decimal = Counted.Decimal(whole: whole, digits: Span(end, fraction))
            value = nil
            end = fraction
        }
        var upper = numeral.upper.flatMap { Int(exactly: $0) }
        if let merged = mergeNumbers(before: start, unitOf: numeral), let low = merged.value.integer {
            upper = value
            value = low
            if unit == .quarter, value == 1 || value == 2, upper == 4,
                "·ㆍ∙・‧".unicodeScalars.contains(separator(before: start))
            {
                // 1·4분기 is the first of four.
                upper = nil
            }
            start = merged.start
        }
        if unit == .seasonYears {
            guard let years = SeasonYears.read(value, upper) else { return nil }
            (value, upper) = (years.first, years.last)
        }
        let isDigits = numeral.script == .digits || unit == .year && isYearInLetters(numeral)
        append(
            Atom(
                span: Span(start, end),
                kind: .counted(
                    Counted(
                        value: value, upper: upper, unit: unit, hasMore: hasMore, isDigits: isDigits,
                        isAbbreviated: isAbbreviated, decimal: decimal))))
        return end
    }
}
