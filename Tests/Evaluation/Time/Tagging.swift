import KoreanText
import NewsModel
import TimeNormalization

/// The time stage alone, on one text.
struct Tagging {
    let text: Text
    let times: [TimeExpression]
    let quantities: [Quantity]

    init(_ string: String, on date: String?) {
        text = Text(string)
        var trace = Trace.disabled
        let tagging = TimeTagger(facts: []).tag(
            Document(text), publishedAt: date.flatMap { PublicationDate($0, basis: .given) }, entities: [],
            trace: &trace)
        times = tagging.times
        quantities = tagging.quantities
    }

    /// The text with every time and amount marked: `⟦지난해=2020⟧ ⟨16명=16 명⟩`.
    var marked: String {
        var marks = times.map { ($0.span, "⟦", "⟧", $0.value) }
        marks += quantities.map { quantity in
            let value = quantity.value.map { "\($0)" } ?? "open"
            let upper = quantity.upperValue.map { "–\($0)" } ?? ""
            return (quantity.span, "⟨", "⟩", "\(quantity.kind) \(value)\(upper) \(quantity.unit)")
        }
        var result = ""
        var position = 0
        for (span, open, close, value) in marks.sorted(by: { $0.0 < $1.0 }) {
            result += text[Span(position, span.start)] + open + text[span] + "=" + value + close
            position = span.end
        }
        return result + text[Span(position, text.count)]
    }
}
