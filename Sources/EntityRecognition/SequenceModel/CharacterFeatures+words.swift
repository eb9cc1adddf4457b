/// Features of the word a position stands in, of its stem and of its neighbours.
extension CharacterFeatures {
    func addWords(_ i: Int, _ features: inout [UInt64]) {
        @inline(__always) func add(_ template: UInt64, _ value: UInt64, _ other: UInt64 = 0) {
            features.append(FeatureHash.feature(template &+ 64, value, other))
        }
        let word = words[Int(wordOf[i])]
        let from = UInt64(min(i - word.start, 7))
        let left = UInt64(min(word.end - i, 7))
        let place = from << 4 | left
        let near = UInt64(min(i - word.start, 5))
        let rest = UInt64(min(word.end - i, 5))
        let gapBefore = character(word.start - 1)
        let gapAfter = character(word.end)
        let head = hash(word.start, i + 1)
        let tail = hash(i, word.end)
        add(0, word.hash, UInt64(i - word.start))
        add(1, head)
        add(2, tail)
        add(3, place)
        add(4, place, UInt64(kind(word.start - 1)) << 4 | UInt64(kind(word.end)))
        if i < word.stemEnd {
            let stemLeft = UInt64(min(word.stemEnd - i, 7))
            add(5, word.stem, UInt64(i - word.start))
            add(6, hash(i, word.stemEnd))
            add(7, hash(word.stemEnd, word.end), stemLeft << 4 | from)
            add(8, word.stemTail, min(stemLeft, 6) << 4 | min(from, 6))
            add(9, character(word.stemEnd - 1), min(stemLeft, 6) << 4 | min(from, 6))
            if word.stemEnd - word.start >= 3 {
                add(10, hash(word.stemEnd - 3, word.stemEnd), min(stemLeft, 6))
            }
        } else {
            add(11, hash(word.stemEnd, word.end), UInt64(i - word.stemEnd))
        }
        if word.before >= 0 {
            let before = words[word.before]
            add(12, FeatureHash.mix(before.hash, gapBefore), near)
            add(13, FeatureHash.mix(before.lastTwo, gapBefore), near)
            add(14, FeatureHash.mix(character(before.end - 1), gapBefore), near)
            add(15, before.lastTwo, head)
            add(16, gapBefore << 8 | UInt64(min(before.end - before.start, 6)), near << 4 | rest)
        } else {
            add(17, near)
        }
        if word.after >= 0 {
            let after = words[word.after]
            add(18, FeatureHash.mix(after.hash, gapAfter), rest)
            add(19, FeatureHash.mix(after.stem, gapAfter), rest)
            add(20, FeatureHash.mix(after.firstTwo, gapAfter), rest)
            add(21, after.stem, tail)
            add(22, gapAfter << 8 | UInt64(min(after.end - after.start, 6)), near << 4 | rest)
            add(23, FeatureHash.mix(character(after.start), gapAfter), rest)
            add(24, FeatureHash.mix(after.stemTail, gapAfter), rest)
        } else {
            add(25, rest)
        }
        add(26, gapBefore, near)
        add(27, gapAfter, rest)
        add(28, gapBefore << 32 | gapAfter, place)
        add(29, isStatement, near << 4 | rest)
        if kind(i) == CharacterClass.hangul {
            let isClosed: UInt64 = (scalars[i] - 0xAC00) % 28 != 0 ? 1 : 0
            add(30, isClosed << 32 | character(i + 1), near)
        }
    }
}
