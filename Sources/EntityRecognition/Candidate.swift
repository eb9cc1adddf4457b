import NewsModel

/// A span that may be a mention, as one source proposes it.
struct Candidate: Sendable {
    /// Where a candidate comes from. The raw values are the names the trace shows.
    enum Source: String, Sendable {
        case knowledge, gazetteer
        case countryBody = "country-body"
        case suffix
        case koreanName = "korean-name"
        case surname
        case anonymous
        case foreignName = "foreign-name"
        case definition
        /// The trained model, where no rule says more.
        case model
    }

    let span: Span
    /// With titles and modifiers.
    var phrase: Span
    let type: MentionType
    /// From 0 to 1: how often such a candidate is right, by judgement of its source; the source documents it.
    var confidence: Double
    let source: Source
    /// Ids of the entities it may name, best first; empty where only the text speaks of it.
    var entities: [String] = []
    /// The title that stands with a person.
    var title: Span?
    /// Number of the sentence it stands in.
    let sentence: Int
    /// The trained model sees this very name too.
    var isConfirmed = false

    /// What it is worth to the selection: long and sure candidates win over several short or doubtful ones.
    var weight: Double { confidence * Double(span.length) }
}
