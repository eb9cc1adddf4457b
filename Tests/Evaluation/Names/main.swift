import EntityRecognition
import Foundation
import KoreanText
import NewsModel
import TaggedSentences

/// `NameEvaluation FILE [MODEL]…` scores recognition on sentences tagged as KLUE-NER tags them: a character, a tab and an
/// IOB2 tag a row, a blank line between sentences, `## id` before each. Persons, places and organisations are the mentions
/// of the whole recognizer, dates, times and quantities those of its model. `--rules` leaves the model out, `--model`
/// leaves the rules out, `--errors` lists what went wrong by class, `--model-file FILE` takes another model.
var options = CommandLine.arguments.dropFirst().filter { $0.hasPrefix("--") }
var files: [String] = []
var model = SequenceModel.embedded
var arguments = CommandLine.arguments.dropFirst().makeIterator()
while let argument = arguments.next() {
    if argument == "--model-file" {
        guard let path = arguments.next(), let data = FileManager.default.contents(atPath: path) else {
            fail("--model-file needs a file that `NameTraining` wrote.")
        }
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: data.count, alignment: 64)
        memory.copyBytes(from: data)
        model = SequenceModel(UnsafeRawBufferPointer(memory))
        if model == nil { fail("\(path) is no model of this version.") }
    } else if !argument.hasPrefix("--") {
        files.append(argument)
    }
}
func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data("\(message)\n".utf8))
    exit(2)
}
guard !files.isEmpty else { fail("usage: NameEvaluation FILE… [--rules | --model] [--errors] [--model-file FILE]") }
let source: NameReader.Source = options.contains("--rules") ? .rules : options.contains("--model") ? .model : .both
let reader = NameReader(source, model)
var score = NameScore()
for file in files {
    guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { fail("\(file) cannot be read.") }
    for sentence in TaggedSentence.sentences(text) { score.add(sentence, reader.names(in: sentence)) }
}
score.print(withErrors: options.contains("--errors"))
