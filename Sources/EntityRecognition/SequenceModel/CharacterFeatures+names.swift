/// Features of how much a word looks like a Korean or a foreign person's name.
extension CharacterFeatures {
    /// What is asked at every position of a word that begins with a syllable.
    func readNameShape(_ word: inout Word) {
        if let weight = Unicode.Scalar(scalars[word.start]).flatMap(Surnames.weight) {
            word.surname = weight > 0 ? 1 : 2
        }
        let length = word.stemEnd - word.start
        let sum = (word.start..<word.stemEnd).reduce(0) { $0 + syllable($1).foreign }
        word.foreign = Self.step(sum / max(1, length) * 2) << 8 | UInt64(min(6, length))
    }

    private func syllable(_ position: Int) -> NameLexicon.Syllable {
        Unicode.Scalar(scalars[position]).map { NameLexicon.embedded.syllable($0) } ?? .unseen
    }

    @inline(__always)
    func addNameShape<Sink: FeatureSink>(_ i: Int, _ word: Word, _ sink: inout Sink) {
        @inline(__always) func add(_ template: UInt64, _ value: UInt64, _ other: UInt64 = 0) {
            sink.add(FeatureHash.feature(template &+ 112, value, other))
        }
        guard kind(word.start) == CharacterClass.hangul else { return }
        let place = i - word.start
        add(3, word.foreign, UInt64(min(5, place)) << 1 | (i >= word.stemEnd ? 1 : 0))
        guard word.surname > 0, place < 4 else { return }
        for length in max(2, place + 1)...4 where word.start + length <= word.end {
            let last = syllable(word.start + length - 1).givenLast
            let score = length == 2 ? last : (syllable(word.start + 1).givenFirst + last) / 2
            let end: UInt64 = word.start + length == word.stemEnd ? 1 : word.start + length == word.end ? 2 : 0
            let shape = UInt64(length) << 16 | UInt64(place) << 12 | Self.step(score) << 4 | end
            add(0, shape, word.surname)
            add(1, shape, word.start + length == word.end ? character(word.end) : 0)
            let given = matches.givenNames[(word.start + 1) * 3 + length - 2]
            if given > 0 { add(2, UInt64(length) << 16 | UInt64(place) << 12 | end, UInt64(given)) }
        }
    }

    private static func step(_ score: Int) -> UInt64 { UInt64(max(0, min(12, (score + 60) / 10))) }
}
