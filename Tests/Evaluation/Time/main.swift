import Foundation

/// `TimeEvaluation mark [date] < sentences` prints each line with what was found in it;
/// `TimeEvaluation text [date] < article` does so for the whole input as one text;
/// `TimeEvaluation recognizers FILE` scores a file of Recognizers-Text cases, one JSON object a line.
let arguments = CommandLine.arguments.dropFirst()
switch arguments.first {
case "mark":
    let date = arguments.dropFirst().first
    while let line = readLine() { print(Tagging(line, on: date).marked) }
case "recognizers":
    guard let path = arguments.dropFirst().first, let file = try? String(contentsOfFile: path, encoding: .utf8) else {
        FileHandle.standardError.write(Data("recognizers needs a readable file of JSON lines.\n".utf8))
        exit(2)
    }
    var score = RecognizersScore()
    for line in file.split(separator: "\n") { RecognizersCase(String(line)).map { score.add($0) } }
    score.printSummary()
case "text":
    var text = ""
    while let line = readLine(strippingNewline: false) { text += line }
    print(Tagging(text, on: arguments.dropFirst().first).marked)
default:
    FileHandle.standardError.write(Data("usage: TimeEvaluation mark [date] | recognizers FILE\n".utf8))
    exit(2)
}
