import EntityRecognition

/// A span of a name in a sentence, half open, with the number of its `NameType`.
struct LabeledSpan: Hashable {
    var start: Int
    var end: Int
    var type: Int
}

/// A sentence to learn from or to be measured on.
struct TrainingSentence {
    let id: String
    let scalars: [Unicode.Scalar]
    /// What is to be learned.
    var spans: [LabeledSpan] = []
    /// How likely each label is at each position, where that is what is to be learned.
    var beliefs: Beliefs?
    /// Where only some labels are excluded: a bit for each label that may stand at a position.
    var allowed: [UInt32]?
    /// Names by the finer scheme, whose extents differ.
    var fineSpans: [LabeledSpan]?
    /// Where known forms stand, for sentences whose names are to be found out.
    var occurrences: [Occurrence] = []

    struct Occurrence {
        let start: Int
        let end: Int
        let form: Int
        var state = State.open
    }

    /// What an occurrence of a form is.
    enum State: Equatable {
        case open
        case notNamed
        /// A name of a type; 6 for what the six types do not have.
        case named(Int)
        /// Named, but of which of its form's types is open.
        case namedSomehow
    }
}
