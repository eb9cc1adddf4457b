import KoreanText
import NewsModel

extension Lexer {
    /// Adds the amount that a number with a unit of measure states; nil where the two do not go together.
    mutating func addQuantity(
        _ numeral: KoreanNumeral, _ measure: Measure, end: Int, hasMore: Bool, isPrefixed: Bool, trace: inout Trace
    ) -> Int? {
        // 3분의 1
        if text.scalar(at: end) == "의", text.scalar(at: end - 1) == "분", text.scalar(at: end + 1) == " ",
            text.scalar(at: end + 2).map({ lexicon.trigger($0).contains(.digit) }) ?? false
        {
            return end
        }
        guard isAmount(numeral, measure) else {
            trace.rejected("quantity", measure.unit, Span(numeral.span.start, end), "the word before is no number")
            return nil
        }
        var start = numeral.span.start
        var value = numeral.value
        var upper = numeral.upper
        if let merged = mergeNumbers(before: start, unitOf: numeral) {
            upper = value
            value = merged.value.value.map { scaled($0, like: numeral) }
            start = merged.start
        }
        if isPrefixed { start -= 1 }
        if measure.kind == .temperature || measure.kind == .percent || measure.kind == .money,
            let sign = text.scalar(at: start - 1), sign == "-" || sign == "−",
            text.scalar(at: start - 2).map({ $0 == " " || $0 == "(" }) ?? true
        {
            start -= 1
            value = value.map { -$0 }
        }
        var (kind, unit) = (isPrefixed ? QuantityKind.ordinal : measure.kind, measure.unit)
        if kind == .temperature, upper == nil, Self.belowZero.stand(before: start, in: text) {
            start -= 3
            value = value.map { -$0 }
        } else if unit == "km", Self.hourly.stand(before: start, in: text) {
            (kind, unit) = (.speed, "km/h")
            start -= 3
        }
        let quantity = Quantity(
            span: Span(start, end), kind: kind, value: value.map { normal($0, measure) },
            upperValue: upper.map { normal($0, measure) }, unit: unit)
        lexed.quantities.append(quantity)
        trace.kept(
            "quantity", quantity.kind.rawValue, quantity.span, "\(value.map { "\($0)" } ?? "open") \(measure.unit)")
        return end
    }

    private static let belowZero: Words = ["영하 "]
    private static let hourly: Words = ["시속 "]

    /// 0.01 has no exact binary form: amounts are rounded to what was written.
    private func normal(_ value: Double, _ measure: Measure) -> Double {
        measure.factor == 1 ? value : (value * measure.factor * 10_000).rounded() / 10_000
    }

    /// In 2∼3만 명 the multiplier belongs to both numbers.
    private func scaled(_ low: Double, like high: KoreanNumeral) -> Double {
        guard let value = high.value, let last = text.scalar(at: high.span.end - 1), low * 10 < value else {
            return low
        }
        switch last {
        case "만": return low * 1e4
        case "억": return low * 1e8
        case "조": return low * 1e12
        case "천": return low * 1e3
        case "백": return low * 1e2
        default: return low
        }
    }

    /// 한번 해 보자: an adverb.
    private func isOnce(_ numeral: KoreanNumeral) -> Bool { text.scalar(at: numeral.span.end) == "번" }

    private func isAmount(_ numeral: KoreanNumeral, _ measure: Measure) -> Bool {
        let first = text.scalar(at: numeral.span.start)
        switch numeral.script {
        case .digits: return true
        case .native:
            // 한편, 세대, 수원: one syllable written onto a unit is a number only before the commonest units.
            if numeral.span.length == 1, text.scalar(at: numeral.span.end) != " " {
                guard first != "수" || measure.unit == "회",
                    ["명", "개", "건", "곳", "마리", "가지", "회", "개국"].contains(measure.unit), !isOnce(numeral)
                else { return false }
            }
            return measure.kind == .count || measure.kind == .age || measure.unit == "번째" || numeral.value == nil
        case .sino, .hanja:
            if numeral.span.length > 1 { return true }
            if first == "억" || first == "조" { return measure.kind == .money }
            return first == "천" || first == "만" || first == "백"
        }
    }
}
