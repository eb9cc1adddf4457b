import KoreanText

/// What the sequence model looks at: for each code point of a sentence, hashes of what stands there and around it.
///
/// Training and recognition run the same code; `read` takes a sentence, `add(at:to:)` gives one position.
package struct CharacterFeatures {
    let phrases: PhraseTable
    /// For training: what a phrase says without what the sentence itself told of it.
    package var adjust: ((UInt64, PhraseTable.Payload) -> PhraseTable.Payload)?

    static let margin = 3
    /// The sentence, with `margin` places before and after it.
    var scalars: [UInt32] = []
    /// Code points with digits made equal; 1 before and 2 after the sentence.
    var characters: [UInt64] = []
    var classes: [UInt8] = []
    var words: [Word] = []
    var wordOf: [Int32] = []
    var matches = PhraseMatches()
    var isStatement: UInt64 = 0
    /// Stems of the sentence, for words around a place.
    var stems: [UInt64] = []
    /// Hashes of two and three characters from each place.
    private var pairs: [UInt64] = []
    private var triples: [UInt64] = []

    /// For each position: its word up to and with it, from it on, and from it to the end of the stem.
    var heads: [UInt64] = []
    var tails: [UInt64] = []
    var stemTails: [UInt64] = []

    /// A run of letters and digits, or one other character. What features ask of its neighbours is kept with it.
    struct Word {
        var start: Int
        var end: Int
        /// Where a particle begins, else the end.
        var stemEnd: Int
        var isWordy: Bool
        var hash: UInt64 = 0
        var stem: UInt64 = 0
        var particle: UInt64 = 0
        var lastTwo: UInt64 = 0
        /// The last two and three characters of the stem.
        var stemTail: UInt64 = 0
        var stemTailOfThree: UInt64 = 0
        /// The kinds of what stands on both sides.
        var borders: UInt64 = 0
        /// Of the nearest word before that is no punctuation, with the sign that follows it: its last two characters, its
        /// length. The same number where there is none.
        var tailBefore: UInt64 = 3
        var gapBefore: UInt64 = 3
        /// Of the nearest word after, with the sign that precedes it: its stem, the last two characters of that.
        var stemAfter: UInt64 = 3
        var stemTailAfter: UInt64 = 3
        /// 1 for a common surname at the start, 2 for one that is a common word too, else 0.
        var surname: UInt64 = 0
        /// How much the stem's syllables look like those of foreign names, by steps, with its length.
        var foreign: UInt64 = 0
        /// The known form that begins behind the next sign, without how often it is a name; zero where there is none.
        var formAfter: UInt64 = 0
        /// Bits of the lexicons that have a word that begins there, and of those whose word ends as a word or a stem does.
        var lexiconsAfter: UInt16 = 0
        var wholeAfter: UInt16 = 0
        /// Bits of the lexicons that have a word that ends so before the sign before.
        var lexiconsBefore: UInt16 = 0
    }

    package init(phrases: PhraseTable) { self.phrases = phrases }

    package var count: Int { scalars.count }

    /// Takes a sentence.
    package mutating func read(_ sentence: some Sequence<Unicode.Scalar>) {
        scalars.removeAll(keepingCapacity: true)
        for scalar in sentence { scalars.append(scalar.value) }
        let margin = Self.margin
        let count = scalars.count
        characters.removeAll(keepingCapacity: true)
        classes.removeAll(keepingCapacity: true)
        for _ in 0..<margin {
            characters.append(1)
            classes.append(9)
        }
        for scalar in scalars {
            let kind = CharacterClass.of(scalar)
            characters.append(kind == CharacterClass.digit ? 0x30 : UInt64(scalar))
            classes.append(kind)
        }
        for _ in 0...margin {
            characters.append(2)
            classes.append(10)
        }
        pairs.removeAll(keepingCapacity: true)
        triples.removeAll(keepingCapacity: true)
        for place in 0..<(count + 2 * margin - 1) {
            let pair = FeatureHash.mix(FeatureHash.mix(FeatureHash.seed, characters[place]), characters[place + 1])
            pairs.append(pair)
            triples.append(place + 2 < characters.count ? FeatureHash.mix(pair, characters[place + 2]) : pair)
        }
        readWords()
        isStatement = endsAsStatement ? 1 : 0
        matches.read(scalars, words, wordOf, phrases, adjust)
        meetPhrases()
    }

    /// Whether the sentence ends in 다 and a full stop: written news, not talk.
    private var endsAsStatement: Bool {
        var end = scalars.count
        while end > 0, classes[end - 1 + Self.margin] == CharacterClass.blank { end -= 1 }
        return end > 1 && scalars[end - 1] == 0x2E && scalars[end - 2] == 0xB2E4
    }

    private mutating func readWords() {
        let count = scalars.count
        words.removeAll(keepingCapacity: true)
        wordOf.removeAll(keepingCapacity: true)
        stems.removeAll(keepingCapacity: true)
        if heads.count < count {
            heads = [UInt64](repeating: 0, count: count)
            (tails, stemTails) = (heads, heads)
        }
        var start = 0
        while start < count {
            var end = start + 1
            let isWordy = CharacterClass.isWordy(kind(start))
            if isWordy { while end < count, CharacterClass.isWordy(kind(end)) { end += 1 } }
            let stemEnd = isWordy ? stemEnd(start, end) : end
            var word = Word(start: start, end: end, stemEnd: stemEnd, isWordy: isWordy)
            word.borders = UInt64(kind(start - 1)) << 4 | UInt64(kind(end))
            for _ in start..<end { wordOf.append(Int32(words.count)) }
            if isWordy { read(&word) }
            words.append(word)
            start = end
        }
        stems.sort()
        var companions: [UInt64] = []
        for stem in stems where stem != companions.last && companions.count < Self.companions {
            companions.append(stem)
        }
        stems = companions
        meetNeighbours()
    }

    private mutating func read(_ word: inout Word) {
        let whole = word.start..<word.end
        word.hash = Self.hash(whole, characters, into: &heads)
        word.stem = heads[word.stemEnd - 1]
        _ = Self.hash(whole.reversed(), characters, into: &tails)
        _ = Self.hash((word.start..<word.stemEnd).reversed(), characters, into: &stemTails)
        word.particle = word.stemEnd < word.end ? tails[word.stemEnd] : 0
        word.lastTwo = tails[max(word.start, word.end - 2)]
        word.stemTail = stemTails[max(word.start, word.stemEnd - 2)]
        word.stemTailOfThree = stemTails[max(word.start, word.stemEnd - 3)]
        if word.stemEnd - word.start >= 2 { stems.append(word.stem) }
        if kind(word.start) == CharacterClass.hangul { readNameShape(&word) }
    }

    /// The hash of the characters of some positions, and at each position that of those up to it.
    @inline(__always)
    private static func hash(
        _ positions: some Sequence<Int>, _ characters: [UInt64], into hashes: inout [UInt64]
    ) -> UInt64 {
        var hash = FeatureHash.seed
        for position in positions {
            hash = FeatureHash.mix(hash, characters[position + margin])
            hashes[position] = hash
        }
        return hash
    }

    private mutating func meetNeighbours() {
        var before: Int?
        for index in words.indices {
            if let before {
                let gap = character(words[index].start - 1)
                words[index].tailBefore = FeatureHash.mix(words[before].lastTwo, gap)
                words[index].gapBefore = gap << 8 | UInt64(min(words[before].end - words[before].start, 6))
            }
            if words[index].isWordy { before = index }
        }
        var after: Int?
        for index in words.indices.reversed() {
            if let after {
                let gap = character(words[index].end)
                words[index].stemAfter = FeatureHash.mix(words[after].stem, gap)
                words[index].stemTailAfter = FeatureHash.mix(words[after].stemTail, gap)
            }
            if words[index].isWordy { after = index }
        }
    }

    private static let particles = [
        "은", "는", "이", "가", "을", "를", "의", "에", "도", "와", "과", "로", "으로", "에서", "에게", "까지", "부터", "만", "이나", "라고",
        "이라고", "에는", "에서는", "에도", "이라는", "라는", "이며", "며", "인", "이다", "다", "께서", "한테", "보다", "처럼", "에게서", "와의",
        "과의", "측", "등", "들", "씨", "군", "양", "입니다", "임", "이고", "고", "랑", "이랑",
    ]
    private static let particleHashes = Set(particles.map { FeatureHash.phrase($0.unicodeScalars.map(\.value)) })
    /// What particles end with: most words end with none of these.
    private static let particleEnds = SyllableSet(particles.compactMap(\.unicodeScalars.last))

    /// Where what may be a particle begins: by its letters alone, the model weighs it.
    private func stemEnd(_ start: Int, _ end: Int) -> Int {
        guard let last = Unicode.Scalar(scalars[end - 1]), Self.particleEnds.contains(last) else { return end }
        for length in stride(from: min(3, end - start - 1), to: 0, by: -1)
        where Self.particleHashes.contains(FeatureHash.phrase(scalars[(end - length)..<end])) {
            return end - length
        }
        return end
    }

    @inline(__always)
    func character(_ position: Int) -> UInt64 { characters[position + Self.margin] }

    @inline(__always)
    func kind(_ position: Int) -> UInt8 { classes[position + Self.margin] }

    @inline(__always)
    func pair(_ position: Int) -> UInt64 { pairs[position + Self.margin] }

    @inline(__always)
    func triple(_ position: Int) -> UInt64 { triples[position + Self.margin] }

    /// Most words of a sentence that are company.
    static let companions = 40

    /// The features of one position.
    @inline(__always)
    package func add<Sink: FeatureSink>(at position: Int, to sink: inout Sink) {
        add(at: position, in: words[Int(wordOf[position])], to: &sink)
    }

    /// The features of one position of a word.
    @inline(__always)
    func add<Sink: FeatureSink>(at position: Int, in word: Word, to sink: inout Sink) {
        addCharacters(position, &sink)
        if word.isWordy {
            addWord(position, word, &sink)
            addNameShape(position, word, &sink)
        } else {
            addGap(word, &sink)
        }
        addPhrases(position, word, &sink)
    }

    @inline(__always)
    private func addCharacters<Sink: FeatureSink>(_ i: Int, _ sink: inout Sink) {
        @inline(__always) func add(_ template: UInt64, _ value: UInt64, _ other: UInt64 = 0) {
            sink.add(FeatureHash.feature(template, value, other))
        }
        for offset in -1...1 { add(UInt64(offset + 1), character(i + offset)) }
        add(3, pair(i - 2))
        add(4, pair(i))
        add(5, pair(i + 1))
        add(6, pair(i + 2))
        add(7, character(i - 1), character(i + 1))
        add(8, triple(i - 3))
        add(9, triple(i - 1))
        add(10, triple(i))
        add(11, triple(i + 1))
        add(12, triple(i - 3), character(i))
        add(13, triple(i - 1), character(i + 2))
        add(14, character(i), isStatement)
        var shape: UInt64 = 0
        for offset in -2...2 { shape = shape << 4 | UInt64(kind(i + offset)) }
        add(15, shape)
    }
}
