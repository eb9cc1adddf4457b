/// Features of known forms and of the lexicons' words over a position and beside its word.
extension CharacterFeatures {
    /// Bits of `PhraseTable.Payload.lexicons`, as training writes them.
    package enum Lexicon: Int, CaseIterable {
        case persons, cities, countries, places, organizations, titles, organizationSuffixes, placeSuffixes
        case foreignNames, commonNouns
        case dictionaryPersons, dictionaryPlaces, dictionaryNames

        /// Bits of the proper nouns of mecab-ko-dic.
        static let fromDictionary: UInt16 =
            1 << dictionaryPersons.rawValue | 1 << dictionaryPlaces.rawValue | 1 << dictionaryNames.rawValue
    }

    /// What every position of a word asks of the phrases beside it.
    mutating func meetPhrases() {
        for index in words.indices {
            let (before, after) = (words[index].start - 2, words[index].end + 1)
            if before >= 0 {
                for lexicon in SetBits(matches.covering[before]) where matches[lexicon, before].bounds & 6 != 0 {
                    words[index].lexiconsBefore |= 1 << lexicon
                }
            }
            guard after < count else { continue }
            let form = matches.longest[after]
            if Int(form.start) == after { words[index].formAfter = UInt64(form.signature) >> 3 }
            for lexicon in SetBits(matches.covering[after]) {
                let match = matches[lexicon, after]
                guard Int(match.start) == after else { continue }
                words[index].lexiconsAfter |= 1 << lexicon
                if match.bounds & 6 != 0 { words[index].wholeAfter |= 1 << lexicon }
            }
        }
    }

    private func part(_ i: Int, of match: PhraseMatches.Match) -> UInt64 {
        (i == Int(match.start) ? 1 : 0) | (i == Int(match.end) - 1 ? 2 : 0)
    }

    @inline(__always)
    func addPhrases<Sink: FeatureSink>(_ i: Int, _ word: Word, _ sink: inout Sink) {
        @inline(__always) func add(_ template: UInt64, _ value: UInt64, _ other: UInt64 = 0) {
            sink.add(FeatureHash.feature(template &+ 64, value, other))
        }
        let rest = UInt64(min(word.end - i, 5))
        let near = UInt64(min(i - word.start, 5))
        let form = matches.longest[i]
        if form.isEmpty {
            add(0, 0)
        } else {
            let signature = UInt64(form.signature)
            let part = part(i, of: form)
            add(1, signature << 4 | UInt64(form.bounds), part << 32 | character(Int(form.end)))
            add(2, (signature >> 3) << 8 | UInt64(min(form.length, 8)), part)
            let other = matches.second[i]
            if !other.isEmpty {
                let inner = self.part(i, of: other)
                add(
                    3, (signature >> 6) << 16 | (signature >> 3) & 7,
                    part << 16 | (UInt64(other.signature) >> 3) << 4 | inner)
            }
        }
        if word.formAfter > 0 { add(4, word.formAfter, rest << 32 | character(word.end)) }
        for lexicon in SetBits(word.lexiconsAfter) {
            let isWhole = UInt64(word.wholeAfter >> UInt16(lexicon) & 1)
            add(5, UInt64(lexicon) << 4 | isWhole, rest << 32 | character(word.end))
        }
        for lexicon in SetBits(word.lexiconsBefore) {
            add(6, UInt64(lexicon), near << 32 | character(word.start - 1))
        }
        addLexicons(i, &sink)
    }

    @inline(__always)
    private func addLexicons<Sink: FeatureSink>(_ i: Int, _ sink: inout Sink) {
        @inline(__always) func add(_ template: UInt64, _ value: UInt64, _ other: UInt64 = 0) {
            sink.add(FeatureHash.feature(template &+ 80, value, other))
        }
        var whole: UInt64 = 0
        for lexicon in SetBits(matches.covering[i]) {
            let match = matches[lexicon, i]
            let part = part(i, of: match)
            let bounds = UInt64(match.bounds)
            let value = UInt64(lexicon) << 8 | part << 6 | bounds << 3
            add(0, value, UInt64(min(match.length, 7)))
            add(1, value, character(i))
            if bounds & 1 == 1, bounds & 6 != 0 { whole |= (part + 1) << UInt64(3 * lexicon) }
        }
        add(2, whole)
        if matches.covering[i] & Self.namesOfPlaces != 0 { addCompany(i, &sink) }
    }

    private static let namesOfPlaces: UInt16 =
        1 << Lexicon.countries.rawValue | 1 << Lexicon.places.rawValue | 1 << Lexicon.cities.rawValue

    /// The words of a sentence say whether a country is a place, a team or a government.
    private func addCompany<Sink: FeatureSink>(_ i: Int, _ sink: inout Sink) {
        for lexicon in [Lexicon.countries, .places, .cities] {
            let match = matches[lexicon.rawValue, i]
            if match.isEmpty { continue }
            guard match.bounds & 1 == 1, match.bounds & 6 != 0 else { return }
            let isFirst: UInt64 = i == Int(match.start) ? 1 : 0
            for stem in stems { sink.add(FeatureHash.feature(96, stem, isFirst)) }
            return
        }
    }
}
