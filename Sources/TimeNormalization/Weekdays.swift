import KoreanText
import NewsModel

/// Weekdays that share one 요일: 토·일요일, 월∼금요일, 월, 수, 금요일.
enum Weekdays {
    static let beginnings: [Unicode.Scalar] = ["월", "화", "수", "목", "금", "토", "일"]

    private static func weekday(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "월": 1
        case "화": 2
        case "수": 3
        case "목": 4
        case "금": 5
        case "토": 6
        case "일": 7
        default: nil
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "·", "ㆍ", "∙", "・", "‧", ",", "~", "∼", "～", "〜", "–", "-": true
        default: false
        }
    }

    static func read(at position: Int, in text: Text) -> (end: Int, first: Int, last: Int)? {
        guard let first = text.scalar(at: position).flatMap(weekday) else { return nil }
        var cursor = position + 1
        for _ in 0..<6 {
            guard let mark = text.scalar(at: cursor), isMark(mark) else { return nil }
            cursor += text.scalar(at: cursor + 1) == " " ? 2 : 1
            guard let last = text.scalar(at: cursor).flatMap(weekday) else { return nil }
            if text.holds("요일", at: cursor + 1) { return (cursor + 3, first, last) }
            cursor += 1
        }
        return nil
    }
}
