/// Which elements of a page hold no news, and which begin a line.
enum HTMLOmission {
    private static let omitted: Set<String> = [
        "nav", "header", "footer", "aside", "figure", "form", "button", "select", "video", "audio", "object", "canvas",
        "dialog",
    ]

    private static let blocks: Set<String> = [
        "p", "div", "br", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td", "th",
        "table",
        "section", "article", "main", "blockquote", "hr", "pre", "address", "title", "body", "head", "figcaption",
        "caption",
        "option", "label", "fieldset", "details", "summary",
    ]

    static func breaksLine(_ name: String) -> Bool { blocks.contains(name) || omitted.contains(name) }

    /// For each tag that opens an omitted element the tag that closes it, else 0. A header that holds the headline stays.
    static func closings(of tags: [HTMLTag]) -> [Int] {
        var closings = [Int](repeating: 0, count: tags.count)
        var open: [String: [(tag: Int, headlines: Int)]] = [:]
        var headlines = 0
        for (index, tag) in tags.enumerated() {
            if tag.name == "h1", !tag.isClosing { headlines += 1 }
            guard omitted.contains(tag.name) else { continue }
            if !tag.isClosing {
                open[tag.name, default: []].append((index, headlines))
            } else if let opening = open[tag.name]?.popLast(), tag.name != "header" || opening.headlines == headlines {
                closings[opening.tag] = index
            }
        }
        return closings
    }
}
