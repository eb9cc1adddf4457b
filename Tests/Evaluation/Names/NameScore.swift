import EntityRecognition
import Foundation
import TaggedSentences

/// Strict F1 of names as seqeval counts it: a name is right where its span and its type are.
struct NameScore {
    private struct Counts {
        var right = 0
        var found = 0
        var tagged = 0

        var precision: Double { found == 0 ? 0 : Double(right) / Double(found) }
        var recall: Double { tagged == 0 ? 0 : Double(right) / Double(tagged) }
        var f1: Double { found + tagged == 0 ? 0 : 2 * Double(right) / Double(found + tagged) }
    }

    private var all = [Counts](repeating: Counts(), count: NameType.allCases.count)
    private var news = [Counts](repeating: Counts(), count: NameType.allCases.count)
    private var sentences = 0
    private var newsSentences = 0
    private var classes: [String: (count: Int, examples: [String])] = [:]
    /// How sure names were, by tenths, and how many of them were right.
    private var reliability = [(sum: Double, right: Int, count: Int)](repeating: (0, 0, 0), count: 10)

    mutating func add(_ sentence: TaggedSentence, _ found: [(name: TaggedName, probability: Double)]) {
        sentences += 1
        if sentence.isNews { newsSentences += 1 }
        for (name, probability) in found {
            let isRight = sentence.names.contains(name)
            count(sentence, name.type) {
                $0.found += 1
                if isRight { $0.right += 1 }
            }
            let step = max(0, min(9, Int(probability * 10)))
            reliability[step].sum += probability
            reliability[step].count += 1
            if isRight { reliability[step].right += 1 }
            if !isRight { note(error(name, in: sentence), name, sentence) }
        }
        let names = found.map(\.name)
        for name in sentence.names {
            count(sentence, name.type) { $0.tagged += 1 }
            if !names.contains(where: { $0.overlaps(name) }) { note("\(name.type.code) missed", name, sentence) }
        }
    }

    private mutating func count(_ sentence: TaggedSentence, _ type: NameType, _ change: (inout Counts) -> Void) {
        change(&all[type.rawValue])
        if sentence.isNews { change(&news[type.rawValue]) }
    }

    private func error(_ name: TaggedName, in sentence: TaggedSentence) -> String {
        guard let tagged = sentence.names.first(where: { $0.overlaps(name) }) else {
            return "\(name.type.code) where nothing is"
        }
        if tagged.start == name.start, tagged.end == name.end { return "\(name.type.code) for \(tagged.type.code)" }
        let isOver = name.start <= tagged.start && name.end >= tagged.end
        return "\(name.type.code) \(isOver ? "longer than" : "shorter than or beside") \(tagged.type.code)"
    }

    private mutating func note(_ label: String, _ name: TaggedName, _ sentence: TaggedSentence) {
        func text(_ start: Int, _ end: Int) -> String {
            let range = max(0, start)..<min(sentence.scalars.count, max(start, end))
            return String(String.UnicodeScalarView(sentence.scalars[range]))
        }
        let example =
            text(name.start - 10, name.start) + "⟦" + text(name.start, name.end) + "⟧"
            + text(name.end, name.end + 10)
        var entry = classes[label] ?? (0, [])
        entry.count += 1
        if entry.examples.count < 6, entry.count % 7 == 1 { entry.examples.append(example) }
        classes[label] = entry
    }

    func print(withErrors: Bool) {
        line("all", sentences, all)
        if newsSentences != sentences { line("news", newsSentences, news) }
        guard withErrors else { return }
        Swift.print("\nhow sure  names  right   mean confidence")
        for (step, bin) in reliability.enumerated() where bin.count > 0 {
            Swift.print(
                String(
                    format: "0.%d–0.%d%@ %6d  %.3f  %.3f", step, step + 1, step == 9 ? " " : "  ", bin.count,
                    Double(bin.right) / Double(bin.count), bin.sum / Double(bin.count)))
        }
        Swift.print("\nthe twenty largest classes of errors")
        for (label, entry) in classes.sorted(by: { ($0.value.count, $1.key) > ($1.value.count, $0.key) }).prefix(20) {
            Swift.print("\(entry.count)\t\(label)\t\(entry.examples.joined(separator: "  |  "))")
        }
    }

    private func line(_ title: String, _ sentences: Int, _ counts: [Counts]) {
        let macro = counts.map(\.f1).reduce(0, +) / Double(counts.count)
        Swift.print(String(format: "%@, %d sentences: macro F1 %.4f", title, sentences, macro))
        for (type, count) in zip(NameType.allCases, counts) {
            Swift.print(
                String(
                    format: "  %@  precision %.3f  recall %.3f  F1 %.3f  (%d tagged, %d found)", type.code,
                    count.precision, count.recall, count.f1, count.tagged, count.found))
        }
    }
}
