/// Features of a word as a whole, by which the gate tells words that are part of no name (`WordGate`).
extension CharacterFeatures {
    /// Where the words of the sentence stand, by their numbers; nil for what stands between words.
    package var wholeWords: [Range<Int>?] { words.map { $0.isWordy ? $0.start..<$0.end : nil } }

    /// The features of a word by its number.
    package func add<Sink: FeatureSink>(wholly word: Int, to sink: inout Sink) { add(wholly: words[word], to: &sink) }

    func isBlank(_ word: Word) -> Bool { kind(word.start) == CharacterClass.blank }

    @inline(__always)
    func add<Sink: FeatureSink>(wholly word: Word, to sink: inout Sink) {
        @inline(__always) func add(_ template: UInt64, _ value: UInt64, _ other: UInt64 = 0) {
            sink.add(FeatureHash.feature(template &+ 144, value, other))
        }
        let (start, last) = (word.start, word.stemEnd - 1)
        let length = UInt64(min(last + 1 - start, 7))
        let kinds = UInt64(kind(start)) << 4 | UInt64(kind(word.end - 1))
        add(0, word.hash)
        add(1, word.stem)
        add(2, heads[min(start + 1, last)])
        add(3, character(last), length)
        add(4, word.stemTail)
        add(5, word.lastTwo)
        add(6, word.particle, length)
        add(7, kinds << 8 | word.borders, length)
        add(8, word.tailBefore)
        add(9, word.gapBefore, word.particle)
        add(10, word.stemAfter)
        add(11, word.stemTailAfter)
        add(12, word.surname << 32 | word.foreign, length)
        add(13, word.formAfter, character(word.end))
        add(14, UInt64(word.lexiconsAfter) << 16 | UInt64(word.wholeAfter), character(word.end))
        add(15, UInt64(word.lexiconsBefore), character(start - 1))
        add(16, isStatement)
        addForm(over: start, template: 17, from: start, to: last, &sink)
        addForm(over: last, template: 18, from: start, to: last, &sink)
        for lexicon in SetBits(matches.covering[start] | matches.covering[last]) {
            let match = matches[lexicon, matches.covering[start] >> UInt16(lexicon) & 1 == 1 ? start : last]
            let place: UInt64 = (Int(match.start) == start ? 1 : 0) | (Int(match.end) == last + 1 ? 2 : 0)
            add(19, UInt64(lexicon), place << 8 | UInt64(match.bounds))
        }
    }

    @inline(__always)
    private func addForm<Sink: FeatureSink>(
        over position: Int, template: UInt64, from start: Int, to last: Int, _ sink: inout Sink
    ) {
        let form = matches.longest[position]
        let place: UInt64 = (Int(form.start) == start ? 1 : 0) | (Int(form.end) == last + 1 ? 2 : 0)
        sink.add(
            FeatureHash.feature(template &+ 144, UInt64(form.signature), place << 8 | UInt64(form.bounds)))
    }
}
