import KoreanText

/// What the sequence model looks at: for each code point of a sentence, hashes of what stands there and around it.
///
/// Training and recognition run the same code; `read` takes a sentence, `features(at:into:)` gives one position.
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

    /// A run of letters and digits, or one other character.
    struct Word {
        var start: Int
        var end: Int
        /// Where a particle begins, else the end.
        var stemEnd: Int
        var isWordy: Bool
        var hash: UInt64 = 0
        var stem: UInt64 = 0
        var firstTwo: UInt64 = 0
        var lastTwo: UInt64 = 0
        /// The last two characters of the stem.
        var stemTail: UInt64 = 0
        /// The nearest words that are no punctuation; -1 where none is.
        var before = -1
        var after = -1
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
        matches.read(scalars, phrases, adjust)
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
        var start = 0
        while start < count {
            var end = start + 1
            let isWordy = CharacterClass.isWordy(kind(start))
            if isWordy { while end < count, CharacterClass.isWordy(kind(end)) { end += 1 } }
            var word = Word(start: start, end: end, stemEnd: isWordy ? stemEnd(start, end) : end, isWordy: isWordy)
            word.hash = hash(start, end)
            word.stem = hash(start, word.stemEnd)
            word.firstTwo = hash(start, min(end, start + 2))
            word.lastTwo = hash(max(start, end - 2), end)
            word.stemTail = hash(max(start, word.stemEnd - 2), word.stemEnd)
            for _ in start..<end { wordOf.append(Int32(words.count)) }
            if isWordy, word.stemEnd - start >= 2 { stems.append(word.stem) }
            words.append(word)
            start = end
        }
        stems = Array(Set(stems)).sorted()
        if stems.count > 40 { stems.removeLast(stems.count - 40) }
        var last = -1
        for index in words.indices {
            words[index].before = last
            if words[index].isWordy { last = index }
        }
        last = -1
        for index in words.indices.reversed() {
            words[index].after = last
            if words[index].isWordy { last = index }
        }
    }

    private static let particles: Set<UInt64> = Set(
        [
            "은", "는", "이", "가", "을", "를", "의", "에", "도", "와", "과", "로", "으로", "에서", "에게", "까지", "부터", "만", "이나", "라고",
            "이라고", "에는", "에서는", "에도", "이라는", "라는", "이며", "며", "인", "이다", "다", "께서", "한테", "보다", "처럼", "에게서", "와의",
            "과의", "측", "등", "들", "씨", "군", "양", "입니다", "임", "이고", "고", "랑", "이랑",
        ].map { FeatureHash.phrase($0.unicodeScalars.map(\.value)) })

    /// Where what may be a particle begins: by its letters alone, the model weighs it.
    private func stemEnd(_ start: Int, _ end: Int) -> Int {
        guard kind(end - 1) == CharacterClass.hangul else { return end }
        for length in stride(from: min(3, end - start - 1), to: 0, by: -1)
        where Self.particles.contains(FeatureHash.phrase(scalars[(end - length)..<end])) {
            return end - length
        }
        return end
    }

    @inline(__always)
    func character(_ position: Int) -> UInt64 { characters[position + Self.margin] }

    @inline(__always)
    func kind(_ position: Int) -> UInt8 { classes[position + Self.margin] }

    func hash(_ start: Int, _ end: Int) -> UInt64 {
        var hash = FeatureHash.seed
        var position = start
        while position < end {
            hash = FeatureHash.mix(hash, character(position))
            position += 1
        }
        return hash
    }

    @inline(__always)
    func pair(_ position: Int) -> UInt64 { pairs[position + Self.margin] }

    @inline(__always)
    func triple(_ position: Int) -> UInt64 { triples[position + Self.margin] }

    /// Replaces the buffer with the features of one position.
    package func features(at position: Int, into features: inout [UInt64]) {
        features.removeAll(keepingCapacity: true)
        addCharacters(position, &features)
        addWords(position, &features)
        addPhrases(position, &features)
        addNameShape(position, &features)
    }

    private func addCharacters(_ i: Int, _ features: inout [UInt64]) {
        @inline(__always) func add(_ template: UInt64, _ value: UInt64) {
            features.append(FeatureHash.mix(FeatureHash.mix(template &* 0x1_0001, 0xABCD), value))
        }
        add(0, 0)
        for offset in -3...3 { add(UInt64(offset + 4), character(i + offset)) }
        for offset in -3...2 { add(UInt64(offset + 11), pair(i + offset)) }
        add(14, FeatureHash.mix(character(i - 1), character(i + 1)))
        for offset in -3...1 { add(UInt64(offset + 18), triple(i + offset)) }
        add(20, FeatureHash.mix(triple(i - 3), character(i)))
        add(21, FeatureHash.mix(triple(i - 2), character(i + 1)))
        add(22, FeatureHash.mix(triple(i - 1), character(i + 2)))
        add(23, FeatureHash.mix(triple(i), character(i + 3)))
        add(24, FeatureHash.mix(triple(i - 2), pair(i + 1)))
        var shape: UInt64 = 0
        for offset in -3...3 { shape = shape << 4 | UInt64(kind(i + offset)) }
        add(25, shape)
        add(26, shape >> 4 & 0xFFFFF)
        if kind(i) == CharacterClass.digit {
            add(27, UInt64(scalars[i]) << 8 | UInt64(kind(i - 1)) << 4 | UInt64(kind(i + 1)))
        }
        add(28, isStatement << 32 | character(i))
        if kind(i) == CharacterClass.hangul {
            let isClosed: UInt64 = (scalars[i] - 0xAC00) % 28 != 0 ? 1 : 0
            add(29, FeatureHash.mix(pair(i + 1), isClosed))
        }
    }
}
