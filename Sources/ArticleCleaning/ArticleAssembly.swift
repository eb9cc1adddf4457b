import NewsModel

/// Joins the paragraphs into the text, and the removed lines into reports.
struct ArticleAssembly {
    let text: Text
    let paragraphs: [Span]
    let removed: [RemovedText]
    private let lines: [DraftLine]

    init(_ lines: [DraftLine]) {
        var scalars: [Unicode.Scalar] = []
        var paragraphs: [Span] = []
        for line in lines where line.role == .paragraph {
            if !scalars.isEmpty { scalars.append("\n") }
            paragraphs.append(Span(scalars.count, scalars.count + line.content.count))
            scalars.append(contentsOf: line.content.scalars)
        }
        self.text = Text(scalars)
        self.paragraphs = paragraphs
        self.removed = Self.reports(lines)
        self.lines = lines
    }

    /// One report for lines that follow each other and went for the same reason; blank lines between do not part them.
    private static func reports(_ lines: [DraftLine]) -> [RemovedText] {
        var reports: [RemovedText] = []
        var open: RemovalReason?
        for line in lines where line.role != .blank {
            guard let verdict = line.verdict else {
                open = nil
                for credit in line.credits {
                    let excerpt = RawLine(number: line.raw.number, scalars: credit).excerpt
                    reports.append(RemovedText(line: line.raw.number, lineCount: 1, reason: .credit, excerpt: excerpt))
                }
                continue
            }
            if open == verdict.reason, let last = reports.popLast() {
                reports.append(
                    RemovedText(
                        line: last.line, lineCount: line.raw.number - last.line + 1, reason: last.reason,
                        excerpt: last.excerpt))
            } else {
                reports.append(
                    RemovedText(
                        line: line.raw.number, lineCount: 1, reason: verdict.reason, excerpt: line.raw.excerpt))
            }
            open = verdict.reason
        }
        return reports
    }

    /// One entry a line: kept ones with their span, removed ones with line number and reason.
    func note(in trace: inout Trace) {
        guard trace.isEnabled else { return }
        var paragraph = 0
        for line in lines {
            switch line.role {
            case .blank, .undecided: continue
            case .title: trace.kept("cleaning", "title", Span(0, 0), "line \(line.raw.number): \(line.raw.excerpt)")
            case .subtitle:
                trace.kept("cleaning", "subtitle", Span(0, 0), "line \(line.raw.number): \(line.raw.excerpt)")
            case .paragraph:
                trace.kept("cleaning", "paragraph", paragraphs[paragraph], "line \(line.raw.number)")
                paragraph += 1
            case .removed(let verdict):
                trace.rejected(
                    "cleaning", verdict.rule, Span(0, 0),
                    "line \(line.raw.number), \(verdict.reason.rawValue): \(line.raw.excerpt)")
            }
        }
    }
}
