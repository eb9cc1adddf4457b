import EntityRecognition
import Foundation
import TaggedSentences

/// Reads the files of a data folder; each names its format. A file that cannot be read ends the run with what was missing.
enum Corpora {
    static func text(_ path: String) -> String {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            fail("\(path) cannot be read as UTF-8. Give the folder with ner/ and gazetteer/ as DATA=…")
        }
        return text
    }

    static func lines(_ path: String) -> [Substring] {
        text(path).split(separator: "\n", omittingEmptySubsequences: false)
    }

    static func fail(_ message: String) -> Never {
        FileHandle.standardError.write(Data("\(message)\n".utf8))
        exit(2)
    }

    static func tagged(_ path: String) -> [TrainingSentence] {
        TaggedSentence.sentences(text(path)).map { sentence in
            TrainingSentence(
                id: sentence.id, scalars: sentence.scalars,
                spans: sentence.names.sorted { $0.start < $1.start }.map {
                    LabeledSpan(start: $0.start, end: $0.end, type: $0.type.rawValue)
                })
        }
    }

    /// `id`, tab, sentence.
    static func untagged(_ path: String) -> [TrainingSentence] {
        lines(path).compactMap { line in
            let fields = line.split(separator: "\t", maxSplits: 1)
            guard fields.count == 2 else { return nil }
            return TrainingSentence(id: String(fields[0]), scalars: Array(fields[1].unicodeScalars))
        }
    }

    /// Columns of a table; lines that start with `#` are comments.
    static func table(_ path: String) -> [[String]] {
        lines(path).filter { !$0.isEmpty && !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }
}
