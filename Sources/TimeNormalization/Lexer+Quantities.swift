import KoreanText
import NewsModel

extension Lexer {
    /// Adds the amount that a number with a unit of measure states; nil where the two do not go together.
    mutating func addQuantity(
        _ numeral: KoreanNumeral, _ measure: Measure, end: Int, hasMore: Bool, isPrefixed: Bool, trace: inout Trace
    ) -> Int? {
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
        let quantity = Quantity(
            span: Span(start, end), kind: isPrefixed ? .ordinal : measure.kind,
            value: value.map { normal($0, measure) },
            upperValue: upper.map { normal($0, measure) }, unit: measure.unit)
        lexed.quantities.append(quantity)
        trace.kept(
            "quantity", quantity.kind.rawValue, quantity.span, "\(value.map { "\($0)" } ?? "open") \(measure.unit)")
        return end
    }

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

    private func isAmount(_ numeral: KoreanNumeral, _ measure: Measure) -> Bool {
        switch numeral.script {
        case .digits: return true
        case .native:
            return measure.kind == .count || measure.kind == .age || measure.unit == "번째" || numeral.value == nil
        case .sino, .hanja:
            if numeral.span.length > 1 { return true }
            let first = text.scalar(at: numeral.span.start)
            return first == "천" || first == "만" || first == "백" || first == "억"
        }
    }
}
