import KoreanText
import NewsModel

/// A document as the candidate sources see it: chunks, with what is around them.
final class Reading: Sendable {
    let document: Document
    let lexicon: NameLexicon
    let chunks: [Chunk]
    let scalars: [Unicode.Scalar]

    init(_ document: Document, lexicon: NameLexicon) {
        self.document = document
        self.lexicon = lexicon
        var chunks = Chunk.chunks(of: document)
        let scalars = document.text.scalars
        for index in chunks.indices {
            let title = Self.title(in: chunks[index], document.text, scalars, lexicon)
            // 1차장, 2차관: of several who bear the title.
            if let title, chunks[index].kind == .digits, title.span.start != chunks[index].span.start + 1 { continue }
            chunks[index].title = title
        }
        self.chunks = chunks
        self.scalars = scalars
    }

    /// The longest title that fills the chunk's end: 국방위원장 in 국방위원장은, 시장 in 서울시장.
    private static func title(
        in chunk: Chunk, _ text: Text, _ scalars: [Unicode.Scalar], _ lexicon: NameLexicon
    ) -> Chunk.Title? {
        var position = chunk.span.start
        while position < chunk.span.end {
            var found: Chunk.Title?
            lexicon.titles.forEachMatch(at: position, in: scalars) { end, kind in
                guard end <= chunk.span.end, Self.isWordEnd(end, in: chunk, text) else { return }
                // A one-syllable honorific is a title only where it is the whole word: 씨는, not 아저씨는.
                if kind == .honorific, end - position == 1, position != chunk.span.start { return }
                found = Chunk.Title(span: Span(position, end), kind: kind)
            }
            if let found { return found }
            position += 1
        }
        return nil
    }

    private static let tails: PhraseIndex<Bool> = PhraseIndex(
        ["측", "등", "내", "발", "간", "들"].map { ($0, true) })

    /// Whether a name may end here: at the chunk's end, or before particles, or before 측, 등, 발 with particles.
    static func isWordEnd(_ end: Int, in chunk: Chunk, _ text: Text) -> Bool {
        guard end < chunk.span.end else { return end == chunk.span.end }
        if Particles.chain(after: end, in: text) != nil { return true }
        guard let tail = tails.longestMatch(at: end, in: text.scalars), tail.end <= chunk.span.end else { return false }
        return tail.end == chunk.span.end || Particles.chain(after: tail.end, in: text) != nil
    }

    func isWordEnd(_ end: Int, in chunk: Chunk) -> Bool { Self.isWordEnd(end, in: chunk, document.text) }

    /// How much more common the syllables of a word are in foreign names than in running words, all together and the least of
    /// them, in tenths of a natural logarithm.
    func foreignSound(of word: Span) -> (sum: Int, least: Int) {
        var (sum, least) = (0, Int.max)
        for position in word.start..<word.end {
            let value = lexicon.syllable(scalars[position]).foreign
            sum += value
            least = min(least, value)
        }
        return (sum, least)
    }

    /// Whether the lexicons list it as a word that is no name: 태풍, 신임, 대통령.
    func isListedWord(_ word: Span) -> Bool {
        isWhole(word, lexicon.notNames) || isWhole(word, lexicon.titles) || isWhole(word, lexicon.generic)
            || isWhole(word, lexicon.modifiers)
    }

    /// 신 총재: a title after a blank.
    func isBeforeTitle(_ end: Int) -> Bool {
        end < scalars.count && scalars[end] == " "
            && lexicon.titles.longestMatch(at: end + 1, in: scalars) != nil
    }

    /// Whether nothing but one blank stands between a position and the next chunk of the same sentence.
    func isNextWord(_ next: Int, after end: Int, sentence: Int) -> Bool {
        chunks.indices.contains(next) && chunks[next].sentence == sentence && chunks[next].span.start == end + 1
            && scalars[end] == " "
    }

    /// The chunk right before, parted by one blank.
    func wordBefore(_ index: Int) -> Chunk? {
        guard index > 0, chunks[index - 1].sentence == chunks[index].sentence,
            chunks[index - 1].span.end + 1 == chunks[index].span.start, scalars[chunks[index].span.start - 1] == " "
        else { return nil }
        return chunks[index - 1]
    }

    /// Whether a whole span is a phrase of an index.
    func isWhole<Value>(_ span: Span, _ phrases: PhraseIndex<Value>) -> Bool {
        phrases.longestMatch(at: span.start, in: scalars)?.end == span.end
    }

    /// What a whole span is that names nothing by itself; nil where it may be a name.
    func commonNoun(_ span: Span) -> Set<NameLexicon.CommonNoun>? { lexicon.commonNouns.value(of: span, in: scalars) }

    /// A bracket right after a position: its content and the position after it. At most 40 code points long.
    func bracket(at position: Int) -> (content: Span, end: Int)? {
        guard position < scalars.count, scalars[position] == "(" else { return nil }
        var end = position + 1
        while end < scalars.count, end - position <= 40, scalars[end] != ")", scalars[end] != "\n" { end += 1 }
        guard end < scalars.count, scalars[end] == ")", end > position + 1 else { return nil }
        return (Span(position + 1, end), end + 1)
    }

    /// (42세), (남)
    private static let ageEnds = SyllableSet("세살여남".unicodeScalars)

    /// Whether a bracket's content is what follows a person's name: an age, hanja, or a name in Latin letters.
    func isPersonalBracket(_ content: Span) -> Bool {
        guard let first = document.text.scalar(at: content.start) else { return false }
        switch Tokenizer.kind(of: first) {
        case .hanja: return content.length >= 2 && content.length <= 5
        case .digits:
            if content.length == 2 { return true }
            return content.length <= 5 && Self.ageEnds.contains(scalars[content.end - 1])
        default: return false
        }
    }
}

extension Reading {
    /// Whether a title is 씨, 군, 양 …
    func isHonorific(_ title: Span?) -> Bool {
        guard let title else { return false }
        return lexicon.titles.value(of: title, in: scalars) == .honorific
    }
}
