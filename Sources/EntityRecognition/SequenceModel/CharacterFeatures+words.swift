/// Features of the word a position stands in, of its stem and of its neighbours.
extension CharacterFeatures {
    @inline(__always)
    func addWord<Sink: FeatureSink>(_ i: Int, _ word: Word, _ sink: inout Sink) {
        @inline(__always) func add(_ template: UInt64, _ value: UInt64, _ other: UInt64 = 0) {
            sink.add(FeatureHash.feature(template &+ 32, value, other))
        }
        let from = UInt64(min(i - word.start, 7))
        let left = UInt64(min(word.end - i, 7))
        let place = from << 4 | left
        let near = min(from, 5)
        let rest = min(left, 5)
        let head = heads[i]
        add(0, word.hash, from)
        add(1, head)
        add(2, place, word.borders)
        if i < word.stemEnd {
            let stemLeft = UInt64(min(word.stemEnd - i, 6))
            let inStem = stemLeft << 4 | from
            add(3, stemTails[i])
            add(4, word.particle, inStem)
            add(5, word.stemTail, inStem)
            add(6, character(word.stemEnd - 1), inStem)
            add(7, word.stemTailOfThree, stemLeft)
        } else {
            add(8, word.particle, UInt64(i - word.stemEnd))
        }
        add(9, word.tailBefore, near)
        add(10, word.tailBefore, head)
        add(11, word.gapBefore, near << 4 | rest)
        add(12, word.stemAfter, rest)
        add(13, word.stemAfter, tails[i])
        add(14, word.stemTailAfter, rest)
    }

    /// Features of what stands between two words.
    @inline(__always)
    func addGap<Sink: FeatureSink>(_ gap: Word, _ sink: inout Sink) {
        sink.add(FeatureHash.feature(48, gap.tailBefore, gap.stemTailAfter))
        sink.add(FeatureHash.feature(49, gap.tailBefore, gap.stemAfter))
    }
}
