/// The best labels of a sentence (Viterbi), and how sure the model is of each name (forward and backward sums).
///
/// Keeps its arrays from sentence to sentence; one decoder serves one thread.
package struct SequenceDecoder {
    /// In natural logarithms, of the score at one position; names that begin so unlikely are not seen in tagged text.
    private static let prune: Float = 8

    private let model: SequenceModel
    private var features: CharacterFeatures
    private var scores: [Int16] = []
    private var best: [Int32] = []
    private var from: [UInt8] = []
    private var sums = LabelSums()

    package init(_ model: SequenceModel) {
        self.model = model
        features = CharacterFeatures(phrases: model.phrases)
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
        guard features.count > 0 else { return [] }
        model.score(features, into: &scores)
        let spans = Label.spans(bestLabels())
        guard !spans.isEmpty else { return [] }
        sums.read(scores, model)
        return spans.compactMap { span in
            guard let type = NameType(rawValue: span.type) else { return nil }
            return Name(
                start: span.start, end: span.end, type: type,
                probability: sums.probability(span.start, span.end, span.type))
        }
    }

    private mutating func bestLabels() -> [UInt8] {
        let count = features.count
        let width = SequenceModel.rowWidth
        let low = Int32.min / 2
        let stride = Label.count
        best.removeAll(keepingCapacity: true)
        best.append(contentsOf: repeatElement(low, count: count * stride))
        from.removeAll(keepingCapacity: true)
        from.append(contentsOf: repeatElement(0, count: count * stride))
        for entry in Label.entries { best[entry] = entry == 0 ? 0 : Int32(scores[entry - 1]) }
        let exits = Label.exits
        let entries = Label.entries
        // What is this much less likely than `outside` begins no name.
        let least = -Int32(Self.prune / model.step)
        best.withUnsafeMutableBufferPointer { best in
            for position in 1..<max(1, count) {
                let here = position &* stride
                let before = here &- stride
                for (to, entry) in entries.enumerated() {
                    let score = entry == 0 ? 0 : Int32(scores[position &* width &+ entry &- 1])
                    if score < least { continue }
                    var top = low
                    var argument = 0
                    for (number, exit) in exits.enumerated() where best[before &+ exit] > low {
                        let sum = best[before &+ exit] &+ model.transitions[number &* 13 &+ to]
                        if sum > top {
                            top = sum
                            argument = exit
                        }
                    }
                    best[here &+ entry] = max(low, top &+ score)
                    from[here &+ entry] = UInt8(argument)
                }
                for type in 0..<NameType.allCases.count {
                    let begin = Label.begin(type)
                    let inside = Label.inside(type)
                    let end = Label.end(type)
                    let source = best[before &+ begin] > best[before &+ inside] ? begin : inside
                    let sum = best[before &+ source]
                    if sum == low { continue }
                    best[here &+ inside] = max(low, sum &+ Int32(scores[position &* width &+ inside &- 1]))
                    best[here &+ end] = max(low, sum &+ Int32(scores[position &* width &+ end &- 1]))
                    from[here &+ inside] = UInt8(source)
                    from[here &+ end] = UInt8(source)
                }
            }
        }
        let end = (count - 1) * stride
        var last = Label.outside
        for exit in Label.exits where best[end + exit] > best[end + last] { last = exit }
        return Label.path(to: last, from: from, stride: stride, count: count)
    }
}
