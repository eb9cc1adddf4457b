import KoreanText
import NewsModel

/// Reads a stretch of a line as nothing but page words: phrases of the lexicon, times, bylines, addresses, numbers and
/// the marks between them. One word that is none of these, and the stretch is news.
struct LineCover {
    enum Piece: Hashable {
        case word(PageWords.Kind)
        case time, byline, address, link, number
    }

    private(set) var pieces: Set<Piece> = []
    private(set) var names: [String] = []
    private(set) var agency: String?
    private(set) var outlet: String?
    /// The times, each with what labels it.
    private(set) var times: [(label: PageWords.Kind?, time: StatedTime)] = []

    /// Nil where a word stands that no page has.
    init?(_ scalars: [Unicode.Scalar], from start: Int = 0, to limit: Int? = nil) {
        let limit = min(limit ?? scalars.count, scalars.count)
        var label: PageWords.Kind?
        var position = start
        while position < limit {
            let scalar = scalars[position]
            if LineShape.isSeparator(scalar) {
                guard !LineShape.isQuotationMark(scalar), scalar != "…", scalar != "?", scalar != "!", scalar != "%"
                else {
                    return nil
                }
                position += 1
            } else if let time = StatedTime(at: position, in: scalars) {
                pieces.insert(.time)
                times.append((label, time))
                label = nil
                position = time.end
            } else if let end = Self.addressEnd(at: position, in: scalars) {
                pieces.insert(.address)
                position = end
            } else if let end = Self.linkEnd(at: position, in: scalars) {
                pieces.insert(.link)
                position = end
            } else if let (end, kind) = Self.phrase(at: position, in: scalars) {
                pieces.insert(.word(kind))
                note(kind, scalars[position..<end])
                if kind == .label || kind == .updated { label = kind }
                position = end
            } else if let byline = Byline(at: position, in: scalars) {
                pieces.insert(.byline)
                names += byline.names
                position = byline.end
            } else if let end = Self.numberEnd(at: position, in: scalars) {
                pieces.insert(.number)
                position = end
            } else {
                return nil
            }
            guard position <= limit else { return nil }
        }
    }

    func has(_ kind: PageWords.Kind) -> Bool { pieces.contains(.word(kind)) }

    /// Whether it holds nothing that only a page would say: a section's name, a number, a bare day.
    var isWeak: Bool {
        pieces.allSatisfy { piece in
            switch piece {
            case .number, .word(.section), .word(.outlet), .word(.end), .word(.wire): true
            case .time: times.allSatisfy { $0.time.seconds == nil && $0.label == nil }
            case .word, .byline, .address, .link: false
            }
        }
    }

    private mutating func note(_ kind: PageWords.Kind, _ words: ArraySlice<Unicode.Scalar>) {
        if kind == .agency, agency == nil { agency = Agencies.name(String(utf8Of: words)) }
        if kind == .outlet, outlet == nil { outlet = String(utf8Of: words) }
    }

    private static func phrase(at position: Int, in scalars: [Unicode.Scalar]) -> (end: Int, kind: PageWords.Kind)? {
        guard position == 0 || !continues(scalars[position - 1], scalars[position]) else { return nil }
        var best: (end: Int, kind: PageWords.Kind)?
        PageWords.phrases.forEachMatch(at: position, in: scalars) { end, kind in
            if end == scalars.count || !continues(scalars[end - 1], scalars[end]) { best = (end, kind) }
        }
        return best
    }

    /// Whether two code points belong to one word.
    private static func continues(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
        (Hangul.isSyllable(left) && Hangul.isSyllable(right)) || (LineShape.isLatin(left) && LineShape.isLatin(right))
    }

    /// `name@example.com`; a bounded look for the `@`.
    private static func addressEnd(at position: Int, in scalars: [Unicode.Scalar]) -> Int? {
        var end = position
        var at: Int?
        while end < scalars.count, end - position < 80 {
            let scalar = scalars[end]
            if scalar == "@", at == nil, end > position {
                at = end
            } else if !(LineShape.isDigit(scalar) || LineShape.isLatin(scalar)
                || "._-+".unicodeScalars.contains(scalar))
            {
                break
            }
            end += 1
        }
        guard let at, end > at + 3, scalars[at..<end].contains(".") else { return nil }
        return end
    }

    private static func linkEnd(at position: Int, in scalars: [Unicode.Scalar]) -> Int? {
        let isLink = ["http://", "https://", "www."].contains { prefix in
            scalars[position...].starts(with: prefix.unicodeScalars)
        }
        guard isLink else { return nil }
        return scalars[position...].firstIndex(of: " ") ?? scalars.count
    }

    /// `1,234`, `12개`, `3분 전`.
    private static func numberEnd(at position: Int, in scalars: [Unicode.Scalar]) -> Int? {
        var end = position
        while end < scalars.count, LineShape.isDigit(scalars[end]) || scalars[end] == "," { end += 1 }
        guard end > position, end - position <= 9 else { return nil }
        let counters = ["개", "건", "명", "회", "분 전", "시간 전", "일 전", "초 전", "분전", "시간전", "일전", "위"]
        let counter = counters.filter { scalars[end...].starts(with: $0.unicodeScalars) }.max { $0.count < $1.count }
        let afterCounter = end + (counter?.unicodeScalars.count ?? 0)
        return afterCounter == scalars.count || LineShape.isSeparator(scalars[afterCounter]) ? afterCounter : nil
    }
}

extension LineCover {
    /// The last space-parted word.
    static func lastWord(of scalars: ArraySlice<Unicode.Scalar>) -> String? {
        scalars.split(separator: " ").last.map { String(utf8Of: $0) }
    }
}
