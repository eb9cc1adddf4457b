import KoreanText
import NewsModel

/// Other forms of a name that the text gives in brackets right after it: `독립국가연합(CIS)`, `'연합국가'(Union State)`,
/// `시진핑(習近平)`, `한국개발연구원(KDI)`. From there on both forms name the same entity.
///
/// Confidence 0.9: what stands in brackets after a name and is written in Latin capitals or hanja is that name.
struct Definitions: Sendable {
    /// For each chosen candidate that has one, the candidate of its other form.
    static func find(after chosen: [Candidate], in reading: Reading) -> [(name: Candidate, other: Candidate)] {
        chosen.flatMap { name -> [(name: Candidate, other: Candidate)] in
            var position = name.span.end
            if let mark = reading.document.text.scalar(at: position), ["'", "’", "”", "\"", "」"].contains(mark) {
                position += 1
            }
            guard let bracket = reading.bracket(at: position) else { return [] }
            let forms = forms(bracket.content, reading)
            guard forms.allSatisfy({ isForm($0, of: name, reading) }) else { return [] }
            return forms.map { form in
                let other = Candidate(
                    span: form, phrase: form, type: name.type, confidence: 0.9, source: .definition, entities: [],
                    sentence: name.sentence)
                return (name, other)
            }
        }
    }

    /// 연방준비제도(Fed·연준) gives two.
    private static func forms(_ content: Span, _ reading: Reading) -> [Span] {
        var forms: [Span] = []
        var start = content.start
        for position in content.start...content.end
        where position == content.end || ["·", ",", "ㆍ"].contains(reading.scalars[position]) {
            while start < position, reading.scalars[start] == " " { start += 1 }
            if start < position { forms.append(Span(start, position)) }
            start = position + 1
        }
        return forms
    }

    /// 국가수사본부(국수본): every syllable of the short form stands in the name, in the same order.
    private static func isAbbreviation(_ form: Span, of name: Span, _ reading: Reading) -> Bool {
        var position = name.start
        for index in form.start..<form.end {
            while position < name.end, reading.scalars[position] != reading.scalars[index] { position += 1 }
            guard position < name.end else { return false }
            position += 1
        }
        return form.length < name.length
    }

    private static func isForm(_ content: Span, of name: Candidate, _ reading: Reading) -> Bool {
        guard content.length >= 2, content.length <= 40 else { return false }
        if name.type != .person, (content.start..<content.end).allSatisfy({ Hangul.isSyllable(reading.scalars[$0]) }) {
            return isAbbreviation(content, of: name.span, reading)
        }
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
