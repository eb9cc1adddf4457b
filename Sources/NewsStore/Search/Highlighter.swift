import NewsModel

/// Finds the words of a query in a text, and the part of the text worth showing.
enum Highlighter {
    /// Code points of text shown around the words.
    static let snippetLength = 160

    /// In reading order, overlaps joined.
    static func spans(of query: SearchTerms, in scalars: [Unicode.Scalar]) -> [Span] {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        let bytes = Array(SearchWords.fold(String(view)).utf8)
        var found: [(start: Int, end: Int)] = []
        for term in query.terms {
            let needle = ByteSearch(term.stem)
            var start = 0
            while let offset = needle.first(in: bytes, from: start) {
                start = offset + needle.count
                found.append((offset, start))
            }
        }
        found.sort { $0.start != $1.start ? $0.start < $1.start : $0.end < $1.end }
        return joined(found, in: bytes)
    }

    /// Byte ranges, sorted by start, to spans of code points in one walk over the bytes.
    private static func joined(_ ranges: [(start: Int, end: Int)], in bytes: [UInt8]) -> [Span] {
        var merged: [(start: Int, end: Int)] = []
        for range in ranges {
            if let last = merged.last, range.start < last.end {
                merged[merged.count - 1].end = max(last.end, range.end)
            } else {
                merged.append(range)
            }
        }
        var spans: [Span] = []
        var (offset, count) = (0, 0)
        func codePoints(to end: Int) -> Int {
            while offset < end {
                if bytes[offset] & 0xC0 != 0x80 { count += 1 }
                offset += 1
            }
            return count
        }
        for range in merged {
            let start = codePoints(to: range.start)
            spans.append(Span(start, codePoints(to: range.end)))
        }
        return spans
    }

    /// The window with the most found words; cut at spaces, within one paragraph.
    static func snippet(around spans: [Span], in article: Article) -> Span {
        guard !spans.isEmpty else { return Span(0, 0) }
        var best = 0
        var bestCount = 0
        var end = 0
        for start in spans.indices {
            while end < spans.count, spans[end].end - spans[start].start <= snippetLength { end += 1 }
            if end - start > bestCount { (best, bestCount) = (start, end - start) }
            end = max(end, start + 1)
        }
        let first = spans[best]
        let paragraph = article.paragraphs.first { $0.contains(first) } ?? article.text.span
        let lead = max(paragraph.start, first.start - snippetLength / 4)
        let start = lead == paragraph.start ? lead : afterSpace(from: lead, before: first.start, in: article.text)
        let end0 = min(paragraph.end, max(first.end, start + snippetLength))
        let stop = end0 == paragraph.end ? end0 : beforeSpace(from: end0, after: first.end, in: article.text)
        return Span(start, stop)
    }

    private static func afterSpace(from position: Int, before limit: Int, in text: Text) -> Int {
        (position..<max(position, limit)).first { text.scalar(at: $0) == " " }.map { $0 + 1 } ?? position
    }

    private static func beforeSpace(from position: Int, after limit: Int, in text: Text) -> Int {
        (limit..<max(position, limit)).last { text.scalar(at: $0) == " " } ?? position
    }
}
