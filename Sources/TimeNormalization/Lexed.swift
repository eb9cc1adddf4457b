import NewsModel

/// What one pass over a text finds.
struct Lexed: Sendable {
    /// In reading order; no two overlap.
    var atoms: [Atom] = []
    /// Candidates for quantities, in reading order.
    var quantities: [Quantity] = []
    /// In reading order.
    var cues: [Cue] = []
}
