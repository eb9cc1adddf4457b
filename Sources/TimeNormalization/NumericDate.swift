import KoreanText
import NewsModel

/// Dates and clock times in digits alone: 2021-02-22, 2021.2.22, '21.2.22, 15:20.
enum NumericDate {
    struct Found {
        let span: Span
        let year: Int
        let month: Int
        let day: Int
    }

    static func read(at position: Int, in text: Text) -> Found? {
        guard text.scalar(at: position - 1).map({ $0 != "." && $0 != "-" }) ?? true else { return nil }
        var cursor = position
        guard let first = number(&cursor, in: text), first.digits == 4 || first.digits == 2,
            let mark = text.scalar(at: cursor), mark == "-" || mark == "." || mark == "/"
        else { return nil }
        var start = position
        var year = first.value
        if first.digits == 2 {
            year += year < 50 ? 2000 : 1900
            if let quote = text.scalar(at: position - 1), quote == "'" || quote == "’" || quote == "‘" {
                start -= 1
            } else if mark != "/" || text.scalar(at: position + 5) != "/" {
                // Without the quotation mark only 21/04/16, two digits each, is surely a date.
                return nil
            }
        }
        cursor += 1
        if text.scalar(at: cursor) == " " { cursor += 1 }
        guard let month = number(&cursor, in: text), month.digits <= 2, text.scalar(at: cursor) == mark else {
            return nil
        }
        cursor += 1
        if text.scalar(at: cursor) == " " { cursor += 1 }
        guard let day = number(&cursor, in: text), day.digits <= 2, CivilDate(year, month.value, day.value) != nil
        else { return nil }
        if let next = text.scalar(at: cursor), next == mark, let after = text.scalar(at: cursor + 1),
            KoreanNumeral.canStart(with: after)
        {
            return nil
        }
        return Found(span: Span(start, cursor), year: year, month: month.value, day: day.value)
    }

    /// 4/22: no fraction, since it would be improper or has a day above twelve, and a particle of time follows.
    static func readMonthDay(at position: Int, in text: Text) -> (span: Span, month: Int, day: Int)? {
        guard text.scalar(at: position - 1).map({ $0 == " " || $0 == "(" }) ?? true else { return nil }
        var cursor = position
        guard let month = number(&cursor, in: text), (1...12).contains(month.value), month.digits <= 2,
            text.scalar(at: cursor) == "/"
        else { return nil }
        cursor += 1
        guard let day = number(&cursor, in: text), (1...31).contains(day.value), day.digits <= 2 else { return nil }
        // 2/15, and nothing else: what is asked for by a date alone.
        if position == 0, cursor == text.count { return (Span(position, cursor), month.value, day.value) }
        guard day.value > 12 || day.value < month.value else { return nil }
        let isDated =
            text.scalar(at: cursor) == "에"
            || text.scalar(at: cursor) == "(" || dateTails.stand(at: cursor, in: text)
        return isDated ? (Span(position, cursor), month.value, day.value) : nil
    }

    private static let dateTails: Words = ["까지", "부터", " 오전", " 오후", " 저녁", " 새벽"]

    /// 1954, and nothing else.
    static func readLoneYear(at position: Int, in text: Text) -> (span: Span, value: Int)? {
        guard position == 0, text.count == 4 else { return nil }
        var cursor = position
        guard let year = number(&cursor, in: text), cursor == 4, (1800...2100).contains(year.value) else { return nil }
        return (Span(position, cursor), year.value)
    }

    /// 1904∼1944 in brackets of its own: the years of a life, a reign, a war.
    static func readYears(at position: Int, in text: Text) -> (span: Span, first: Int, last: Int)? {
        let isBracketed = text.scalar(at: position - 1) == "("
        guard isBracketed || text.scalar(at: position - 1).map({ $0 == " " }) ?? true else { return nil }
        var cursor = position
        guard let first = number(&cursor, in: text), first.digits == 4, let mark = text.scalar(at: cursor),
            "~∼～〜–-".unicodeScalars.contains(mark)
        else { return nil }
        cursor += 1
        guard let last = number(&cursor, in: text), last.digits == 4,
            isBracketed ? text.scalar(at: cursor) == ")" : isYearNoun(cursor, in: text),
            (1000...2100).contains(first.value), (first.value...min(2100, first.value + 120)).contains(last.value)
        else { return nil }
        return (Span(position, cursor), first.value, last.value)
    }

    /// 2014-2018입니다, 2014-2018에: what follows says that a time stands there; 2023-2024 V리그 is a name.
    private static func isYearNoun(_ end: Int, in text: Text) -> Bool { yearTails.stand(at: end, in: text) }

    private static let yearTails: Words = ["에 ", "에는 ", "까지 ", "입니다", "이다", "이었", "였", "의 ", "사이", " 사이"]

    static func readClock(at position: Int, in text: Text) -> (span: Span, hour: Int, minute: Int, second: Int?)? {
        // 10:00-18:00: a dash may join two clock times.
        let isJoined = text.scalar(at: position - 1) == "-" && text.scalar(at: position - 4) == ":"
        guard isJoined || text.scalar(at: position - 1).map({ $0 != ":" && $0 != "." && $0 != "-" }) ?? true else {
            return nil
        }
        var cursor = position
        guard let hour = number(&cursor, in: text), hour.digits <= 2, hour.value <= 24 else { return nil }
        if let half = latinHalf(hour.value, &cursor, in: text) { return (Span(position, cursor), half, 0, nil) }
        guard text.scalar(at: cursor) == ":" else { return nil }
        cursor += 1
        guard let minute = number(&cursor, in: text), minute.digits == 2, minute.value < 60 else { return nil }
        if let half = latinHalf(hour.value, &cursor, in: text) ?? latinLetter(hour.value, &cursor, in: text) {
            return (Span(position, cursor), half, minute.value, nil)
        }
        guard text.scalar(at: cursor) == ":" else { return (Span(position, cursor), hour.value, minute.value, nil) }
        cursor += 1
        guard let second = number(&cursor, in: text), second.digits == 2, second.value < 60,
            text.scalar(at: cursor).map({ $0 != ":" && $0 != "." }) ?? true
        else { return nil }
        return (Span(position, cursor), hour.value, minute.value, second.value)
    }

    /// 3PM, 3:20 p.m.: the hour of the whole day.
    private static func latinHalf(_ hour: Int, _ cursor: inout Int, in text: Text) -> Int? {
        guard (1...12).contains(hour) else { return nil }
        let start = text.scalar(at: cursor) == " " ? cursor + 1 : cursor
        guard let mark = halfMarks.first(at: start, in: text) else { return nil }
        let end = start + halfMarks.length(mark)
        guard text.scalar(at: end).map({ !$0.properties.isAlphabetic || Hangul.isSyllable($0) }) ?? true else {
            return nil
        }
        cursor = end
        return hour % 12 + (mark % 2 == 0 ? 0 : 12)
    }

    /// Those of the morning and of the afternoon in turn.
    private static let halfMarks: Words = ["a.m.", "p.m.", "am", "pm", "AM", "PM"]

    /// 3:18a, 3:20p.
    private static func latinLetter(_ hour: Int, _ cursor: inout Int, in text: Text) -> Int? {
        guard (1...12).contains(hour), let letter = text.scalar(at: cursor), letter == "a" || letter == "p",
            text.scalar(at: cursor + 1).map({ !$0.properties.isAlphabetic || Hangul.isSyllable($0) }) ?? true
        else { return nil }
        cursor += 1
        return hour % 12 + (letter == "p" ? 12 : 0)
    }

    /// At most four digits; nil where there are none or more.
    static func number(_ cursor: inout Int, in text: Text) -> (value: Int, digits: Int)? {
        var value = 0
        var digits = 0
        while let scalar = text.scalar(at: cursor), (0x30...0x39).contains(scalar.value) {
            guard digits < 4 else { return nil }
            value = value * 10 + Int(scalar.value) - 0x30
            digits += 1
            cursor += 1
        }
        return digits > 0 ? (value, digits) : nil
    }
}
