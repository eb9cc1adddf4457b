/// A completion of what somebody is typing.
package struct Suggestion: Sendable, Hashable {
    package enum Match: String, Sendable, Hashable, CaseIterable {
        /// The text begins like a name.
        case prefix
        /// The text is the initial consonants of a name (ㄹㅋㅅㅋ).
        case initials
        /// The text was typed with the keyboard in the other language (fnzktpszh).
        case keyboard
    }

    /// The name that matches: a label or an alias.
    package let text: String
    /// Position in `Chronicle.entities`.
    package let entity: Int
    package let match: Match
}

extension Chronicle {
    /// At most `limit` entities, each once: names that begin so before matches by initials and keyboard, then by mentions.
    package func suggest(_ q: String, limit: Int = 10) -> [Suggestion] {
        index.suggestions.suggest(q, limit: limit)
    }
}
