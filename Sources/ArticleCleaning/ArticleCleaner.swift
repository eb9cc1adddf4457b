package import NewsModel

/// Turns a raw document into an article, line by line:
///
/// 1. `RawLine.lines` takes away what no reader sees.
/// 2. `LineRules` tell lines of the page from lines that may be news.
/// 3. `Dateline` and `CreditTail` cut reporter, place and agency off a paragraph's ends.
/// 4. `Repeats` finds what stood before.
/// 5. `Headlines` and `Regions` tell title, subtitles, body and what trails behind.
/// 6. `ArticleAssembly` joins the paragraphs and reports what is gone.
package struct ArticleCleaner: Sendable {
    package init() {}

    package func clean(_ document: RawDocument, trace: inout Trace) -> Article {
        var lines = RawLine.lines(of: document.content).map(judge)
        Repeats.mark(&lines)
        let regions = Regions(lines)
        let headlines = Headlines(&lines, before: regions.bodyStart, given: document.metadata.title)
        regions.settle(&lines)
        let assembly = ArticleAssembly(lines)
        assembly.note(in: &trace)
        let credits = Credits(lines)
        return Article(
            id: document.id, title: headlines.title,
            subtitle: headlines.subtitles.isEmpty ? nil : headlines.subtitles.joined(separator: "\n"),
            text: assembly.text, paragraphs: assembly.paragraphs, byline: credits.names, agency: credits.agency,
            source: document.metadata.source ?? credits.outlet, url: document.metadata.url,
            publishedAt: document.metadata.publishedAt ?? credits.publishedAt, removed: assembly.removed)
    }

    /// Steps 2 and 3, for one line.
    private func judge(_ raw: RawLine) -> DraftLine {
        if raw.isBlank { return DraftLine(raw: raw, content: raw, role: .blank, cover: nil) }
        let (verdict, cover) = LineRules.judge(raw)
        if let verdict {
            return DraftLine(
                raw: raw, content: raw, role: .removed(verdict), weakVerdict: verdict.isWeak ? verdict : nil,
                cover: cover)
        }
        var line = DraftLine(raw: raw, content: raw, role: .undecided, cover: nil)
        let dateline = Dateline(raw.scalars)
        let start = dateline?.end ?? 0
        let tail = CreditTail(raw.scalars).flatMap { $0.start > start ? $0 : nil }
        if let dateline {
            line.credits.append(Array(raw.scalars[..<start]))
            line.take(dateline)
        }
        if let tail {
            line.credits.append(Array(raw.scalars[tail.start...]))
            line.take(tail)
        }
        line.content = RawLine(number: raw.number, scalars: Array(raw.scalars[start..<(tail?.start ?? raw.count)]))
        if line.content.isBlank { line.remove(.credit, "dateline-alone") }
        // (서울=뉴스1) 홍길동 기자 | 2021-02-23 18:05 송고: page words to the end.
        if dateline != nil, let rest = LineCover(line.content.scalars), !rest.pieces.isEmpty {
            line.take(rest)
            line.remove(.credit, "dateline-alone")
        }
        return line
    }
}
