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
            } else if let weekday = bracketed(after: candidate.span, in: text) {
                found.append((Pair(day: day, weekday: weekday), Span(candidate.span.start, candidate.span.end + 3)))
            }
        }
        return found
    }

    /// The weekday of 29일(월), 29일 (월) or 29일(月): 1 is Monday.
    static func bracketed(after span: Span, in text: Text) -> Int? {
        let start = text.scalar(at: span.end) == " " ? span.end + 1 : span.end
        guard text.scalar(at: start) == "(", text.scalar(at: start + 2) == ")", let sign = text.scalar(at: start + 1)
        else { return nil }
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
