/// The phrases found in a sentence, by the positions they cover.
struct PhraseMatches {
    /// The lexicons that features know, by the bit of `PhraseTable.Payload.lexicons`.
    static let lexicons = 13

    struct Match {
        var start: Int32 = 0
        var end: Int32 = 0
        var signature: UInt16 = 0
        /// How it stands to words: bits for from the start of one, to the end of one, to the end of a stem.
        var bounds: UInt16 = 0
        var isEmpty: Bool { end == 0 }
        var length: Int32 { end - start }
    }

    /// The longest known form over a position, and the longest of the shorter ones.
    var longest: [Match] = []
    var second: [Match] = []
    /// A bit for each lexicon that has a word over a position.
    var covering: [UInt16] = []
    /// For each lexicon the longest of its words over a position; nothing of worth where the bit is not set.
    private var byLexicon: [Match] = []
    /// For each position steps of given names of one, two and three syllables that start there.
    var givenNames: [UInt8] = []

    /// The longest word of a lexicon over a position.
    subscript(lexicon: Int, position: Int) -> Match {
        covering[position] >> lexicon & 1 == 1 ? byLexicon[position * Self.lexicons + lexicon] : Match()
    }

    mutating func read(
        _ scalars: [UInt32], _ words: [CharacterFeatures.Word], _ wordOf: [Int32], _ phrases: PhraseTable,
        _ adjust: ((UInt64, PhraseTable.Payload) -> PhraseTable.Payload)?
    ) {
        let count = scalars.count
        longest.removeAll(keepingCapacity: true)
        longest.append(contentsOf: repeatElement(Match(), count: count))
        second.removeAll(keepingCapacity: true)
        second.append(contentsOf: repeatElement(Match(), count: count))
        covering.removeAll(keepingCapacity: true)
        covering.append(contentsOf: repeatElement(0, count: count))
        if byLexicon.count < count * Self.lexicons {
            byLexicon = [Match](repeating: Match(), count: count * Self.lexicons)
        }
        givenNames.removeAll(keepingCapacity: true)
        givenNames.append(contentsOf: repeatElement(0, count: count * 3))
        for start in 0..<count where CharacterClass.isWordy(CharacterClass.of(scalars[start])) {
            phrases.forEachMatch(at: start, in: scalars) { end, hash, found in
                let payload = adjust?(hash, found) ?? found
                let last = words[Int(wordOf[end - 1])]
                var match = Match(
                    start: Int32(start), end: Int32(end), signature: UInt16(payload.signature),
                    bounds: (start == words[Int(wordOf[start])].start ? 1 : 0) | (end == last.end ? 2 : 0)
                        | (end == last.stemEnd ? 4 : 0))
                if match.signature != 0 { note(form: match) }
                if payload.givenName != 0, end - start <= 3 {
                    givenNames[start * 3 + end - start - 1] = UInt8(payload.givenName)
                }
                match.signature = 0
                var lexicons = UInt16(truncatingIfNeeded: payload.lexicons)
                // Within words, what the dictionary has is met by chance.
                if match.bounds & 1 == 0 { lexicons &= ~CharacterFeatures.Lexicon.fromDictionary }
                for lexicon in SetBits(lexicons) { note(match, of: lexicon) }
            }
        }
    }

    private mutating func note(_ match: Match, of lexicon: Int) {
        for position in Int(match.start)..<Int(match.end) {
            let index = position * Self.lexicons + lexicon
            if covering[position] >> lexicon & 1 == 0 || byLexicon[index].length < match.length {
                byLexicon[index] = match
                covering[position] |= 1 << lexicon
            }
        }
    }

    private mutating func note(form match: Match) {
        for position in Int(match.start)..<Int(match.end) {
            if longest[position].isEmpty {
                longest[position] = match
            } else if longest[position].length < match.length {
                second[position] = longest[position]
                longest[position] = match
            } else if second[position].length < match.length {
                second[position] = match
            }
        }
    }
}
