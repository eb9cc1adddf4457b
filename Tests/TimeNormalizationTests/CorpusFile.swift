import Foundation
import KoreanText
import NewsModel
import TestSupport
import TimeNormalization

/// Reads the corpora beside the tests and runs the tagger on them.
enum CorpusFile {
    static func lines(_ name: String) -> [String] {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus/\(name)")
        guard let text = try? String(contentsOf: path, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") }
    }

    static func tag(
        _ text: String, on date: String?, facts: [DatedFact] = [], entities: Set<String> = []
    ) -> TimeTagging {
        var trace = Trace.disabled
        return TimeTagger(facts: facts).tag(
            Document(Text(text)), publishedAt: date.flatMap { PublicationDate($0, basis: .given) }, entities: entities,
            trace: &trace)
    }

    /// What was found, written as the corpora write it: 지난달 = 2021-01.
    static func described(_ tagging: TimeTagging, _ text: String) -> [String] {
        let text = Text(text)
        return tagging.times.map { text[$0.span] + " = " + $0.value }
    }
}
