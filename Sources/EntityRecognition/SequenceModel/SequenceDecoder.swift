/// The best labels of a sentence (Viterbi), and how sure the model is of each name (forward and backward sums).
///
/// Keeps its arrays from sentence to sentence; one decoder serves one thread.
package struct SequenceDecoder {
    /// In natural logarithms: what is this much less likely than `outside` begins no name, and what is this much less likely
    /// than the best reading up to a position is followed no further.
    private static let prune: Float = 8

    private let model: SequenceModel
    private var features: CharacterFeatures
    private var isOpen: [Bool] = []
    private var scores: [Int16] = []
    private var path: BestPath
    private var sums: LabelSums

    package init(_ model: SequenceModel) {
        self.model = model
        features = CharacterFeatures(phrases: model.phrases)
        path = BestPath(model, prune: Int16(min(Float(BestPath.longest), Self.prune / model.step)))
        sums = LabelSums(model)
    }

    /// A name the model found: half-open positions in the sentence.
    package struct Name: Sendable, Hashable {
        package let start: Int
        package let end: Int
        package let type: NameType
        /// Probability that a name of this type begins and ends right there.
        package let probability: Double
    }

    package mutating func names(in sentence: some Sequence<Unicode.Scalar>) -> [Name] {
        features.read(sentence)
        let count = features.count
        model.gate.read(features, into: &isOpen)
        model.score(features, where: isOpen, into: &scores)
        var names: [Name] = []
        var position = path.beginning(scores, from: 0, to: count)
        while position < count {
            // The part begins where it is known that no name goes on, and ends where it is again.
            let part = path.read(scores, from: max(0, position - 1), to: count)
            let spans = Label.spans(path.labels())
            if !spans.isEmpty {
                sums.read(scores, part)
                for span in spans {
                    guard let type = NameType(rawValue: span.type) else { continue }
                    names.append(
                        Name(
                            start: part.lowerBound + span.start, end: part.lowerBound + span.end, type: type,
                            probability: sums.probability(span.start, span.end, span.type)))
                }
            }
            position = path.beginning(scores, from: part.upperBound, to: count)
        }
        return names
    }
}
