import NewsModel

/// What a page says about itself in `meta` and `title`.
struct HTMLMetadata {
    private var headline: String?
    private var title: String?
    private var source: String?
    private var url: String?
    private var language: String?
    private var publishedAt: PublicationDate?

    var result: RawDocument.Metadata {
        RawDocument.Metadata(
            publishedAt: publishedAt, title: headline ?? title, source: source, url: url, language: language)
    }

    mutating func read(title words: ArraySlice<Unicode.Scalar>) {
        if title == nil { title = Self.headline(Array(words)) }
    }

    mutating func read(_ tag: HTMLTag, in scalars: [Unicode.Scalar]) {
        guard !tag.isClosing else { return }
        if tag.name == "html", language == nil {
            language = HTMLAttributes(scalars, tag.attributes)["lang"].flatMap { $0.isEmpty ? nil : $0 }
        }
        guard tag.name == "meta" else { return }
        let attributes = HTMLAttributes(scalars, tag.attributes)
        guard let name = attributes["property"] ?? attributes["name"] ?? attributes["itemprop"],
            let content = attributes["content"], !content.isEmpty
        else { return }
        switch name.lowercased() {
        case "og:title": headline = headline ?? Self.headline(Array(content.unicodeScalars))
        case "og:site_name": source = source ?? Self.headline(Array(content.unicodeScalars))
        case "og:url": url = url ?? content
        case "article:published_time", "og:article:published_time", "datepublished", "pubdate", "og:regdate",
            "parsely-pub-date", "dable:published_time":
            publishedAt = publishedAt ?? Self.date(content)
        default: break
        }
    }

    private static func headline(_ words: [Unicode.Scalar]) -> String? {
        let line = RawLine.lines(of: String(String.UnicodeScalarView(words.map { RawLine.isLineBreak($0) ? " " : $0 })))
        return line.first.flatMap { $0.isBlank ? nil : HeadlineText.withoutSite($0) }
    }

    /// RFC 3339; else a time as pages write it, which is Korean time where no zone stands behind it.
    private static func date(_ written: String) -> PublicationDate? {
        if let exact = PublicationDate(written, basis: .stated) { return exact }
        let scalars = Array(written.unicodeScalars)
        guard let time = StatedTime(at: 0, in: scalars) else { return nil }
        let zone = String(String.UnicodeScalarView(scalars[time.end...]))
        let isKorean = zone.isEmpty || zone == "+0900" || zone == "+09:00"
        return PublicationDate(date: time.date, instant: isKorean ? time.instant : nil, basis: .stated)
    }
}
