import KoreanText
import NewsModel

/// The rules that tell a line of the page from a line of the article by the line alone. The first that speaks decides.
enum LineRules {
    struct Rule: Sendable {
        let name: String
        let verdict: @Sendable (RawLine, LineCover?) -> LineVerdict?
    }

    static let all: [Rule] = [
        Rule(name: "mark-alone", verdict: markAlone),
        Rule(name: "copyright", verdict: copyright),
        Rule(name: "script-part", verdict: scriptPart),
        Rule(name: "time-line", verdict: timeLine),
        Rule(name: "advertisement", verdict: advertisement),
        Rule(name: "related-heading", verdict: relatedHeading),
        Rule(name: "photo-dateline", verdict: photoDateline),
        Rule(name: "photo-credit", verdict: photoCredit),
        Rule(name: "caption-arrow", verdict: captionArrow),
        Rule(name: "promotion", verdict: promotion),
        Rule(name: "pointer", verdict: pointer),
        Rule(name: "byline", verdict: byline),
        Rule(name: "address-at-the-end", verdict: addressAtTheEnd),
        Rule(name: "agency-credit", verdict: agencyCredit),
        Rule(name: "menu-words", verdict: menuWords),
    ]

    /// Longest line read as page words, and longest promotion.
    private static let longestChrome = 200

    /// Nil for a line that may be news; the page words it consists of, if any.
    static func judge(_ line: RawLine) -> (verdict: LineVerdict?, cover: LineCover?) {
        let cover = line.count <= longestChrome ? LineCover(line.scalars) : nil
        for rule in all {
            if let verdict = rule.verdict(line, cover) { return (verdict, cover) }
        }
        return (nil, cover)
    }

    /// `-`, `***`, `▲`
    private static func markAlone(_ line: RawLine, _: LineCover?) -> LineVerdict? {
        line.scalars.allSatisfy(LineShape.isSeparator) ? LineVerdict(.mark, "mark-alone") : nil
    }

    /// `ⓒ 연합뉴스, 무단 전재 및 재배포 금지`; a story about copyright has no such sign and is prose.
    private static func copyright(_ line: RawLine, _: LineCover?) -> LineVerdict? {
        guard line.count <= longestChrome else { return nil }
        let hasSign = line.scalars.contains { $0 == "ⓒ" || $0 == "©" || $0 == "Ⓒ" }
        let head = line.scalars.prefix(12)
        let isCopyright = Telltales.find(.copyright, in: line.scalars)
        guard isCopyright || (hasSign && head.contains { $0 == "ⓒ" || $0 == "©" || $0 == "Ⓒ" }) else { return nil }
        guard hasSign || !LineShape.isProse(line) || line.scalars.first.map(LineShape.isSeparator) == true else {
            return nil
        }
        return LineVerdict(.credit, "copyright", effect: .endsArticle)
    }

    /// `[앵커]`, `◀리포트▶`
    private static func scriptPart(_ line: RawLine, _: LineCover?) -> LineVerdict? {
        guard line.count <= 12, let first = line.scalars.first, LineShape.isSeparator(first) else { return nil }
        let key = line.key
        guard let match = PageWords.scriptParts.longestMatch(at: 0, in: key), match.end == key.count else { return nil }
        return LineVerdict(.mark, "script-part")
    }

    /// `입력 2021-02-23 18:05 | 수정 2021-02-23 19:00`
    private static func timeLine(_: RawLine, _ cover: LineCover?) -> LineVerdict? {
        guard let cover, cover.pieces.contains(.time) else { return nil }
        return LineVerdict(.credit, "time-line", isWeak: cover.isWeak)
    }

    private static func advertisement(_: RawLine, _ cover: LineCover?) -> LineVerdict? {
        cover?.has(.ad) == true ? LineVerdict(.aside, "advertisement") : nil
    }

    /// `관련기사`, `[많이 본 뉴스]`, `▶ 관련기사`
    private static func relatedHeading(_ line: RawLine, _ cover: LineCover?) -> LineVerdict? {
        if cover?.has(.related) == true { return LineVerdict(.aside, "related-heading", effect: .headsList) }
        guard let first = line.scalars.first, LineShape.isSeparator(first), !LineShape.isQuotationMark(first),
            let start = line.scalars.firstIndex(where: { !LineShape.isSeparator($0) }),
            let match = PageWords.phrases.longestMatch(at: start, in: line.scalars), match.value == .related,
            match.end == line.count || LineShape.isSeparator(line.scalars[match.end])
        else { return nil }
        return LineVerdict(.aside, "related-heading", effect: .headsList)
    }

    /// `(소치 AP=연합뉴스) 두 정상이 악수하고 있다.`
    private static func photoDateline(_ line: RawLine, _: LineCover?) -> LineVerdict? {
        Dateline(line.scalars)?.isPhotoCredit == true ? LineVerdict(.aside, "photo-dateline") : nil
    }

    /// `사진=연합뉴스`, `… 악수하고 있다. [사진=크렘린궁 제공]`
    private static func photoCredit(_ line: RawLine, _: LineCover?) -> LineVerdict? {
        let scalars = line.scalars
        let tail = max(0, scalars.count - 40)
        guard
            Telltales.position(.photo, in: scalars, 0..<min(3, scalars.count)) != nil
                || (scalars.count <= 300 && Telltales.position(.photo, in: scalars, tail..<scalars.count) != nil)
        else { return nil }
        // A story ends with a stop; only what stands behind its last stop credits a picture.
        let stop = scalars.lastIndex(of: ".") ?? -1
        let isBehindStop = Telltales.position(.photo, in: scalars, (stop + 1)..<scalars.count) != nil
        guard isBehindStop || !LineShape.isProse(line) else { return nil }
        return LineVerdict(.aside, "photo-credit")
    }

    /// `▲ 22일 소치에서 만난 두 정상. /연합뉴스`, `▲ 개막식 모습`
    private static func captionArrow(_ line: RawLine, _: LineCover?) -> LineVerdict? {
        guard let first = line.scalars.first, "▲△▼▽◀◁↑↓←→".unicodeScalars.contains(first), line.count <= 200 else {
            return nil
        }
        let end = CreditTail(line.scalars)?.start ?? creditStart(line)
        let words = Array(line.scalars[..<(end ?? line.count)]).filter { !LineShape.isSeparator($0) }
        let isScene = ["모습", "장면", "전경", "조감도", "풍경", "현장"].contains {
            words.suffix($0.unicodeScalars.count).elementsEqual($0.unicodeScalars)
        }
        let isShowing = words.suffix(4).elementsEqual("하고있다".unicodeScalars)
        return end != nil || isScene || isShowing ? LineVerdict(.aside, "caption-arrow") : nil
    }

    /// Where a line without a stop turns into a credit: `개막식 모습 /연합뉴스`.
    private static func creditStart(_ line: RawLine) -> Int? {
        guard let mark = line.scalars.lastIndex(where: { "/[(<|".unicodeScalars.contains($0) }), mark > 0,
            let cover = LineCover(line.scalars, from: mark),
            cover.has(.agency) || cover.has(.wire) || !cover.names.isEmpty
        else { return nil }
        return mark
    }

    private static func promotion(_ line: RawLine, _: LineCover?) -> LineVerdict? {
        guard line.count <= 120, Telltales.find(.promo, in: line.scalars) else { return nil }
        guard !LineShape.isProse(line) || isPolite(line) || startsWithPointer(line) else { return nil }
        return LineVerdict(.aside, "promotion")
    }

    /// `▶ 기사 제목`, `☞ 지금 보기`
    private static func pointer(_ line: RawLine, _: LineCover?) -> LineVerdict? {
        startsWithPointer(line) && !LineShape.isProse(line) ? LineVerdict(.aside, "pointer", isWeak: true) : nil
    }

    private static func startsWithPointer(_ line: RawLine) -> Bool {
        line.scalars.first.map { "▶▷►☞☎★☆※➤➡👉📌".unicodeScalars.contains($0) } == true
    }

    /// The publisher speaks to the reader: -니다, -세요. News prose ends in -다.
    private static func isPolite(_ line: RawLine) -> Bool {
        let letters = line.scalars.filter { !LineShape.isSeparator($0) }.suffix(2)
        return ["니다", "세요"].contains { letters.elementsEqual($0.unicodeScalars) }
    }

    private static func byline(_: RawLine, _ cover: LineCover?) -> LineVerdict? {
        guard let cover, cover.pieces.contains(.byline) || cover.pieces.contains(.address) else { return nil }
        return LineVerdict(.credit, "byline")
    }

    /// A slogan and the reporter's address: `◎정론 뉴시스 name@example.com`.
    private static func addressAtTheEnd(_ line: RawLine, _: LineCover?) -> LineVerdict? {
        guard line.count <= 60, line.scalars.contains("@"), !LineShape.isProse(line) else { return nil }
        let start = line.scalars.lastIndex(of: " ").map { $0 + 1 } ?? 0
        guard let cover = LineCover(line.scalars, from: start), cover.pieces.contains(.address) else { return nil }
        return LineVerdict(.credit, "address-at-the-end")
    }

    /// `/연합뉴스`, `[뉴스1]`, `<연합뉴스>`
    private static func agencyCredit(_: RawLine, _ cover: LineCover?) -> LineVerdict? {
        guard let cover, cover.has(.agency) || cover.has(.desk), !cover.has(.menu) else { return nil }
        return LineVerdict(.credit, "agency-credit", isWeak: cover.isWeak)
    }

    private static func menuWords(_: RawLine, _ cover: LineCover?) -> LineVerdict? {
        cover.map { LineVerdict(.menu, "menu-words", isWeak: $0.isWeak) }
    }
}
