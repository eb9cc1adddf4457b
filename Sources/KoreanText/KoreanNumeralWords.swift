import NewsModel

/// Numbers in words: 스물두, 삼십이, 二十, 수십, 몇.
enum KoreanNumeralWords {
    private static let units: [(String, Double)] = [
        ("하나", 1), ("한", 1), ("둘", 2), ("두", 2), ("셋", 3), ("세", 3), ("석", 3), ("서", 3), ("넷", 4), ("네", 4),
        ("넉", 4), ("너", 4), ("다섯", 5), ("여섯", 6), ("일곱", 7), ("여덟", 8), ("아홉", 9),
    ]
    private static let tens: [(String, Double)] = [
        ("열", 10), ("스물", 20), ("스무", 20), ("서른", 30), ("마흔", 40), ("쉰", 50), ("예순", 60), ("일흔", 70),
        ("여든", 80), ("아흔", 90),
    ]
    private static let ranges: [(String, Double, Double)] = [
        ("한두", 1, 2), ("두세", 2, 3), ("두서너", 2, 4), ("서너", 3, 4), ("너댓", 4, 5), ("네댓", 4, 5),
        ("네다섯", 4, 5), ("너덧", 4, 5), ("대여섯", 5, 6), ("대엿", 5, 6), ("예닐곱", 6, 7), ("일고여덟", 7, 8),
        ("여덟아홉", 8, 9),
    ]

    private struct Reading: Sendable {
        let value: Double
        let upper: Double?
    }

    private static let native: PhraseIndex<Reading> = {
        var entries = (units + tens).map { ($0.0, Reading(value: $0.1, upper: nil)) }
        for (ten, tenValue) in tens where ten != "스무" {
            entries += units.map { (ten + $0.0, Reading(value: tenValue + $0.1, upper: nil)) }
        }
        entries += ranges.map { ($0.0, Reading(value: $0.1, upper: $0.2)) }
        return PhraseIndex(entries)
    }()

    static let firstScalars: Set<Unicode.Scalar> = {
        let words = units.map(\.0) + tens.map(\.0) + ranges.map(\.0) + ["수", "몇", "여러"]
        let scalars = words.compactMap(\.unicodeScalars.first) + Array("일이삼사오육칠팔구십백천만억조一二三四五六七八九十百千萬億兆".unicodeScalars)
        return Set(scalars)
    }()

    static func readNative(at position: Int, in scalars: [Unicode.Scalar]) -> KoreanNumeral? {
        guard let match = native.longestMatch(at: position, in: scalars) else { return nil }
        return KoreanNumeral(
            Span(position, match.end), match.value.value, upper: match.value.upper, script: .native)
    }

    /// 몇, 여러, 수 and these with multipliers: 수십, 몇백만.
    static func readOpen(at start: Int, in scalars: [Unicode.Scalar]) -> KoreanNumeral? {
        guard start < scalars.count else { return nil }
        if scalars[start] == "여", start + 1 < scalars.count, scalars[start + 1] == "러" {
            return KoreanNumeral(Span(start, start + 2), nil, script: .native)
        }
        guard scalars[start] == "몇" || scalars[start] == "수" else { return nil }
        var end = start + 1
        while end < scalars.count, end - start < 5,
            KoreanNumeralDigits.small(scalars[end]) != nil || KoreanNumeralDigits.big(scalars[end]) != nil
        {
            end += 1
        }
        return KoreanNumeral(Span(start, end), nil, script: .native)
    }

    /// 삼십이, 백이십, 이천이십일, 二十.
    static func readSino(at start: Int, in scalars: [Unicode.Scalar]) -> KoreanNumeral? {
        var position = start
        var total = 0.0
        var section = 0.0
        var digit: Double?
        var isHanja = false
        // A number in words is short; the bound keeps a run of 일일일일… from being read anew at each of its syllables.
        while position < scalars.count, position - start < 16, let sign = sign(of: scalars[position]) {
            if scalars[position].value < 0xAC00 { isHanja = true }
            if sign < 10 {
                if digit != nil { break }
                digit = sign
            } else if sign < 10_000 {
                section += (digit ?? 1) * sign
                digit = nil
            } else {
                let whole = section + (digit ?? 0)
                total += (whole == 0 ? 1 : whole) * sign
                section = 0
                digit = nil
            }
            position += 1
        }
        guard position > start else { return nil }
        return KoreanNumeral(
            Span(start, position), total + section + (digit ?? 0), script: isHanja ? .hanja : .sino)
    }

    private static func sign(of scalar: Unicode.Scalar) -> Double? {
        switch scalar {
        case "일", "一": 1
        case "이", "二": 2
        case "삼", "三": 3
        case "사", "四": 4
        case "오", "五": 5
        case "육", "六": 6
        case "칠", "七": 7
        case "팔", "八": 8
        case "구", "九": 9
        case "십", "十": 10
        case "백", "百": 100
        case "천", "千": 1000
        case "만", "萬", "万": 1e4
        case "억", "億": 1e8
        case "조", "兆": 1e12
        default: nil
        }
    }
}
