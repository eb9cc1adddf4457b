import NewsModel
import TestSupport
import Testing

@testable import TimeNormalization

@Suite struct TimeCorpusTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let date: String?
        let marked: String
        let values: [String]
        var testDescription: String { marked }
    }

    /// The corpora: what the rules were written on, and two that were marked before any rule was tried on them.
    static let sentences: [Row] = ["sentences.txt", "newspaper.txt", "genres.txt"].flatMap(rows)

    private static func rows(_ file: String) -> [Row] {
        var rows: [Row] = []
        var date: String?
        for line in CorpusFile.lines(file) {
            if line.hasPrefix("@ ") {
                date = line == "@ -" ? nil : String(line.dropFirst(2))
                continue
            }
            let columns = line.split(separator: "\t").map(String.init)
            guard columns.count == 2 else { continue }
            rows.append(Row(date: date, marked: columns[0], values: columns[1].components(" | ")))
        }
        return rows
    }

    static let texts: [Row] = CorpusFile.lines("discourse.txt").compactMap { line in
        let columns = line.split(separator: "\t").map(String.init)
        guard columns.count == 3 else { return nil }
        return Row(date: columns[0] == "-" ? nil : columns[0], marked: columns[1], values: columns[2].components(" | "))
    }

    @Test("The corpora are there")
    func present() {
        #expect(Self.sentences.count >= 500)
        #expect(Self.texts.count >= 20)
        #expect(CorpusFile.lines("negatives.txt").count >= 50)
        #expect(CorpusFile.lines("quantities.txt").count >= 60)
    }

    @Test("A sentence's times have the extent and value an editor gives them", arguments: sentences)
    func sentence(row: Row) { check(row) }

    @Test("Discourse words follow the day the text established", arguments: texts)
    func discourse(row: Row) { check(row) }

    private func check(_ row: Row) {
        let marked = MarkedText(row.marked)
        let expected = zip(marked.words, row.values).map { $0 + " = " + $1 }
        #expect(CorpusFile.described(CorpusFile.tag(marked.plain, on: row.date), marked.plain) == expected)
    }

    @Test("What is no time is left alone", arguments: CorpusFile.lines("negatives.txt"))
    func negative(text: String) {
        #expect(CorpusFile.described(CorpusFile.tag(text, on: "2021-02-23"), text).isEmpty)
    }

    /// What the fuzzer holds every text to, here on the corpora and on any reference date.
    @Test("Times stand apart, and every date reads back and ends after it begins", arguments: [nil, "2021-02-23"])
    func dates(reference: String?) {
        let sentences = (Self.sentences + Self.texts).map { MarkedText($0.marked).plain }
        let chunks = stride(from: 0, to: sentences.count, by: 12).map {
            sentences[$0..<min($0 + 12, sentences.count)].joined(separator: "\n")
        }
        for text in sentences + chunks {
            var end = 0
            for time in CorpusFile.tag(text, on: reference).times {
                #expect(time.span.start >= end && !time.value.isEmpty, "\(text)")
                end = time.span.end
                guard let date = time.edtf else { continue }
                #expect(EDTF(date.description) == date, "\(date) in \(text)")
                if let earliest = date.earliest, let latest = date.latest {
                    #expect(earliest <= latest, "\(date) in \(text)")
                }
            }
        }
    }

    @Test("Every rule reads its examples and leaves its negatives", arguments: TimeRule.all)
    func rules(rule: TimeRule) {
        #expect(!rule.examples.isEmpty)
        for example in rule.examples {
            let marked = MarkedText(example)
            let found = CorpusFile.tag(marked.plain, on: "2021-02-23").times
            #expect(found.map(\.span) == marked.spans, "\(example)")
            #expect(found.allSatisfy { $0.rule == rule.name }, "\(example): \(found.map(\.rule))")
        }
        for negative in rule.negatives {
            #expect(!CorpusFile.tag(negative, on: "2021-02-23").times.contains { $0.rule == rule.name }, "\(negative)")
        }
    }
}

extension String {
    func components(_ separator: String) -> [String] {
        split(separator: separator).map(String.init)
    }
}
