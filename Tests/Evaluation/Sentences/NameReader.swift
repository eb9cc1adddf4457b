package import EntityRecognition
import KoreanText
import NewsModel

/// What recognition finds in a sentence, as `POST /v1/analyze` with `clean:false` would.
package struct NameReader {
    package enum Source { case rules, model, both }

    private let source: Source
    private let recognizer: EntityRecognizer
    private let model: SequenceModel?

    package init(_ source: Source, _ model: SequenceModel?) {
        self.source = source
        self.model = model
        recognizer = EntityRecognizer(knowledge: [], model: source == .rules ? nil : model)
    }

    package func names(in sentence: TaggedSentence) -> [(name: TaggedName, probability: Double)] {
        var names: [(name: TaggedName, probability: Double)] = []
        let document = Document(Text(sentence.text))
        if let model, source != .rules {
            var decoder = SequenceDecoder(model)
            for part in document.sentences {
                for name in decoder.names(in: document.text.scalars[part.span.start..<part.span.end])
                where source == .model || [.date, .time, .quantity].contains(name.type) {
                    names.append(
                        (
                            TaggedName(
                                start: part.span.start + name.start, end: part.span.start + name.end, type: name.type),
                            name.probability
                        ))
                }
            }
        }
        guard source != .model else { return names }
        var trace = Trace.disabled
        for mention in recognizer.recognize(document, trace: &trace).mentions {
            let type: NameType? =
                switch mention.type {
                case .person: .person
                case .place: .place
                case .organization: .organization
                case .event, .product, .other: nil
                }
            guard let type else { continue }
            names.append((TaggedName(start: mention.span.start, end: mention.span.end, type: type), mention.confidence))
        }
        return names
    }
}
