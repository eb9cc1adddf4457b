import KoreanText

/// What an agency's or paper's story begins with: `(서울=연합뉴스) 홍길동 기자 = `, `[이데일리 홍길동 기자] `,
/// `모스크바=홍길동 특파원 `, `【서울=뉴시스】`. It names who reports from where; the news begins behind it.
struct Dateline {
    private(set) var names: [String] = []
    private(set) var agency: String?
    private(set) var outlet: String?
    /// Whether it credits a photograph: `(소치 AP=연합뉴스)`.
    private(set) var isPhotoCredit = false
    /// Where the news begins.
    private(set) var end = 0

    private static let longestBracket = 60
    private static let longestReporter = 40

    /// Nil where the line begins with the news.
    init?(_ scalars: [Unicode.Scalar]) {
        var position = 0
        for _ in 0..<3 {
            let before = position
            if let close = Self.bracketClose(at: position, in: scalars), readBracket(position + 1, close, scalars) {
                position = Self.skipSpaces(close + 1, scalars)
                position = readReporter(after: position, scalars)
            } else if let next = readPlainReporter(at: position, scalars) {
                position = next
            }
            if position == before { break }
        }
        guard position > 0, position < scalars.count || !names.isEmpty || agency != nil else { return nil }
        end = min(position, scalars.count)
    }

    private static func bracketClose(at position: Int, in scalars: [Unicode.Scalar]) -> Int? {
        guard position < scalars.count else { return nil }
        let close: Unicode.Scalar
        switch scalars[position] {
        case "(": close = ")"
        case "[": close = "]"
        case "【": close = "】"
        case "〔": close = "〕"
        case "<": close = ">"
        case "（": close = "）"
        case "［": close = "］"
        default: return nil
        }
        let limit = min(scalars.count, position + longestBracket)
        return (position..<limit).first { scalars[$0] == close }
    }

    private static func skipSpaces(_ position: Int, _ scalars: [Unicode.Scalar]) -> Int {
        var position = position
        while position < scalars.count, scalars[position] == " " { position += 1 }
        return position
    }

    /// Whether a bracket holds outlet, place and reporter; takes them down.
    private mutating func readBracket(_ start: Int, _ end: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        guard end > start else { return false }
        if let cover = LineCover(scalars, from: start, to: end), credits(cover) {
            take(cover)
            return true
        }
        // The place, or an outlet the lexicon does not know, stands before the last part.
        for index in (start..<end).reversed() where "=|/ ".unicodeScalars.contains(scalars[index]) {
            let isEquation = scalars[index] == "="
            guard let cover = LineCover(scalars, from: index + 1, to: end),
                isEquation ? credits(cover) : cover.pieces.contains(.byline)
            else { continue }
            take(cover)
            let left = scalars[start..<index]
            if isEquation, let wire = LineCover.lastWord(of: left), PageWords.phrases[phrase: wire] == .wire {
                isPhotoCredit = true
            }
            return true
        }
        return false
    }

    private func credits(_ cover: LineCover) -> Bool {
        (cover.pieces.contains(.byline) || cover.has(.agency) || cover.has(.outlet)) && !cover.has(.menu)
            && !cover.has(.related)
    }

    private mutating func take(_ cover: LineCover) {
        names += cover.names
        agency = agency ?? cover.agency
        outlet = outlet ?? cover.outlet
    }

    /// ` 홍길동 기자 = ` behind the bracket.
    private mutating func readReporter(after position: Int, _ scalars: [Unicode.Scalar]) -> Int {
        let limit = min(scalars.count, position + Self.longestReporter)
        guard position < limit, let equals = (position..<limit).first(where: { scalars[$0] == "=" }) else {
            return position
        }
        guard let cover = LineCover(scalars, from: position, to: equals) else { return position }
        take(cover)
        return Self.skipSpaces(equals + 1, scalars)
    }

    /// `모스크바=홍길동 특파원 `, `홍길동 기자 = `.
    private mutating func readPlainReporter(at position: Int, _ scalars: [Unicode.Scalar]) -> Int? {
        if let byline = Byline(at: position, in: scalars) {
            let next = Self.skipSpaces(byline.end, scalars)
            guard next < scalars.count, scalars[next] == "=" || scalars[next] == "|" else { return nil }
            names += byline.names
            return Self.skipSpaces(next + 1, scalars)
        }
        var index = position
        while index < scalars.count, index - position < 12, !LineShape.isSeparator(scalars[index]) { index += 1 }
        let equals = Self.skipSpaces(index, scalars)
        guard index > position, equals < scalars.count, scalars[equals] == "=",
            let byline = Byline(at: Self.skipSpaces(equals + 1, scalars), in: scalars)
        else { return nil }
        names += byline.names
        let next = Self.skipSpaces(byline.end, scalars)
        let hasSecondMark = next < scalars.count && (scalars[next] == "=" || scalars[next] == "|")
        return hasSecondMark ? Self.skipSpaces(next + 1, scalars) : next
    }
}
