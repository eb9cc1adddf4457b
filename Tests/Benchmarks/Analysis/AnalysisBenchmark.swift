import Foundation
import NewsModel
import NewsPipeline
import NewsStore

/// How fast articles are analysed, and by which stage: CPU time over the articles of a seeds folder and over more, in
/// rounds after a warm-up. The least disturbed round of each stage counts, because whatever else runs only ever adds time.
///
/// `AnalysisBenchmark SEEDS [FILE|FOLDER]…` takes files of articles, and folders of such, beside those of the seeds.
/// `--texts FILE`: the texts that were analysed go to FILE, for others to be measured on. `--time`: the time tagger alone.
@main
enum AnalysisBenchmark {
    private static let rounds = 12
    private static let secondsOfRound = 0.4

    static func main() throws {
        var operands = Array(CommandLine.arguments.dropFirst())
        let isTimeOnly = take("--time", from: &operands) != nil
        let textFile = take("--texts", withValue: true, from: &operands)
        let seeds = try SeedsLoader(folder: operands.first ?? "seeds").read()
        let documents = seeds.documents + operands.dropFirst().flatMap(articles)
        let before = Process.residentBytes
        let pipeline = NewsPipeline(knowledge: seeds.knowledge)
        let built = Process.residentBytes - before
        let texts = documents.map { pipeline.analyze($0).article.text.string }
        let loaded = Process.residentBytes - before
        if let textFile {
            try texts.joined(separator: "\u{C}").write(toFile: textFile, atomically: true, encoding: .utf8)
        }
        let tagger = PreparedTagging(documents, pipeline, facts: seeds.knowledge.facts)
        print("| stage | µs / article | share | MB/s |\n| --- | ---: | ---: | ---: |")
        if !isTimeOnly { report(measure(documents, pipeline), articles: documents.count) }
        row("time tagger alone", measure(tagger), share: nil, tagger.bytes, documents.count)
        guard !isTimeOnly else { return }
        print(
            """

            Memory: **\(megabytes(built)) MB** for what knows names (the tables of entity recognition and the knowledge), \
            \(megabytes(loaded)) MB once every stage has run.
            """)
    }

    /// Takes a flag out of the operands: its value, or the flag itself where it has none.
    private static func take(_ flag: String, withValue: Bool = false, from operands: inout [String]) -> String? {
        guard let index = operands.firstIndex(of: flag) else { return nil }
        let found = operands.remove(at: index)
        guard withValue else { return found }
        return index < operands.count ? operands.remove(at: index) : nil
    }

    /// The articles of a file, or of the files of a folder by name.
    private static func articles(_ path: String) -> [RawDocument] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            return ArticleFile.read(path).documents
        }
        return names.filter { !$0.hasPrefix(".") && !$0.hasSuffix(".meta.json") }.sorted()
            .flatMap { ArticleFile.read(path + "/" + $0).documents }
    }

    /// CPU seconds by stage for all documents once, and the bytes of their texts.
    private static func measure(
        _ documents: [RawDocument], _ pipeline: NewsPipeline
    ) -> (times: StageTimes, bytes: Int) {
        var warmUp = StageTimes()
        var bytes = 0
        var repeats = 0
        while warmUp.total < secondsOfRound, !documents.isEmpty {
            bytes = warmUp.measure(documents, pipeline)
            repeats += 1
        }
        var least: StageTimes?
        for _ in 0..<rounds {
            var round = StageTimes()
            for _ in 0..<repeats { _ = round.measure(documents, pipeline) }
            least?.keepLeast(round)
            if least == nil { least = round }
        }
        return ((least ?? warmUp) / Double(max(1, repeats)), bytes)
    }

    /// CPU seconds for tagging all documents once.
    private static func measure(_ tagging: PreparedTagging) -> Double {
        guard tagging.bytes > 0 else { return 0 }
        let start = Process.seconds
        var repeats = 0
        while Process.seconds - start < secondsOfRound {
            tagging.run()
            repeats += 1
        }
        let least = (0..<rounds).map { _ in
            let start = Process.seconds
            for _ in 0..<repeats { tagging.run() }
            return Process.seconds - start
        }.min()
        return (least ?? 0) / Double(repeats)
    }

    private static func report(_ result: (times: StageTimes, bytes: Int), articles: Int) {
        let (times, bytes) = result
        for stage in Stage.allCases {
            row(stage.rawValue, times[stage], share: times[stage] / times.total, bytes, articles)
        }
        row("**whole pipeline**", times.total, share: 1, bytes, articles)
    }

    private static func row(_ name: String, _ seconds: Double, share: Double?, _ bytes: Int, _ articles: Int) {
        let microseconds = Int((seconds / Double(max(1, articles)) * 1e6).rounded())
        let percent = share.map { "\(Int(($0 * 100).rounded())) %" } ?? ""
        let speed = (Double(bytes) / seconds / 1e4).rounded() / 100
        print("| \(name) | \(microseconds) | \(percent) | \(speed) |")
    }

    private static func megabytes(_ bytes: Int) -> Double { (Double(bytes) / 1e5).rounded() / 10 }
}
