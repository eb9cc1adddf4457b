import NewsModel

/// The time expressions of one article beside the annotated ones: a span is right where it is exactly the annotated one.
///
/// The annotated spans are found by walking the text: each is the first place of its words after the one before.
struct TimeComparison {
    private(set) var spans = Agreement()
    /// Of right spans.
    private(set) var values = Share()
    /// Of right spans: DATE, TIME, DURATION or SET.
    private(set) var types = Share()
    private(set) var notes: [String] = []

    init(_ article: AnalyzedArticle) {
        var found: [Span: TimeExpression] = [:]
        for time in article.analysis.times { found[time.span] = time }
        spans += Agreement(found: found.count, wanted: article.annotation.times.count)
        var position = 0
        for wanted in article.annotation.times {
            guard let span = article.find(wanted.words, from: position) else {
                notes.append("time  not in the text in this order: \(wanted.words)")
                continue
            }
            position = span.end
            guard let time = found.removeValue(forKey: span) else {
                notes.append("time  missed    \(Excerpt.of(span, in: article.text))  \(wanted.value)")
                continue
            }
            spans.right += 1
            types.add(time.type.rawValue == wanted.type)
            values.add(time.value == wanted.value)
            if time.value != wanted.value || time.type.rawValue != wanted.type {
                notes.append(
                    "time  misread   \(Excerpt.of(span, in: article.text))  \(time.type.rawValue) \(time.value) "
                        + "for \(wanted.type) \(wanted.value)")
            }
        }
        for time in found.values.sorted(by: { $0.span < $1.span }) {
            notes.append("time  invented  \(Excerpt.of(time.span, in: article.text))  \(time.value) \(time.rule)")
        }
    }
}
