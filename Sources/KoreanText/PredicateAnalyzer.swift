package import NewsModel

/// Reads one word as a predicate:
///
/// 1. an ending is taken off the end (다고)
/// 2. tense marks are taken off what is left (겠, 았/었)
/// 3. the rest is a form of a verb (만나), or a noun and a form of a light verb (체결 + 해)
///
/// Of several readings the one with the longest verb wins, then the one with the longest ending.
package struct PredicateAnalyzer: Sendable {
    private let lemmas = LemmaTable.shared
    private let endings = EndingTable.shared
    private static let nonPredicates = PhraseIndex(
        LexiconTable(PackageResources.nonpredicates_tsv).map { ($0[0], true) })

    /// What predicates end with: half of all words, and most that end in a particle, end with none of these.
    private static let lasts: SyllableSet = {
        let (endings, forms) = (EndingTable.shared.index.trie, LemmaTable.shared.formRanges.trie)
        return SyllableSet(
            Hangul.syllables.filter { syllable in
                var letters = PredicateLetters()
                letters.read([syllable])
                return endings.meets(letters.reversed) || forms.meets(letters.reversed)
            })
    }()

    /// No word of a newspaper has more syllables; what is longer is read from its end.
    static let longestWord = 16

    private var letters = PredicateLetters()

    package init() {}

    private struct Reading {
        var lemma: LemmaTable.ID
        var nounLength: Int
        var verbLength: Int
        var ending: EndingTable.Ending
        var isPast: Bool
        var isWilling: Bool
    }

    /// - Parameter word: a run of Hangul syllables. Nil where it is no predicate.
    package mutating func analyze(_ word: Span, in text: Text) -> Predicate? {
        let start = max(0, max(word.start, word.end - Self.longestWord))
        guard start < word.end, word.end <= text.count, Self.lasts.contains(text.scalars[word.end - 1]) else {
            return nil
        }
        if let stop = Self.nonPredicates.longestMatch(at: start, in: text), stop.end == word.end { return nil }
        letters.read(text.scalars[start..<word.end])
        var best = read(EndingTable.bare)
        var cursor = endings.index.trie.cursor(at: 0, in: letters.reversed)
        while let range = endings.index.next(&cursor, in: letters.reversed) {
            for number in range {
                if let reading = read(endings.endings[number]), isBetter(reading, than: best) { best = reading }
            }
        }
        guard let best else { return nil }
        let lemma = lemmas.lemmas[Int(best.lemma.rawValue)]
        let tense: PredicateTense = best.isPast ? .past : best.ending.tense
        return Predicate(
            span: word, noun: Span(start, start + best.nounLength), verb: best.lemma, role: lemma.role,
            voice: lemma.voice, tense: tense, link: Self.link(best.ending.link, lemma.role),
            aspects: best.isWilling ? .willing : [],
            end: word.end)
    }

    /// The copula has no imperative: 예정이라고 is what was said, not what was ordered.
    private static func link(_ link: PredicateLink, _ role: LemmaTable.Role) -> PredicateLink {
        guard role == .copula else { return link }
        return switch link {
        case .command: .quote
        case .commandAdnominal: .quoteAdnominal
        default: link
        }
    }

    private func isBetter(_ new: Reading, than old: Reading?) -> Bool {
        guard let old else { return true }
        if new.nounLength != old.nounLength { return new.nounLength < old.nounLength }
        if new.verbLength != old.verbLength { return new.verbLength > old.verbLength }
        return new.ending.length > old.ending.length
    }

    /// Takes off tense marks behind the ending, then looks up what is left.
    private func read(_ ending: EndingTable.Ending) -> Reading? {
        var position = ending.length
        var attachment = ending.attachment
        if let reading = lookUp(position, attachment, ending, false, false) { return reading }
        // 으 before an ending that closes a syllable: 했으며, 했을.
        if attachment == .eu {
            guard matches(position, PredicateLetters.euMedial, PredicateLetters.silentInitial) else { return nil }
            position += 2
            attachment = .stem
        }
        guard attachment == .stem, letter(position) == PredicateLetters.pastFinal else { return nil }
        var isWilling = false
        if letter(position + 1) == PredicateLetters.eMedial, letter(position + 2) == PredicateLetters.giyeok {
            isWilling = true
            position += 3
            if let reading = lookUp(position, .stem, ending, false, true) { return reading }
            guard letter(position) == PredicateLetters.pastFinal else { return nil }
        }
        position += 1
        if let reading = lookUp(position, .infinitive, ending, true, isWilling) { return reading }
        // 하셨다: the honorific contracts with the past.
        if matches(position, PredicateLetters.yeoMedial, PredicateLetters.siot) {
            return lookUp(position + 2, .eu, ending, true, isWilling)
        }
        // 했었다: the past twice.
        if matches(position, PredicateLetters.eoMedial, PredicateLetters.silentInitial),
            letter(position + 2) == PredicateLetters.pastFinal
        {
            return lookUp(position + 3, .infinitive, ending, true, isWilling)
        }
        return nil
    }

    private func lookUp(
        _ position: Int, _ attachment: LemmaTable.Attachment, _ ending: EndingTable.Ending, _ isPast: Bool,
        _ isWilling: Bool
    ) -> Reading? {
        guard position < letters.reversed.count else { return nil }
        var best: Reading?
        var cursor = lemmas.formRanges.trie.cursor(at: position, in: letters.reversed)
        while let range = lemmas.formRanges.next(&cursor, in: letters.reversed) {
            let end = cursor.end
            let nounLength = end < letters.reversed.count ? letters.syllablesLeft[end] : 0
            for number in range where lemmas.forms[number].attachment == attachment {
                let form = lemmas.forms[number]
                let lemma = lemmas.lemmas[Int(form.id.rawValue)]
                guard nounLength == 0 || lemma.role == .light || lemma.role == .copula else { continue }
                // A noun of one syllable takes 하 and 되, the first two of the lexicon (정|했다); 탈당|했다 is not 탈|당했다.
                guard nounLength != 1 || lemma.role == .light && form.id.rawValue < 2 else { continue }
                guard isWord(position, ending, lemma, nounLength: nounLength, isPast: isPast) else { continue }
                let reading = Reading(
                    lemma: form.id, nounLength: nounLength, verbLength: end - position, ending: ending,
                    isPast: isPast, isWilling: isWilling)
                if let old = best {
                    let isLonger =
                        reading.nounLength != old.nounLength
                        ? reading.nounLength < old.nounLength : reading.verbLength > old.verbLength
                    if !isLonger { continue }
                }
                best = reading
            }
        }
        return best
    }

    /// Nouns of one syllable that 하다 makes common verbs of; with any other, 해, 한, 할 and 함 end nouns (올해, 북한, 역할).
    private static let shortNouns = SyllableSet(
        "정전취향통위대구당더택가칭행접달처강약심급인의관비말원청못속망피변합폐면패착청응임".unicodeScalars)

    /// Whether so short a form is a verb's more often than the end or the whole of a noun.
    private func isWord(
        _ position: Int, _ ending: EndingTable.Ending, _ lemma: LemmaTable.Lemma, nounLength: Int, isPast: Bool
    ) -> Bool {
        if isPast { return true }
        // 미사일, 외국인: far more nouns end so than the copula stands bare before a noun.
        if lemma.role == .copula, ending.length == 1 { return false }
        if nounLength == 1, ending.length <= 1, ending.link != .final {
            guard let first = letters.firstSyllable else { return false }
            return Self.shortNouns.contains(first)
        }
        // 몸을, 지진, 빚을: a noun, not the nominal form of 몰다.
        if nounLength == 0, lemma.role == .plain, lemma.hasOneSyllable {
            if ending.link == .nominal || ending.link == .negatable { return ending.length == 2 }
        }
        return true
    }

    private func letter(_ position: Int) -> Unicode.Scalar? {
        position < letters.reversed.count ? letters.reversed[position] : nil
    }

    private func matches(_ position: Int, _ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        letter(position) == first && letter(position + 1) == second
    }
}
