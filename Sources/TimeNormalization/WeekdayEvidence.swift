import KoreanText
import NewsModel

/// Days of the month that stand with their weekday: 23일(화), 23일 화요일.
enum WeekdayEvidence {
    struct Pair: Sendable, Hashable {
        let day: Int
        /// 1 is Monday.
        let weekday: Int
    }

    static func read(_ text: Text, _ candidates: [TimeCandidate]) -> [(pair: Pair, span: Span)] {
        var found: [(pair: Pair, span: Span)] = []
        for candidate in candidates {
            guard case .frame(let frame) = candidate.meaning, case .absolute(let day) = frame.day, frame.month == nil,
                frame.direction == nil
            else { continue }
            if let weekday = frame.weekday {
                found.append((Pair(day: day, weekday: weekday), candidate.span))
            } else if text.scalar(at: candidate.span.end) == "(", text.scalar(at: candidate.span.end + 2) == ")",
                let sign = text.scalar(at: candidate.span.end + 1),
                let weekday = number(of: sign)
            {
                found.append((Pair(day: day, weekday: weekday), Span(candidate.span.start, candidate.span.end + 3)))
            }
        }
        return found
    }

    /// 월 or 月 is 1, 일 or 日 is 7.
    static func number(of sign: Unicode.Scalar) -> Int? {
        for signs in ["월화수목금토일", "月火水木金土日"] {
            if let index = Array(signs.unicodeScalars).firstIndex(of: sign) { return index + 1 }
        }
        return nil
    }

    /// The one month of the year in which every pair falls; nil where none or several do.
    static func month(of pairs: [Pair], in year: Int) -> Int? {
        guard !pairs.isEmpty else { return nil }
        let months = (1...12).filter { month in
            pairs.prefix(64).allSatisfy { CivilDate(year, month, $0.day)?.weekday == $0.weekday }
        }
        return months.count == 1 ? months.first : nil
    }
}
