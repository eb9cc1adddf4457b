import NewsModel

/// Chooses title and subtitles among the lines before the body.
///
/// The title that came beside the document wins; else the headline the page gives twice; else the first. Headlines
/// between title and body are subtitles, one a line.
struct Headlines {
    private(set) var title: String?
    private(set) var subtitles: [String] = []

    /// More headlines than these are the page's menu.
    private static let mostSubtitles = 4
    /// A lone word this short beside real headlines is a button.
    private static let longestStub = 8
    /// Longest word between two bullets that still is a button.
    private static let longestButton = 15

    init(_ lines: inout [DraftLine], before bodyStart: Int, given: String?) {
        title = given
        let head = lines.indices.prefix(bodyStart)
        Self.removeButtons(&lines, head)
        let candidates = head.filter { lines[$0].isUndecided }
        guard !candidates.isEmpty else { return }
        let chosen = given.map { Self.index(of: $0, candidates, lines) } ?? Self.titleIndex(candidates, lines)
        if let chosen {
            lines[chosen].role = .title
            if title == nil { title = HeadlineText.withoutSite(lines[chosen].content) }
        }
        for index in candidates where lines[index].isUndecided {
            if let title, Self.isSame(lines[index].content, as: title) {
                lines[index].remove(.repeated, "repeated-title")
            } else if let chosen, index < chosen {
                lines[index].remove(.menu, "before-the-title")
            } else if subtitles.count < Self.mostSubtitles, Self.isHeadline(lines[index].content) {
                lines[index].role = .subtitle
                subtitles.append(lines[index].content.text)
            } else {
                lines[index].remove(.aside, "before-the-body")
            }
        }
    }

    private static func removeButtons(_ lines: inout [DraftLine], _ head: Range<Int>.SubSequence) {
        var isAfterMark = false
        for index in head where lines[index].role != .blank {
            let count = lines[index].content.count
            if lines[index].isUndecided, isAfterMark, count <= longestButton {
                lines[index].remove(.menu, "between-bullets")
            }
            isAfterMark = lines[index].verdict?.rule == "mark-alone" && count <= 2
        }
        let candidates = head.filter { lines[$0].isUndecided }
        guard candidates.contains(where: { lines[$0].content.count > longestStub }) else { return }
        for index in candidates where lines[index].content.count <= longestStub {
            if LineShape.wordCount(lines[index].content) == 1 { lines[index].remove(.menu, "lone-word") }
        }
    }

    /// The headline that a later line of the page repeats, else the first.
    private static func titleIndex(_ candidates: [Int], _ lines: [DraftLine]) -> Int? {
        let repeated = Set(
            lines.lazy.filter { $0.verdict?.rule == "repeated-line" && $0.content.count <= LineShape.longestHeadline }
                .map(\.content.key))
        return candidates.first { repeated.contains(lines[$0].content.key) } ?? candidates.first
    }

    private static func index(of title: String, _ candidates: [Int], _ lines: [DraftLine]) -> Int? {
        candidates.first { isSame(lines[$0].content, as: title) }
    }

    /// Whether a line gives a title, perhaps with the site's name behind it or cut short.
    private static func isSame(_ line: RawLine, as title: String) -> Bool {
        let key = line.key
        let wanted = RawLine(number: 0, scalars: Array(title.unicodeScalars)).key
        guard min(key.count, wanted.count) >= 6 else { return key == wanted }
        return key.starts(with: wanted) && key.count <= wanted.count + 20 || wanted.starts(with: key)
    }

    private static func isHeadline(_ line: RawLine) -> Bool {
        LineShape.wordCount(line) >= 2 || line.count > longestStub
    }
}
