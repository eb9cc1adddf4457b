import KoreanText
import NewsModel

/// Weekdays that share one 요일: 토·일요일, 월∼금요일, 월, 수, 금요일.
enum Weekdays {
    private static let names: [Unicode.Scalar: Int] = ["월": 1, "화": 2, "수": 3, "목": 4, "금": 5, "토": 6, "일": 7]

    static func read(at position: Int, in text: Text) -> (end: Int, first: Int, last: Int)? {
        guard let first = text.scalar(at: position).flatMap({ names[$0] }) else { return nil }
        var cursor = position + 1
        for _ in 0..<6 {
            guard let mark = text.scalar(at: cursor), "·ㆍ∙・‧,~∼～〜–-".unicodeScalars.contains(mark) else { return nil }
            cursor += text.scalar(at: cursor + 1) == " " ? 2 : 1
            guard let last = text.scalar(at: cursor).flatMap({ names[$0] }) else { return nil }
            if text.holds("요일", at: cursor + 1) { return (cursor + 3, first, last) }
            cursor += 1
        }
        return nil
    }
}
