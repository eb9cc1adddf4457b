import KoreanText
import NewsModel

/// A trigger found in a sentence.
struct TriggerMatch: Sendable {
    enum Form: Sendable {
        /// The trigger is (part of) this predicate, by position in the sentence's predicates.
        case predicate(Int)
        /// A noun; the predicate that governs it, if one follows, and the case it has there.
        case noun(governor: Int?, Case?)
        /// A noun before 뒤, 후, 전, 중, 당시, 과정에서, 직후.
        case setting
    }

    let trigger: Trigger
    /// The words of the trigger, without particles and endings.
    let span: Span
    let form: Form
}
