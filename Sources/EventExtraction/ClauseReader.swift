import KoreanText
import NewsModel

/// Lays out every sentence of a text for the search: predicates, arguments, times and quantities in reading order.
struct ClauseReader {
    let document: Document
    let recognition: Recognition
    let tagging: TimeTagging

    /// A sentence of more code points is read for no events. What a sentence states is sought among all its verbs, names and
    /// times, so that a text sent without a single sentence end would take time by the square of its length. Written
    /// sentences stay far below.
    private static let longest = 2_000

    func clauses() -> [Clause] {
        let arguments = ArgumentReader(document: document, recognition: recognition).arguments()
        let names = recognition.mentions.map(\.span)
        var finder = PredicateFinder()
        var (argument, time, quantity, name) = (0, 0, 0, 0)
        return document.sentences.map { sentence in
            let end = sentence.span.end
            let firstArgument = advance(&argument, arguments.count) { arguments[$0].span.start < end }
            let firstTime = advance(&time, tagging.times.count) { tagging.times[$0].span.start < end }
            let firstQuantity = advance(&quantity, tagging.quantities.count) { tagging.quantities[$0].span.start < end }
            let firstName = advance(&name, names.count) { names[$0].start < end }
            guard sentence.span.length <= Self.longest else {
                return Clause(sentence: sentence, predicates: [], arguments: [], times: [], quantities: [])
            }
            let sentenceTimes = Array(tagging.times[firstTime..<time])
            let predicates = finder.predicates(of: sentence, in: document, names: names[firstName..<name])
                // 지난해 looks like a verb.
                .filter { predicate in !sentenceTimes.contains { $0.span.overlaps(predicate.span) } }
            let named = Array(arguments[firstArgument..<argument])
            let plain = PlainSubjects(document: document, sentence: sentence)
                .arguments(among: named, predicates, sentenceTimes)
            return Clause(
                sentence: sentence,
                predicates: predicates.filter { $0.role != .function && $0.role != .adjective }.map(enumerated),
                arguments: plain, times: sentenceTimes,
                quantities: Array(tagging.quantities[firstQuantity..<quantity]))
        }
    }

    /// 체포해 수감하는 등: what enumerates goes on like 고, and the verb of the sentence says when.
    private func enumerated(_ predicate: Predicate) -> Predicate {
        guard predicate.link == .adnominal, predicate.tense == .present,
            document.text.scalar(at: predicate.end) == " ", document.text.scalar(at: predicate.end + 1) == "등"
        else { return predicate }
        var result = predicate
        result.link = .and
        result.tense = .none
        return result
    }

    /// Moves the cursor past everything the sentence holds; returns where it stood.
    private func advance(_ cursor: inout Int, _ count: Int, while holds: (Int) -> Bool) -> Int {
        let start = cursor
        while cursor < count, holds(cursor) { cursor += 1 }
        return start
    }
}
