import KoreanText

/// What stands behind the last sentence of a story: `/연합뉴스`, `홍길동 기자 hong@example.com`, `<저작권자 ⓒ …>`, `(끝)`.
struct CreditTail {
    let names: [String]
    let agency: String?
    /// Where the news ends.
    let start: Int

    /// Longer tails are not credits.
    private static let longest = 120

    /// Nil where the line ends with the news.
    init?(_ scalars: [Unicode.Scalar]) {
        for stop in max(1, scalars.count - Self.longest)..<max(1, scalars.count) where scalars[stop] == "." {
            guard Hangul.isSyllable(scalars[stop - 1]) || LineShape.isClosing(scalars[stop - 1]) else {
                continue
            }
            var start = stop + 1
            while start < scalars.count, LineShape.isQuotationMark(scalars[start]) { start += 1 }
            guard scalars[start...].contains(where: { !LineShape.isSeparator($0) }) else { return nil }
            if let cover = LineCover(scalars, from: start), Self.isCredit(cover) {
                (names, agency, self.start) = (cover.names, cover.agency, start)
                return
            }
            if Telltales.find(.copyright, in: scalars, from: start), Self.opensCredit(scalars, start) {
                (names, agency, self.start) = ([], nil, start)
                return
            }
        }
        return nil
    }

    private static func isCredit(_ cover: LineCover) -> Bool {
        cover.pieces.contains(.byline) || cover.pieces.contains(.address) || cover.has(.agency) || cover.has(.end)
            || cover.has(.wire)
    }

    private static func opensCredit(_ scalars: [Unicode.Scalar], _ start: Int) -> Bool {
        guard let first = scalars[start...].first(where: { $0 != " " }) else { return false }
        return LineShape.isSeparator(first) || first == "저" || first == "C"
    }
}
