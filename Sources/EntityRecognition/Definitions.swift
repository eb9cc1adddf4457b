import KoreanText
import NewsModel

/// Other forms of a name that the text gives in brackets right after it: `독립국가연합(CIS)`, `'연합국가'(Union State)`,
/// `시진핑(習近平)`, `한국개발연구원(KDI)`. From there on both forms name the same entity.
///
/// Confidence 0.9: what stands in brackets after a name and is written in Latin capitals or hanja is that name.
struct Definitions: Sendable {
    /// For each chosen candidate that has one, the candidate of its other form.
    static func find(after chosen: [Candidate], in reading: Reading) -> [(name: Candidate, other: Candidate)] {
        chosen.compactMap { name in
            var position = name.span.end
            if let mark = reading.document.text.scalar(at: position), ["'", "’", "”", "\"", "」"].contains(mark) {
                position += 1
            }
            guard let bracket = reading.bracket(at: position), isForm(bracket.content, of: name, reading) else {
                return nil
            }
            let other = Candidate(
                span: bracket.content, phrase: bracket.content, type: name.type, confidence: 0.9, source: .definition,
                entities: [], sentence: name.sentence)
            return (name, other)
        }
    }

    private static func isForm(_ content: Span, of name: Candidate, _ reading: Reading) -> Bool {
        guard content.length >= 2, content.length <= 40 else { return false }
        var isHanja = true
        var isLatin = true
        for position in content.start..<content.end {
            let scalar = reading.scalars[position]
            switch Tokenizer.kind(of: scalar) {
            case .hanja: isLatin = false
            case .latin: isHanja = false
            case .hangul, .digits, .symbol: return false
            case .punctuation, nil:
                isHanja = false
                if ![" ", "-", ".", "&", "'", "’"].contains(scalar) { return false }
            }
        }
        if isHanja { return content.length <= 8 }
        guard isLatin, reading.scalars[content.start].properties.isUppercase else { return false }
        return true
    }
}
