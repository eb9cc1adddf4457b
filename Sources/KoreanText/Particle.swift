/// One particle of the lexicon (에서, 는), or a contracted pair (에선).
package struct Particle: Sendable, Hashable {
    package let form: String
    /// One case; two where the form contracts two particles (엔: goal and topic).
    package let cases: [Case]
    let slot: Slot
    let agreement: Agreement

    /// Where in a chain a particle stands. A chain's slots rise; delimiters may repeat (까지만) and may take a case again (만으로).
    enum Slot: UInt8, Sendable {
        /// Chains begin here.
        case start
        /// Case with a meaning: 에서, 에게, 로, 와.
        case semantic
        /// Delimiter: 까지, 만, 처럼.
        case delimiter
        /// Structural case or topic: 이, 을, 의, 은, 도. Ends a chain.
        case structural
        /// Copula form that ends the word: 이다, 인, 이며.
        case copula
        /// Copula form that can be a noun again: 임, 인지, 이라고.
        case nominalCopula

        static let count = 6

        /// Bit n: slot n may come next.
        var followers: UInt8 {
            switch self {
            case .start: 0b11_1110
            case .semantic: 0b11_1100
            case .delimiter: 0b11_1110
            case .structural, .copula: 0
            case .nominalCopula: 0b00_1110
            }
        }
    }

    /// What the sound before must end in.
    enum Agreement: String, Sendable {
        /// Anything.
        case any
        /// A consonant (받침).
        case closed
        /// A vowel.
        case open
        /// A consonant other than ㄹ: 으로.
        case eu
        /// A vowel or ㄹ: 로.
        case ro

        /// Letters and hanja are read in more than one way (OPEC은, KT는), so nothing is asked of them.
        func holds(after scalar: Unicode.Scalar?) -> Bool {
            guard self != .any, let scalar, !isOpenReading(scalar), let hasFinal = Hangul.hasFinal(scalar) else {
                return true
            }
            return switch self {
            case .any: true
            case .closed: hasFinal
            case .open: !hasFinal
            case .eu: hasFinal && !Hangul.endsInRieul(scalar)
            case .ro: !hasFinal || Hangul.endsInRieul(scalar)
            }
        }

        private func isOpenReading(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar {
            case "A"..."Z", "a"..."z": true
            default: false
            }
        }
    }
}
