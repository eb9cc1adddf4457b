import Foundation
import NewsModel

/// Scores the time stage on Recognizers-Text cases and prints what it missed.
///
/// Their spans take in particles and the words of a range (`3일부터 5일까지`), ours leave them out: a case is right when
/// ours lie within theirs and only such words are left over. `docs/time.md` lists what is counted and what is not.
struct RecognizersScore {
    private var spans = (right: 0, all: 0)
    private var values = (right: 0, all: 0)
    private var excluded: [String: Int] = [:]

    mutating func add(_ sample: RecognizersCase) {
        if let reason = ExcludedCase.reason(sample) {
            excluded[reason, default: 0] += 1
            return
        }
        let tagging = Tagging(sample.input, on: sample.date)
        var position = 0
        for expected in sample.expected {
            if let reason = ExcludedCase.reason(expected, in: sample) {
                excluded[reason, default: 0] += 1
                continue
            }
            let words = expected.text.trimmingCharacters(in: .whitespaces)
            guard let theirs = Self.find(words, in: tagging.text, from: position) else {
                excluded["the text does not hold the words", default: 0] += 1
                continue
            }
            position = theirs.end
            let ours = tagging.times.filter { $0.span.overlaps(theirs) }
            spans.all += 1
            let isSpanRight = SpanMapping.matches(ours.map(\.span), theirs, in: tagging.text)
            if isSpanRight { spans.right += 1 } else { print("span   \(sample.date) \(tagging.marked)   ≠ \(words)") }
            guard isSpanRight, let timex = expected.timex, !timex.isEmpty else { continue }
            values.all += 1
            if ValueMapping.matches(ours, timex, expected.resolutions) {
                values.right += 1
            } else {
                print("value  \(sample.date) \(tagging.marked)   ≠ \(timex) \(expected.resolutions)")
            }
        }
    }

    func printSummary() {
        print("spans  \(spans.right) of \(spans.all) = \(Self.percent(spans))")
        print("values \(values.right) of \(values.all) = \(Self.percent(values))")
        for (reason, count) in excluded.sorted(by: { $0.key < $1.key }) { print("left out \(count): \(reason)") }
    }

    private static func percent(_ score: (right: Int, all: Int)) -> String {
        score.all == 0 ? "—" : String(format: "%.1f %%", Double(score.right) / Double(score.all) * 100)
    }

    private static func find(_ words: String, in text: Text, from start: Int) -> Span? {
        let length = words.unicodeScalars.count
        guard length > 0, text.count >= length else { return nil }
        return (0...(text.count - length)).lazy.map { Span($0, $0 + length) }
            .first { $0.start >= start && text[$0] == words }
    }
}
