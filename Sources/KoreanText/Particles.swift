package import NewsModel

/// The particles of Korean, and how they chain after a noun.
package enum Particles {
    /// The lexicon, in its order.
    package static let all: [Particle] = LexiconTable(PackageResources.particles_tsv).compactMap { row in
        let cases = row[1].split(separator: "+").compactMap { Case(rawValue: String($0)) }
        guard !cases.isEmpty, let slot = UInt8(row[2]).flatMap(Particle.Slot.init(rawValue:)),
            let agreement = Particle.Agreement(rawValue: row[3])
        else { return nil }
        return Particle(form: row[0], cases: cases, slot: slot, agreement: agreement)
    }

    /// What the search needs of a particle, in one word.
    private struct Entry: Sendable {
        let number: UInt8
        let slot: Particle.Slot
        let agreement: Particle.Agreement
    }

    private static let index = PhraseIndex(
        all.prefix(255).enumerated().map { number, particle in
            (particle.form, Entry(number: UInt8(number), slot: particle.slot, agreement: particle.agreement))
        })

    /// What particles begin and end with: a word mostly shows by that alone that no chain fills the rest of it.
    private static let firsts = SyllableSet(all.compactMap(\.form.unicodeScalars.first))
    private static let lasts = SyllableSet(all.compactMap(\.form.unicodeScalars.last))

    /// No chain is longer, in syllables: (으)로부터라기보다는.
    static let longestChain = 12

    /// The particles that fill everything from `position` to the end of the run of syllables there and agree with what
    /// stands before. Empty at the end of a word; nil where a word goes on that is no particle (벨라루스|군).
    ///
    /// Of several readings the one with the fewest particles is taken: 에서 before 에 + 서.
    package static func chain(after position: Int, in text: Text) -> ParticleChain? {
        let scalars = text.scalars
        guard position >= 0, position <= scalars.count else { return nil }
        var end = position
        while end < scalars.count, end - position <= longestChain, Hangul.isSyllable(scalars[end]) { end += 1 }
        if end == position {
            return goesOn(at: position, scalars) ? nil : ParticleChain(span: Span(position, position), packed: 0)
        }
        return chain(from: position, to: end, scalars)
    }

    /// Every way to part an eojeol into a stem and its particles, longest chain first; the bare word comes last.
    /// Punctuation at the end of the eojeol belongs to neither.
    package static func splits(of eojeol: Span, in text: Text) -> [(stem: Span, chain: ParticleChain)] {
        let scalars = text.scalars
        let start = max(0, eojeol.start)
        var end = min(eojeol.end, scalars.count)
        while end > start, isTrailing(scalars[end - 1]) { end -= 1 }
        guard end > start else { return [] }
        var runStart = end
        while runStart > start, end - runStart < longestChain, Hangul.isSyllable(scalars[runStart - 1]) {
            runStart -= 1
        }
        var splits: [(stem: Span, chain: ParticleChain)] = []
        for position in max(runStart, start + 1)..<max(end, start + 1) where position < end {
            if let chain = chain(from: position, to: end, scalars) {
                splits.append((Span(start, position), chain))
            }
        }
        splits.append((Span(start, end), ParticleChain(span: Span(end, end), packed: 0)))
        return splits
    }

    /// The best chain between two positions: over positions and slots, the fewest particles that lead there.
    private static func chain(from start: Int, to end: Int, _ scalars: [Unicode.Scalar]) -> ParticleChain? {
        let length = end - start
        guard length > 0, length <= longestChain, firsts.contains(scalars[start]), lasts.contains(scalars[end - 1])
        else { return nil }
        // Cell (offset, slot) holds the packed particles that lead there; a chain's length is in the bytes it fills.
        var cells = InlineArray<78, UInt64>(repeating: .max)
        cells[0] = 0
        for offset in 0..<length {
            let row = offset * Particle.Slot.count
            guard (0..<Particle.Slot.count).contains(where: { cells[row + $0] != .max }) else { continue }
            let before = offset == 0 ? soundingScalar(before: start, scalars) : scalars[start + offset - 1]
            var cursor = index.trie.cursor(at: start + offset, in: scalars)
            while let entry = index.next(&cursor, in: scalars), cursor.end <= end {
                guard entry.agreement.holds(after: before) else { continue }
                let target = (cursor.end - start) * Particle.Slot.count + Int(entry.slot.rawValue)
                for slot in 0..<Particle.Slot.count {
                    let reached = cells[row + slot]
                    guard reached != .max, reached >> 48 == 0,
                        let from = Particle.Slot(rawValue: UInt8(slot)),
                        from.followers >> entry.slot.rawValue & 1 == 1
                    else { continue }
                    let shift = UInt64((64 - reached.leadingZeroBitCount + 7) / 8 * 8)
                    let extended = reached | (UInt64(entry.number) + 1) << shift
                    if extended.leadingZeroBitCount / 8 > cells[target].leadingZeroBitCount / 8
                        || cells[target] == .max
                    {
                        cells[target] = extended
                    }
                }
            }
        }
        var best = UInt64.max
        for slot in 1..<Particle.Slot.count {
            let cell = cells[length * Particle.Slot.count + slot]
            guard cell != .max else { continue }
            if best == .max || cell.leadingZeroBitCount / 8 > best.leadingZeroBitCount / 8 { best = cell }
        }
        return best == .max ? nil : ParticleChain(span: Span(start, end), packed: best)
    }

    /// The sound a particle agrees with: quotation marks are silent, after a bracket ('연합국가'(CIS)는) nothing is sure.
    private static func soundingScalar(before position: Int, _ scalars: [Unicode.Scalar]) -> Unicode.Scalar? {
        var index = position - 1
        while index >= 0, position - index <= 3, isQuotationMark(scalars[index]) { index -= 1 }
        return index >= 0 && !isQuotationMark(scalars[index]) ? scalars[index] : nil
    }

    private static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "'", "\"", "’", "”", "」", "』", "》", "〉", ">", "＞": true
        default: false
        }
    }

    /// Whether a letter or digit stands at the position, so that the word before it has not ended.
    private static func goesOn(at position: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        guard position > 0, position < scalars.count else { return false }
        switch Tokenizer.kind(of: scalars[position]) {
        case .latin, .digits, .hanja, .hangul: return true
        case .punctuation, .symbol, nil: return false
        }
    }

    private static func isTrailing(_ scalar: Unicode.Scalar) -> Bool {
        switch Tokenizer.kind(of: scalar) {
        case .punctuation, .symbol, nil: true
        case .latin, .digits, .hanja, .hangul: false
        }
    }
}
