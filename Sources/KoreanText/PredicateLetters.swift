/// The letters of a word from its last to its first, which is how endings are taken off.
///
/// Initials, medials and finals are told apart (the conjoining blocks of Unicode, chapter 3.12), so that 해 and 했 share
/// all but the final, and an ending that begins with a final (ㄴ다) only fits an open syllable.
struct PredicateLetters: Sendable {
    static let firstInitial: UInt32 = 0x1100
    static let firstMedial: UInt32 = 0x1161
    /// One before the first final.
    static let beforeFinals: UInt32 = 0x11A7

    /// Last letter first.
    private(set) var reversed: [Unicode.Scalar] = []
    /// For each letter of `reversed`, how many syllables of the word begin with it or later in `reversed`.
    private(set) var syllablesLeft: [Int] = []
    private(set) var firstSyllable: Unicode.Scalar?

    /// Takes the letters of a run of syllables; anything that is no syllable ends the run.
    mutating func read(_ scalars: ArraySlice<Unicode.Scalar>) {
        reversed.removeAll(keepingCapacity: true)
        syllablesLeft.removeAll(keepingCapacity: true)
        firstSyllable = scalars.first
        var left = scalars.count
        for scalar in scalars.reversed() {
            guard let letters = Hangul.decompose(scalar) else { return }
            if letters.final > 0 { push(Self.beforeFinals + UInt32(letters.final), left) }
            push(Self.firstMedial + UInt32(letters.medial), left)
            push(Self.firstInitial + UInt32(letters.initial), left)
            left -= 1
        }
    }

    private mutating func push(_ value: UInt32, _ left: Int) {
        guard let scalar = Unicode.Scalar(value) else { return }
        reversed.append(scalar)
        syllablesLeft.append(left)
    }

    /// The letters of a form of the lexicon, last first; a lone consonant at its head is a final.
    static func reversed(_ form: String) -> [Unicode.Scalar] {
        var letters = PredicateLetters()
        var scalars = Array(form.unicodeScalars)
        var head: Unicode.Scalar?
        if let first = scalars.first, !Hangul.isSyllable(first) {
            head = final(of: first)
            scalars.removeFirst()
        }
        letters.read(scalars[...])
        return letters.reversed + (head.map { [$0] } ?? [])
    }

    /// The conjoining final of a compatibility letter.
    private static func final(of letter: Unicode.Scalar) -> Unicode.Scalar? {
        switch letter {
        case "ㄴ": Unicode.Scalar(0x11AB as UInt32)
        case "ㄹ": Unicode.Scalar(0x11AF as UInt32)
        case "ㅁ": Unicode.Scalar(0x11B7 as UInt32)
        case "ㅂ": Unicode.Scalar(0x11B8 as UInt32)
        case "ㅆ": Unicode.Scalar(0x11BB as UInt32)
        default: nil
        }
    }

    // Last letter first: what the tense marks 았/었, 겠, the 으 of consonant stems and the honorific 시 look like.
    static let pastFinal: Unicode.Scalar = "\u{11BB}"
    static let silentInitial: Unicode.Scalar = "\u{110B}"
    static let euMedial: Unicode.Scalar = "\u{1173}"
    static let eoMedial: Unicode.Scalar = "\u{1165}"
    static let eMedial: Unicode.Scalar = "\u{1166}"
    static let iMedial: Unicode.Scalar = "\u{1175}"
    static let yeoMedial: Unicode.Scalar = "\u{1167}"
    static let giyeok: Unicode.Scalar = "\u{1100}"
    static let siot: Unicode.Scalar = "\u{1109}"
}
