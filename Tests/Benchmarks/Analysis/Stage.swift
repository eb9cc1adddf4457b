import KoreanText
import NewsModel
import NewsPipeline

/// The stages of the pipeline, in their order.
enum Stage: String, CaseIterable {
    case cleaning, segmentation, recognition, time, events
}

/// CPU seconds by stage.
struct StageTimes {
    private(set) var seconds = [Double](repeating: 0, count: Stage.allCases.count)

    var total: Double { seconds.reduce(0, +) }

    subscript(stage: Stage) -> Double {
        Stage.allCases.firstIndex(of: stage).map { seconds[$0] } ?? 0
    }

    /// Analyses every document once; gives the bytes of article text.
    mutating func measure(_ documents: [RawDocument], _ pipeline: NewsPipeline) -> Int {
        var trace = Trace.disabled
        var bytes = 0
        for raw in documents {
            var times = [Process.seconds]
            let article = pipeline.article(of: raw, trace: &trace)
            times.append(Process.seconds)
            let document = Document(article.text)
            times.append(Process.seconds)
            let recognition = pipeline.recognition(of: document, trace: &trace)
            times.append(Process.seconds)
            let tagging = pipeline.tagging(of: document, article, recognition, trace: &trace)
            times.append(Process.seconds)
            let events = pipeline.events(of: document, article, recognition, tagging, trace: &trace)
            times.append(Process.seconds)
            withExtendedLifetime(events) {}
            for stage in seconds.indices { seconds[stage] += times[stage + 1] - times[stage] }
            bytes += article.text.string.utf8.count
        }
        return bytes
    }

    mutating func keepLeast(_ other: StageTimes) {
        for stage in seconds.indices { seconds[stage] = min(seconds[stage], other.seconds[stage]) }
    }

    static func / (times: StageTimes, divisor: Double) -> StageTimes {
        var result = times
        result.seconds = times.seconds.map { $0 / divisor }
        return result
    }
}
