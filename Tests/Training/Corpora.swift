import EntityRecognition
import Foundation

/// Reads the files of a data folder; each names its format. A file that cannot be read ends the run with what was missing.
enum Corpora {
    static func lines(_ path: String) -> [Substring] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            fail("\(path) cannot be read as UTF-8. Give the folder with ner/ and gazetteer/ as DATA=…")
        }
        return text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    static func fail(_ message: String) -> Never {
        FileHandle.standardError.write(Data("\(message)\n".utf8))
        exit(2)
    }

    /// KLUE-NER: a character, a tab and its IOB2 tag a row; `## id` before a sentence, a blank line after it.
    static func sentences(_ path: String) -> [TrainingSentence] {
        var sentences: [TrainingSentence] = []
        var id = ""
        var scalars: [Unicode.Scalar] = []
        var spans: [LabeledSpan] = []
        for line in lines(path) + [""] {
            if line.isEmpty {
                if !scalars.isEmpty { sentences.append(TrainingSentence(id: id, scalars: scalars, spans: spans)) }
                scalars = []
                spans = []
                continue
            }
            if line.hasPrefix("## ") {
                id = String(line.dropFirst(3).prefix { $0 != "\t" })
                continue
            }
            let row = Array(line.unicodeScalars)
            guard let tab = row.lastIndex(of: "\t"), tab >= 1 else { continue }
            let tag = String(String.UnicodeScalarView(row[(tab + 1)...]))
            if tag.hasPrefix("B-"), let type = NameType(code: tag.dropFirst(2)) {
                spans.append(LabeledSpan(start: scalars.count, end: scalars.count + 1, type: type.rawValue))
            } else if tag.hasPrefix("I-"), let last = spans.indices.last, spans[last].end == scalars.count {
                spans[last].end += 1
            }
            scalars.append(row[0])
        }
        return sentences
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
