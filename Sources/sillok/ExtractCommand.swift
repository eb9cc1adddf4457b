import Foundation
import NewsModel
import NewsPipeline
import NewsStore

extension Command {
    static let extract = Command(
        name: "extract", operands: "FILE…|-", summary: "Print the structure of news texts",
        details: """
            Reads .txt, .html, .json and .jsonl files, also as .gz, or standard input (-), and prints what POST /v1/analyze
            answers. NAME.meta.json beside a file gives its publication date. A .jsonl input is read and answered line by
            line, however long it is; a bad line is reported and does not stop the rest.
            """,
        options: Options.extract
    ) { settings, operands in
        guard !operands.isEmpty else {
            throw UsageError("sillok extract needs files, or - for standard input: sillok extract article.txt")
        }
        var extraction = Extraction(
            settings, isForMany: operands.count > 1 || operands.contains { isJSONLines($0, settings) })
        for operand in operands { try extraction.run(operand) }
        try extraction.finish()
        return extraction.hasFailed ? .failure : .success
    }

    private static func isJSONLines(_ operand: String, _ settings: Settings) -> Bool {
        operand == "-"
            ? settings.input == .jsonl
            : SeedKind.of(fileName: (operand as NSString).lastPathComponent)?.kind == .jsonLines
    }
}
