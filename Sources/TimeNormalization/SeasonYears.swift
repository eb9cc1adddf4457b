import KoreanText
import NewsModel

/// The years of a sporting season: 2019~2020시즌, 2019-20시즌, 2023시즌; 3시즌 is a count.
enum SeasonYears {
    /// 2022/23시즌: the stroke joins nothing else.
    static func readSlashed(at position: Int, in text: Text) -> (span: Span, first: Int, last: Int?)? {
        var cursor = position
        guard let first = NumericDate.number(&cursor, in: text), first.digits % 2 == 0, text.scalar(at: cursor) == "/"
        else { return nil }
        cursor += 1
        guard let last = NumericDate.number(&cursor, in: text), last.digits % 2 == 0 else { return nil }
        if text.scalar(at: cursor) == " " { cursor += 1 }
        guard text.holds("시즌", at: cursor), let years = read(first.value, last.value) else { return nil }
        return (Span(position, cursor + 2), years.first, years.last)
    }

    static func read(_ first: Int?, _ last: Int?) -> (first: Int, last: Int?)? {
        guard var first else { return nil }
        guard var last else { return (1900...2100).contains(first) ? (first, nil) : nil }
        if (0..<100).contains(first), (0..<100).contains(last) { first += first < 50 ? 2000 : 1900 }
        guard (1900...2100).contains(first) else { return nil }
        if (0..<100).contains(last) { last += first / 100 * 100 + (last < first % 100 ? 100 : 0) }
        return last == first + 1 ? (first, last) : nil
    }
}
