import Glibc
import NewsModel
import NewsPipeline
import NewsStore

/// How fast articles are analysed: KB of UTF-8 article text per second of CPU time, over the articles of a seeds folder,
/// again and again for a few seconds after a warm-up.
@main
enum AnalysisBenchmark {
    static func main() throws {
        let folder = CommandLine.arguments.dropFirst().first ?? "seeds"
        let seeds = try SeedsLoader(folder: folder).read()
        let pipeline = NewsPipeline(knowledge: seeds.knowledge)
        _ = run(seeds.documents, pipeline, seconds: 1)
        let result = run(seeds.documents, pipeline, seconds: 3)
        let speed = Int(Double(result.bytes) / result.seconds / 1000)
        let average = result.seconds / Double(max(1, result.analyses)) * 1000
        let milliseconds = Double(Int(average * 100)) / 100
        print("**\(speed) KB/s** of article text on one core (\(result.analyses) analyses, \(milliseconds) ms each)")
    }

    private static func run(
        _ documents: [RawDocument], _ pipeline: NewsPipeline, seconds: Double
    ) -> (bytes: Int, analyses: Int, seconds: Double) {
        let start = now()
        var bytes = 0
        var analyses = 0
        while now() - start < seconds, !documents.isEmpty {
            for document in documents {
                bytes += pipeline.analyze(document).article.text.string.utf8.count
                analyses += 1
            }
        }
        return (bytes, analyses, now() - start)
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
