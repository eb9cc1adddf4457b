/// A tag of a page.
struct HTMLTag: Sendable, Hashable {
    /// In small letters.
    let name: String
    let isClosing: Bool
    /// From `<` to behind `>`; for scripts and comments to behind their end.
    let start: Int
    let end: Int
    /// Where attributes stand.
    let attributes: Range<Int>
}

/// Finds tags; comments, declarations and the inside of scripts count as one tag each.
enum HTMLTagScanner {
    /// Elements whose inside is no markup (HTML Standard, section 13.2.5.4), and those shown only without scripts.
    private static let opaque: Set<String> = ["script", "style", "noscript", "template", "textarea", "iframe", "svg"]
    private static let longestName = 20

    static func tags(of scalars: [Unicode.Scalar]) -> [HTMLTag] {
        var tags: [HTMLTag] = []
        var state = State(scalars: scalars)
        var position = 0
        while position < scalars.count {
            guard scalars[position] == "<" else {
                position += 1
                continue
            }
            guard let tag = state.tag(at: position) else {
                position += 1
                continue
            }
            tags.append(tag)
            position = tag.end
        }
        return tags
    }

    private struct State {
        let scalars: [Unicode.Scalar]
        /// After one attribute whose quotation mark never closes, marks count for nothing: each further look for
        /// their end would go through the rest of the page.
        var quotesCount = true
        /// Elements known to have no end behind here.
        var endless: Set<String> = []

        mutating func tag(at start: Int) -> HTMLTag? {
            guard start + 1 < scalars.count else { return nil }
            let next = scalars[start + 1]
            if next == "!" || next == "?" { return declaration(at: start) }
            let isClosing = next == "/"
            var position = start + (isClosing ? 2 : 1)
            let nameStart = position
            while position < scalars.count, position - nameStart < longestName,
                LineShape.isLatin(scalars[position]) || LineShape.isDigit(scalars[position])
            {
                position += 1
            }
            guard position > nameStart, let end = tagEnd(from: position) else { return nil }
            let name = String(String.UnicodeScalarView(scalars[nameStart..<position])).lowercased()
            let attributes = position..<(end - 1)
            guard !isClosing, opaque.contains(name), scalars[end - 2] != "/" else {
                return HTMLTag(name: name, isClosing: isClosing, start: start, end: end, attributes: attributes)
            }
            let opaqueEnd = closing(of: name, from: end) ?? end
            return HTMLTag(name: name, isClosing: false, start: start, end: opaqueEnd, attributes: attributes)
        }

        /// Behind the `>` that ends the tag; nil where another tag begins before.
        private mutating func tagEnd(from start: Int) -> Int? {
            var quote: Unicode.Scalar?
            var position = start
            while position < scalars.count {
                let scalar = scalars[position]
                if let open = quote {
                    if scalar == open { quote = nil }
                } else if scalar == ">" {
                    return position + 1
                } else if scalar == "<" {
                    return nil
                } else if quotesCount, scalar == "\"" || scalar == "'", position > start, scalars[position - 1] == "=" {
                    quote = scalar
                }
                position += 1
            }
            guard quote != nil else { return nil }
            quotesCount = false
            return tagEnd(from: start, ignoringQuotes: ())
        }

        private func tagEnd(from start: Int, ignoringQuotes: Void) -> Int? {
            guard let end = scalars[start...].firstIndex(where: { $0 == ">" || $0 == "<" }), scalars[end] == ">" else {
                return nil
            }
            return end + 1
        }

        /// Behind `</name>`; remembered where there is none, so that the rest is looked through once.
        private mutating func closing(of name: String, from start: Int) -> Int? {
            guard !endless.contains(name) else { return nil }
            let wanted = Array("</\(name)".unicodeScalars)
            var position = start
            while position + wanted.count <= scalars.count {
                if scalars[position] == "<", matches(wanted, at: position) {
                    return scalars[position...].firstIndex(of: ">").map { $0 + 1 } ?? scalars.count
                }
                position += 1
            }
            endless.insert(name)
            return nil
        }

        private func matches(_ wanted: [Unicode.Scalar], at position: Int) -> Bool {
            wanted.indices.allSatisfy { index in
                let scalar = scalars[position + index]
                let isCapital = scalar.value &- 0x41 < 26
                return (isCapital ? scalar.value | 0x20 : scalar.value) == wanted[index].value
            }
        }

        /// `<!-- … -->`, `<!DOCTYPE …>`, `<?xml …>`.
        private mutating func declaration(at start: Int) -> HTMLTag? {
            let isComment = start + 3 < scalars.count && scalars[start + 2] == "-" && scalars[start + 3] == "-"
            if isComment, !endless.contains("--") {
                var position = start + 4
                while position + 2 < scalars.count {
                    if scalars[position] == "-", scalars[position + 1] == "-", scalars[position + 2] == ">" {
                        return mark(start, position + 3)
                    }
                    position += 1
                }
                endless.insert("--")
            }
            return tagEnd(from: start + 2, ignoringQuotes: ()).map { mark(start, $0) }
        }

        private func mark(_ start: Int, _ end: Int) -> HTMLTag {
            HTMLTag(name: "!", isClosing: false, start: start, end: end, attributes: start..<start)
        }
    }
}
