package import EntityRecognition

/// A sentence with the names that people tagged in it, in the format of KLUE-NER: a character, a tab and its IOB2 tag a row,
/// `## id` before a sentence, a blank line after it.
package struct TaggedSentence {
    package let id: String
    package let scalars: [Unicode.Scalar]
    package let names: Set<TaggedName>

    package var isNews: Bool { !id.hasSuffix("nsmc") }
    package var text: String { String(String.UnicodeScalarView(scalars)) }

    /// An untagged sentence.
    package init(text: String) { self.init(id: "", scalars: Array(text.unicodeScalars), names: []) }

    private init(id: String, scalars: [Unicode.Scalar], names: Set<TaggedName>) {
        self.id = id
        self.scalars = scalars
        self.names = names
    }

    package static func sentences(_ text: String) -> [TaggedSentence] {
        var sentences: [TaggedSentence] = []
        var id = ""
        var scalars: [Unicode.Scalar] = []
        var names: [TaggedName] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) + [Substring()] {
            if line.isEmpty {
                if !scalars.isEmpty {
                    sentences.append(TaggedSentence(id: id, scalars: scalars, names: Set(names)))
                }
                scalars = []
                names = []
                continue
            }
            if line.hasPrefix("## ") {
                id = String(line.dropFirst(3).prefix { $0 != "\t" })
                continue
            }
            let row = Array(line.unicodeScalars)
            guard let tab = row.lastIndex(of: "\t"), tab >= 1 else { continue }
            let tag = String(String.UnicodeScalarView(row[(tab + 1)...]))
            if tag.hasPrefix("B-"), let type = NameType(code: tag.dropFirst(2)) {
                names.append(TaggedName(start: scalars.count, end: scalars.count + 1, type: type))
            } else if tag.hasPrefix("I-"), let last = names.last, last.end == scalars.count {
                names[names.count - 1] = TaggedName(start: last.start, end: scalars.count + 1, type: last.type)
            }
            scalars.append(row[0])
        }
        return sentences
    }
}

/// A name in a sentence: half-open positions and its type.
package struct TaggedName: Hashable {
    package let start: Int
    package let end: Int
    package let type: NameType

    package init(start: Int, end: Int, type: NameType) {
        self.start = start
        self.end = end
        self.type = type
    }

    package func overlaps(_ other: TaggedName) -> Bool { start < other.end && other.start < end }
}
