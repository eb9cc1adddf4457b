package import NewsModel

/// The words of an HTML page, one block a line, and what the page says about itself.
///
/// Scripts, styles, menus, asides and pictures are left out with all they hold; an element that is never closed leaves
/// out nothing. Two passes over the page, no nesting followed, so that a hostile page costs its length.
package enum HTMLText {
    package struct Page: Sendable, Hashable {
        /// The visible words; for `RawDocument.content`.
        package let content: String
        /// From `og:title` or `title`, `article:published_time`, `og:site_name`, `og:url`, `lang`.
        package let metadata: RawDocument.Metadata

        /// The page as a raw document, to be cleaned like any other.
        package func document(id: String) -> RawDocument {
            RawDocument(id: id, content: content, metadata: metadata)
        }
    }

    package static func extract(html: String) -> Page {
        let scalars = Array(html.unicodeScalars)
        let tags = HTMLTagScanner.tags(of: scalars)
        let closings = HTMLOmission.closings(of: tags)
        var output = Output()
        var metadata = HTMLMetadata()
        var position = 0
        var index = 0
        while index < tags.count {
            let tag = tags[index]
            output.append(scalars, position..<tag.start)
            position = tag.end
            metadata.read(tag, in: scalars)
            if tag.name == "title", !tag.isClosing {
                let next = index + 1 < tags.count ? tags[index + 1].start : scalars.count
                metadata.read(title: scalars[tag.end..<next])
                position = next
            }
            if HTMLOmission.breaksLine(tag.name) { output.breakLine() }
            let closing = closings[index]
            if closing > index {
                output.breakLine()
                position = tags[closing].end
                // What is left out may still hold the page's own words about itself.
                index = closing
            }
            index += 1
        }
        output.append(scalars, position..<scalars.count)
        return Page(content: output.text, metadata: metadata.result)
    }

    /// Text in which white space counts once and lines are begun by blocks alone.
    private struct Output {
        private var scalars = String.UnicodeScalarView()
        private var last: Unicode.Scalar = "\n"

        var text: String { String(scalars) }

        mutating func append(_ page: [Unicode.Scalar], _ range: Range<Int>) {
            var position = range.lowerBound
            while position < range.upperBound {
                if page[position] == "&", let (scalar, end) = HTMLEntities.reference(at: position, in: page),
                    end <= range.upperBound
                {
                    add(scalar)
                    position = end
                } else {
                    add(page[position])
                    position += 1
                }
            }
        }

        private mutating func add(_ scalar: Unicode.Scalar) {
            let isSpace = scalar == " " || scalar == "\t" || scalar == "\u{A0}" || RawLine.isLineBreak(scalar)
            if isSpace, last == " " || last == "\n" { return }
            last = isSpace ? " " : scalar
            scalars.append(last)
        }

        mutating func breakLine() {
            guard last != "\n" else { return }
            last = "\n"
            scalars.append(last)
        }
    }
}
