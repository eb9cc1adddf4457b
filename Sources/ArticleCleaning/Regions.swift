import NewsModel

/// Where the article lies among the lines: the head with its headlines, the body from the first to the last line of
/// prose, and what trails behind.
struct Regions {
    /// The first line of the body; the number of lines where there is none.
    let bodyStart: Int
    /// Behind the last line of prose.
    let bodyEnd: Int

    /// A line without a sentence's end may still be the body where nothing better is there.
    private static let shortestBody = 40

    init(_ lines: [DraftLine]) {
        var first: Int?
        var last: Int?
        for index in lines.indices {
            if first != nil, lines[index].verdict?.effect == .endsArticle { break }
            guard lines[index].isUndecided, LineShape.isProse(lines[index].content) || !lines[index].credits.isEmpty
            else {
                continue
            }
            first = first ?? index
            last = index
        }
        if first == nil {
            let undecided = lines.indices.filter { lines[$0].isUndecided }
            let longest = undecided.dropFirst().max { lines[$0].content.count < lines[$1].content.count }
            if let longest, lines[longest].content.count >= Self.shortestBody {
                first = undecided.dropFirst().first { lines[$0].content.count >= Self.shortestBody }
            } else {
                first = undecided.first
            }
            last = undecided.last
        }
        bodyStart = first ?? lines.count
        bodyEnd = last.map { $0 + 1 } ?? lines.count
    }

    /// Settles every line of body and tail.
    func settle(_ lines: inout [DraftLine]) {
        var isInList = false
        for index in lines.indices where index >= bodyStart && index < bodyEnd {
            if let weak = lines[index].weakVerdict, lines[index].verdict == weak { lines[index].role = .undecided }
            if lines[index].verdict?.effect == .headsList { isInList = true }
            guard lines[index].isUndecided else { continue }
            if LineShape.isProse(lines[index].content) { isInList = false }
            if isInList {
                lines[index].remove(.aside, "related-headline")
            } else {
                lines[index].role = .paragraph
            }
        }
        var hasEnded = false
        for index in lines.indices where index >= bodyEnd {
            if let verdict = lines[index].verdict, verdict.reason != .mark { hasEnded = true }
            guard lines[index].isUndecided else { continue }
            if hasEnded {
                lines[index].remove(.aside, "after-the-end")
            } else {
                lines[index].role = .paragraph
            }
        }
    }
}
