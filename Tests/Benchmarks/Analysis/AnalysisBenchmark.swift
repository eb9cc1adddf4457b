import Glibc
import KoreanText
import NewsModel
import NewsPipeline
import NewsStore
import TimeNormalization

/// How fast articles are analysed: KB of UTF-8 article text per second of CPU time, over the articles of a seeds folder,
/// again and again for a few seconds after a warm-up; and how fast the time stage alone is.
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
        let texts = seeds.documents.map { pipeline.analyze($0).article.text }
        let stage = time(texts, TimeTagger(facts: seeds.knowledge.facts), seconds: 2)
        let megabytes = Double(Int(Double(stage.bytes) / stage.seconds / 100_000)) / 10
        print("**\(megabytes) MB/s** of the time stage alone on one core")
    }

    /// The time stage on texts already cut into sentences.
    private static func time(_ texts: [Text], _ tagger: TimeTagger, seconds: Double) -> (bytes: Int, seconds: Double) {
        let documents = texts.map { (Document($0), $0.string.utf8.count) }
        let date = PublicationDate("2021-02-23", basis: .given)
        var trace = Trace.disabled
        let start = now()
        var bytes = 0
        while now() - start < seconds, !documents.isEmpty {
            for (document, size) in documents {
                _ = tagger.tag(document, publishedAt: date, entities: [], trace: &trace)
                bytes += size
            }
        }
        return (bytes, now() - start)
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
