import NewsModel

/// A headline without the name of the site behind it: `… 전화통화까지 - 조선일보`, `… | 국제 | 연합뉴스`.
enum HeadlineText {
    private static let mostParts = 4

    private static func partsSite(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "|", ":", "<", ">", "–", "—", "·": true
        default: false
        }
    }

    static func withoutSite(_ line: RawLine) -> String {
        var scalars = line.scalars[...]
        for _ in 0..<mostParts {
            guard let mark = scalars.lastIndex(where: partsSite),
                mark > scalars.startIndex + 1, scalars[mark - 1] == " ",
                let cover = LineCover(Array(scalars), from: mark + 1), !cover.pieces.isEmpty,
                cover.has(.outlet) || cover.has(.agency) || cover.has(.section) || cover.has(.menu)
            else { break }
            scalars = scalars[..<(mark - 1)]
        }
        while scalars.last == " " { scalars.removeLast() }
        return String(utf8Of: scalars)
    }
}
