import NewsModel

/// Who wrote, which agency, and when the page says it came out: gathered from every line that credits.
struct Credits {
    let names: [String]
    let agency: String?
    let outlet: String?
    let publishedAt: PublicationDate?

    init(_ lines: [DraftLine]) {
        var names: [String] = []
        var known: Set<String> = []
        for name in lines.flatMap({ Self.isCredit($0) ? $0.names : [] }) where known.insert(name).inserted {
            names.append(name)
        }
        self.names = names
        agency = lines.lazy.filter(Self.isCredit).compactMap(\.agency).first
        outlet = lines.lazy.filter { !$0.credits.isEmpty }.compactMap(\.outlet).first
        publishedAt = Self.publication(lines)
    }

    private static func isCredit(_ line: DraftLine) -> Bool {
        !line.credits.isEmpty || line.verdict?.reason == .credit || line.verdict?.reason == .repeated
    }

    /// A labelled time before one without label, that before the time of a change, that before a bare day.
    private static func publication(_ lines: [DraftLine]) -> PublicationDate? {
        let times = lines.filter { $0.verdict != nil }.flatMap(\.times)
        let best =
            times.first { $0.label == .label }
            ?? times.first { $0.label == nil && $0.time.seconds != nil }
            ?? times.first { $0.label == .updated } ?? times.first
        return best.map { PublicationDate(date: $0.time.date, instant: $0.time.instant, basis: .stated) }
    }
}
