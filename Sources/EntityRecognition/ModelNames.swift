import KoreanText
import NewsModel

/// The names a trained model finds, sentence by sentence (see `SequenceModel`).
struct ModelNames: Sendable {
    let model: SequenceModel

    /// Most code points that are read at once. Reading takes some hundred bytes a code point: a text sent without a single
    /// sentence end would take them for all of it. Written sentences stay far below.
    private static let window = 2_000

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
            for span in windows(of: sentence.span, in: scalars) {
                for name in decoder.names(in: scalars[span.start..<span.end]) {
                    names.append(
                        Name(
                            span: Span(span.start + name.start, span.start + name.end), type: name.type,
                            probability: name.probability, sentence: number))
                }
            }
        }
        return names
    }

    /// A sentence as a whole, or cut at blanks where it is too long.
    private func windows(of span: Span, in scalars: [Unicode.Scalar]) -> [Span] {
        let end = min(span.end, scalars.count)
        var start = max(0, span.start)
        var windows: [Span] = []
        while start < end {
            var cut = min(end, start + Self.window)
            if cut < end {
                while cut > start + Self.window / 2, scalars[cut - 1] != " " { cut -= 1 }
            }
            windows.append(Span(start, cut))
            start = cut
        }
        return windows
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
