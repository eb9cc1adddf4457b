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
        guard let day = number(&cursor, in: text), (1...31).contains(day.value), day.digits <= 2,
            day.value > 12 || day.value < month.value
        else { return nil }
        let isDated =
            text.scalar(at: cursor) == "에"
            || ["까지", "부터"].contains(text[Span(cursor, cursor + 2)]) || text.scalar(at: cursor) == "("
        return isDated ? (Span(position, cursor), month.value, day.value) : nil
    }

    static func readClock(at position: Int, in text: Text) -> (span: Span, hour: Int, minute: Int)? {
        guard text.scalar(at: position - 1).map({ $0 != ":" && $0 != "." && $0 != "-" }) ?? true else { return nil }
        var cursor = position
        guard let hour = number(&cursor, in: text), hour.digits <= 2, hour.value <= 24,
            text.scalar(at: cursor) == ":"
        else { return nil }
        cursor += 1
        guard let minute = number(&cursor, in: text), minute.digits == 2, minute.value < 60,
            text.scalar(at: cursor).map({ $0 != ":" }) ?? true
        else { return nil }
        return (Span(position, cursor), hour.value, minute.value)
    }

    /// At most four digits; nil where there are none or more.
    private static func number(_ cursor: inout Int, in text: Text) -> (value: Int, digits: Int)? {
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
