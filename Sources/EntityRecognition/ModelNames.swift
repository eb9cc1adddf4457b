import KoreanText
import NewsModel

/// The names a trained model finds, sentence by sentence (see `SequenceModel`).
struct ModelNames: Sendable {
    let model: SequenceModel

    struct Name: Sendable {
        let span: Span
        let type: NameType
        let probability: Double
        let sentence: Int
    }

    func names(in document: Document) -> [Name] {
        var decoder = SequenceDecoder(model)
        var names: [Name] = []
        let scalars = document.text.scalars
        for (number, sentence) in document.sentences.enumerated() {
            let span = sentence.span
            guard span.start >= 0, span.end <= scalars.count else { continue }
            for name in decoder.names(in: scalars[span.start..<span.end]) {
                names.append(
                    Name(
                        span: Span(span.start + name.start, span.start + name.end), type: name.type,
                        probability: name.probability, sentence: number))
            }
        }
        return names
    }
}

extension NameType {
    /// What a mention of this type names; nil for times and quantities, which other stages read.
    var mention: MentionType? {
        switch self {
        case .person: .person
        case .place: .place
        case .organization: .organization
        case .date, .time, .quantity: nil
        }
    }
}
