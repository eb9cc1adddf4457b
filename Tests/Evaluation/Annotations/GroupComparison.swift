import NewsModel
import NewsStore

/// How the events of several articles are joined, beside the annotated groups: B-cubed (Bagga and Baldwin, 1998) over the
/// events that were matched within their articles. An event without a group stands alone.
struct GroupComparison {
    private(set) var precision = 1.0
    private(set) var recall = 1.0
    private(set) var notes: [String] = []

    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

    init(_ articles: [AnalyzedArticle], _ pairs: [[(event: Event, group: String?)]]) {
        let chronicle = Chronicle(articles: articles.map(\.analysis))
        var items: [(group: String, record: Int, name: String)] = []
        for (article, pairs) in zip(articles, pairs) {
            for (event, group) in pairs {
                guard let record = Self.record(of: event, in: chronicle.events) else { continue }
                let name = "\(article.annotation.id) \(event.title.ko)"
                items.append((group ?? "alone \(items.count)", record, name))
            }
        }
        guard !items.isEmpty else { return }
        var (precisions, recalls) = (0.0, 0.0)
        for item in items {
            let together = items.filter { $0.record == item.record }
            let belonging = items.filter { $0.group == item.group }
            let common = Double(together.count { $0.group == item.group })
            precisions += common / Double(together.count)
            recalls += common / Double(belonging.count)
        }
        precision = precisions / Double(items.count)
        recall = recalls / Double(items.count)
        note(items)
    }

    private mutating func note(_ items: [(group: String, record: Int, name: String)]) {
        for (group, members) in Dictionary(grouping: items, by: \.group).sorted(by: { $0.key < $1.key })
        where Set(members.map(\.record)).count > 1 {
            notes.append("group apart     \(group): \(members.map(\.name).joined(separator: " | "))")
        }
        for (_, members) in Dictionary(grouping: items, by: \.record).sorted(by: { $0.key < $1.key })
        where Set(members.map(\.group)).count > 1 {
            notes.append("group together  \(members.map { "\($0.name) (\($0.group))" }.joined(separator: " | "))")
        }
    }

    /// The record of the chronicle that an event of an article went into: it holds all of its evidence, and of several
    /// such the one with its id, else its type and date.
    private static func record(of event: Event, in records: [Event]) -> Int? {
        func likeness(_ record: Event) -> Int {
            (record.id == event.id ? 4 : 0) + (record.type == event.type ? 2 : 0)
                + (record.date.edtf == event.date.edtf ? 1 : 0)
        }
        let evidence = Set(event.evidence)
        return records.indices.filter { evidence.isSubset(of: records[$0].evidence) }
            .max { likeness(records[$0]) < likeness(records[$1]) }
    }
}
