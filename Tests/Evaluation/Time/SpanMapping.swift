import NewsModel

/// Whether spans without particles say the same extent as one with them.
enum SpanMapping {
    /// What their spans take in and ours leave out.
    private static let connectives = [
        "까지", "부터", "에서", "사이에", "사이", "동안", "내내", "이내에", "이내", "이전에", "이전의", "이전", "이후에", "이후로", "이후",
        "이래", "이상", "이하", "으로부터", "로부터", "마다", "안에", "내로", "내에", "내", "안", "전에", "후에", "에는", "에", "경", "쯤", "정각",
        "당장", "또는", "그리고", "그", "의", "과", "와", "로", "을", "를", "더", "들어", "현재", "최소", "약", "이", "달", "때", "한 번씩", "한 번",
        "씩", "기준", "태평양 표준시", "되도록 일찍", "좀 더 일찍", "남은", "하고", ",", "~", "-", ".",
    ]

    static func matches(_ ours: [Span], _ theirs: Span, in text: Text) -> Bool {
        guard let first = ours.first, let last = ours.last else { return false }
        // 지난 10년간: ours holds the 간 of theirs that follows it.
        guard theirs.start <= first.start, last.end <= theirs.end || isSuffix(text[Span(theirs.end, last.end)]) else {
            return false
        }
        var rest: [String] = []
        var position = theirs.start
        for span in ours {
            if span.start > position { rest.append(text[Span(position, span.start)]) }
            position = max(position, span.end)
        }
        if theirs.end > position { rest.append(text[Span(position, theirs.end)]) }
        return rest.allSatisfy(isConnective)
    }

    private static func isSuffix(_ words: String) -> Bool { ["간", " 간", "여"].contains(words) }

    private static func isConnective(_ words: String) -> Bool {
        var rest = Substring(words)
        while let first = rest.first {
            if first == " " {
                rest = rest.dropFirst()
                continue
            }
            guard let word = connectives.filter({ rest.hasPrefix($0) }).max(by: { $0.count < $1.count }) else {
                return false
            }
            rest = rest.dropFirst(word.count)
        }
        return true
    }
}
