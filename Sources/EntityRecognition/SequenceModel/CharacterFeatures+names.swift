/// Features of how much a word looks like a Korean or a foreign person's name.
extension CharacterFeatures {
    func addNameShape(_ i: Int, _ features: inout [UInt64]) {
        @inline(__always) func add(_ template: UInt64, _ value: UInt64, _ other: UInt64 = 0) {
            features.append(FeatureHash.feature(template &+ 192, value, other))
        }
        let word = words[Int(wordOf[i])]
        guard kind(word.start) == CharacterClass.hangul else { return }
        let lexicon = NameLexicon.embedded
        func syllable(_ position: Int) -> NameLexicon.Syllable {
            Unicode.Scalar(scalars[position]).map { lexicon.syllable($0) } ?? .unseen
        }
        let place = UInt64(i - word.start)
        if place < 4, let surname = Unicode.Scalar(scalars[word.start]).flatMap(Surnames.weight) {
            for length in max(2, Int(place) + 1)...4 where word.start + length <= word.end {
                let last = syllable(word.start + length - 1).givenLast
                let score = length == 2 ? last : (syllable(word.start + 1).givenFirst + last) / 2
                let end: UInt64 =
                    word.start + length == word.stemEnd ? 1 : word.start + length == word.end ? 2 : 0
                let shape = UInt64(length) << 16 | place << 12 | Self.step(score) << 4 | end
                add(0, shape, surname > 0 ? 1 : 2)
                add(1, shape, word.start + length == word.end ? character(word.end) : 0)
                let given = matches.givenNames[(word.start + 1) * 3 + length - 2]
                if given > 0 { add(2, UInt64(length) << 16 | place << 12 | end, UInt64(given)) }
            }
        }
        var sum = 0
        for position in word.start..<word.stemEnd { sum += syllable(position).foreign }
        let mean = Self.step(sum / max(1, word.stemEnd - word.start) * 2)
        add(
            3, mean << 16 | UInt64(min(6, word.stemEnd - word.start)) << 8 | min(5, place),
            i >= word.stemEnd ? 1 : 0)
    }

    private static func step(_ score: Int) -> UInt64 { UInt64(max(0, min(12, (score + 60) / 10))) }
}
