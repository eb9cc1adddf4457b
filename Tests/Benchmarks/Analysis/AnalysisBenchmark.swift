import Foundation
import NewsModel
import NewsPipeline
import NewsStore

/// How fast articles are analysed, and by which stage: CPU time over the articles of a seeds folder, in rounds after a
/// warm-up. The least disturbed round of each stage counts, because whatever else runs only ever adds time.
///
/// `AnalysisBenchmark FOLDER [FILE]`: the texts that were analysed go to FILE, for others to be measured on.
@main
enum AnalysisBenchmark {
    private static let rounds = 12
    private static let secondsOfRound = 0.4

    static func main() throws {
        let operands = Array(CommandLine.arguments.dropFirst())
        let seeds = try SeedsLoader(folder: operands.first ?? "seeds").read()
        let before = Process.residentBytes
        let pipeline = NewsPipeline(knowledge: seeds.knowledge)
        let built = Process.residentBytes - before
        let texts = seeds.documents.map { pipeline.analyze($0).article.text.string }
        let loaded = Process.residentBytes - before
        if operands.count > 1 {
            try texts.joined(separator: "\u{C}").write(toFile: operands[1], atomically: true, encoding: .utf8)
        }
        report(measure(seeds.documents, pipeline), articles: seeds.documents.count)
        print(
            """

            Memory: **\(megabytes(built)) MB** for what knows names (the tables of entity recognition and the knowledge), \
            \(megabytes(loaded)) MB once every stage has run.
            """)
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

    private static func report(_ result: (times: StageTimes, bytes: Int), articles: Int) {
        let (times, bytes) = result
        print("| stage | µs / article | share | MB/s |\n| --- | ---: | ---: | ---: |")
        for stage in Stage.allCases {
            row(stage.rawValue, times[stage], of: times.total, bytes, articles)
        }
        row("**whole pipeline**", times.total, of: times.total, bytes, articles)
    }

    private static func row(_ name: String, _ seconds: Double, of total: Double, _ bytes: Int, _ articles: Int) {
        let microseconds = Int((seconds / Double(max(1, articles)) * 1e6).rounded())
        let share = Int((seconds / total * 100).rounded())
        let speed = (Double(bytes) / seconds / 1e4).rounded() / 100
        print("| \(name) | \(microseconds) | \(share) % | \(speed) |")
    }

    private static func megabytes(_ bytes: Int) -> Double { (Double(bytes) / 1e5).rounded() / 10 }
}
