import KoreanText
import NewsModel

/// Candidates for foreign persons' names: runs of words of which some are parts of names (블라디미르 푸틴), and single words
/// before a title (메르켈 총리).
///
/// Confidence: 0.95 for a run with a title, 0.8 for a run of known parts without one, 0.85 for one part before a title and for
/// two or three unknown words there of which one sounds foreign, 0.7 for one such word, 0.8 for a part that stands in a surer
/// name of the text.
struct ForeignPersonNames: Sendable {
    let titles: TitleFinder
    private var reading: Reading { titles.reading }

    /// A part of names, one that is a word too, a word of foreign sound, a word that may be foreign.
    private enum Part { case known, ambiguous, sound, faint }

    func candidates() -> [Candidate] {
        var candidates: [Candidate] = []
        var sureParts: [(String, Bool)] = []
        var readings = Words(of: self)
        for index in reading.chunks.indices where reading.chunks[index].kind == .hangul {
            for candidate in names(from: index, &readings) {
                candidates.append(candidate)
                guard candidate.confidence >= 0.8 else { continue }
                let words = reading.document.text[candidate.span].split { $0 == " " || $0 == "·" }
                // The name a Vietnamese person is called by stands last and may be one syllable (꽝 주석).
                for word in words where word.count >= 2 || word == words.last { sureParts.append((String(word), true)) }
            }
        }
        let parts = PhraseIndex(sureParts)
        guard parts.count > 0 else { return candidates }
        for (index, chunk) in reading.chunks.enumerated() where chunk.kind == .hangul {
            guard let match = parts.longestMatch(at: chunk.span.start, in: reading.scalars),
                match.end <= chunk.span.end,
                reading.isWordEnd(match.end, in: chunk), titles.knownEnds[index] ?? 0 < match.end
            else { continue }
            let span = Span(chunk.span.start, match.end)
            let title = titles.title(afterNameIn: index, end: match.end)
            if span.length == 1, title == nil || span.end != chunk.span.end { continue }
            candidates.append(
                Candidate(
                    span: span, phrase: title.map { Span(span.start, $0.title.end) } ?? span, type: .person,
                    confidence: title == nil ? 0.8 : 0.9, source: .foreignName, title: title?.title,
                    sentence: chunk.sentence))
        }
        return candidates
    }

    private func names(from first: Int, _ words: inout Words) -> [Candidate] {
        var found: [Candidate] = []
        var known = 0
        var sounding = 0
        var index = first
        let start = reading.chunks[first].span.start
        let isVietnamese = isVietnamese(first)
        var isAfterLink = false
        for count in 1...6 {
            let chunk = reading.chunks[index]
            let word = words[index]
            // The name may end in this word …
            if isVietnamese, count >= 3, let end = vietnamese(index) {
                let title = titles.title(afterNameIn: index, end: end)
                let span = Span(start, end)
                found.append(
                    Candidate(
                        span: span, phrase: title.map { Span(start, $0.title.end) } ?? span, type: .person,
                        confidence: 0.95, source: .foreignName, title: title?.title, sentence: chunk.sentence))
                return found
            }
            if isAfterLink, isPlain(chunk.span), let title = titles.title(afterNameIn: index, end: chunk.span.end) {
                found.append(
                    Candidate(
                        span: Span(start, chunk.span.end), phrase: Span(start, title.title.end), type: .person,
                        confidence: 0.95, source: .foreignName, title: title.title, sentence: chunk.sentence))
            }
            for ending in word.endings {
                let end = ending.end
                if titles.knownEnds[index] ?? 0 >= end, count == 1 { break }
                let confidence = confidence(
                    known: known + (ending.part == .known ? 1 : 0),
                    sounding: sounding + (ending.part == .sound ? 1 : 0), last: ending.part, count: count,
                    title: ending.title?.kind, bracket: reading.bracket(at: end)?.content)
                guard confidence > 0 else { continue }
                let span = Span(start, end)
                found.append(
                    Candidate(
                        span: span, phrase: ending.title.map { Span(start, $0.title.end) } ?? span, type: .person,
                        confidence: confidence, source: .foreignName, title: ending.title?.title,
                        sentence: chunk.sentence))
                break
            }
            // … or go on in the next.
            if count > 1, isLink(chunk.span), index + 1 < reading.chunks.count {
                // 빈 in 무함마드 빈 살만: never the first word nor the last.
                isAfterLink = true
            } else if isAfterLink, isPlain(chunk.span) {
                isAfterLink = false
            } else if isVietnamese, chunk.span.length <= 3 {
                known += 1
            } else {
                guard let part = word.whole, titles.knownEnds[index] != chunk.span.end else { return found }
                if part == .known { known += 1 }
                if part == .sound { sounding += 1 }
            }
            guard index + 1 < reading.chunks.count, reading.chunks[index + 1].kind == .hangul,
                reading.isNextWord(index + 1, after: chunk.span.end, sentence: chunk.sentence)
                    || isDotted(chunk.span.end, reading.chunks[index + 1].span.start)
            else { return found }
            index += 1
        }
        return found
    }

    /// What a word may be in a name, whichever word the name begins with.
    private struct Word {
        /// Where a name may end in it, the likeliest first.
        var endings: [Ending] = []
        /// What it is as a whole.
        var whole: Part?
    }

    private struct Ending {
        let end: Int
        let part: Part
        let title: TitleFinder.Found?
    }

    /// The words of the text, each read once though up to four names are tried through it.
    private struct Words {
        private let names: ForeignPersonNames
        private var seen: [Word?]

        init(of names: ForeignPersonNames) {
            self.names = names
            seen = Array(repeating: nil, count: names.reading.chunks.count)
        }

        subscript(index: Int) -> Word {
            mutating get {
                if let word = seen[index] { return word }
                let word = names.word(index)
                seen[index] = word
                return word
            }
        }
    }

    private func word(_ index: Int) -> Word {
        let chunk = reading.chunks[index]
        let known = reading.lexicon.foreignParts.longestMatch(at: chunk.span.start, in: reading.scalars)
        var word = Word(whole: part(chunk.span, known))
        func add(_ end: Int, _ part: Part?) {
            guard let part else { return }
            let title = titles.title(afterNameIn: index, end: end)
            if title != nil || reading.isWordEnd(end, in: chunk) {
                word.endings.append(Ending(end: end, part: part, title: title))
            }
        }
        if let end = known?.end, end > chunk.span.start + 1, end <= chunk.span.end {
            add(end, part(Span(chunk.span.start, end), known))
        }
        if known != nil || mayBegin(chunk.span), let cut = cut(chunk.span) {
            add(cut, part(Span(chunk.span.start, cut), known))
        }
        add(chunk.span.end, word.whole)
        return word
    }

    /// Family names of Vietnam as Korean newspapers spell them; true where the syllable is also a Korean word.
    private static let vietnameseFamilies: PhraseIndex<Bool> = PhraseIndex(
        ["응우옌", "쩐", "팜", "호앙", "후인", "응오", "즈엉", "쯔엉", "부이", "르엉", "브엉", "응이엠", "찐", "도안", "까오"].map { ($0, false) }
            + ["레", "판", "부", "보", "당", "도", "호", "리", "딘", "럼", "마이", "또", "따", "루", "하"].map { ($0, true) })

    /// Middle names, which tell a Vietnamese name from Korean words.
    private static let vietnameseMiddles: PhraseIndex<Bool> = PhraseIndex(
        [
            "티", "반", "응옥", "쑤언", "딘", "득", "꽝", "민", "호앙", "타인", "꾸옥", "하이", "프엉", "다이", "뚜언", "푸", "쭝", "쫑", "띠엔",
            "티엔",
            "히우", "흐우", "바오", "꽁", "뚜", "타이", "비엣", "안", "홍", "훙", "투이", "끼엔", "껌", "남", "짜",
        ].map { ($0, true) })

    private func isVietnamese(_ first: Int) -> Bool {
        guard
            let family = Self.vietnameseFamilies.longestMatch(
                at: reading.chunks[first].span.start, in: reading.scalars),
            family.end == reading.chunks[first].span.end
        else { return false }
        guard family.value else { return true }
        return reading.isNextWord(first + 1, after: family.end, sentence: reading.chunks[first].sentence)
            && reading.isWhole(reading.chunks[first + 1].span, Self.vietnameseMiddles)
    }

    /// The end of a Vietnamese name's last word: before a title, 씨 or an age in brackets.
    private func vietnamese(_ index: Int) -> Int? {
        let chunk = reading.chunks[index]
        for end in (chunk.span.start + 1)...chunk.span.end where end - chunk.span.start <= 3 {
            if let title = titles.title(afterNameIn: index, end: end) {
                if end == chunk.span.end || title.kind == .honorific { return end }
            } else if end == chunk.span.end, let bracket = reading.bracket(at: end),
                reading.isPersonalBracket(bracket.content)
            {
                return end
            }
        }
        return nil
    }

    private static let links: PhraseIndex<Bool> = PhraseIndex(
        ["빈", "벤", "이븐", "알", "엘", "드", "데", "델", "디", "다", "두", "폰", "반", "판", "르", "라", "빈트", "아부", "압둘"].map {
            ($0, true)
        })

    /// A word that may be a name after 빈 or 알, whatever its sound.
    private func isPlain(_ word: Span) -> Bool {
        (2...7).contains(word.length) && !reading.isListedWord(word)
    }

    private func isLink(_ word: Span) -> Bool { reading.isWhole(word, Self.links) }

    /// Whether a word begins with two syllables or more that may be foreign by their sound: most do not, and looking for
    /// particles costs more.
    private func mayBegin(_ word: Span) -> Bool {
        var sum = 0
        for position in word.start..<word.end {
            let sound = reading.lexicon.syllable(reading.scalars[position]).foreign
            guard sound >= Self.leastSound else { return false }
            sum += sound
            if sum >= 0, position > word.start { return true }
        }
        return false
    }

    /// No syllable of a word that may be foreign is rarer in foreign names, in tenths of a natural logarithm.
    private static let leastSound = -20

    /// Where a word is parted from its particles, as few as may be: 벤츠|가.
    private func cut(_ word: Span) -> Int? {
        var end = word.end - 1
        while end >= word.start + 2 {
            if Particles.chain(after: end, in: reading.document.text) != nil { return end }
            end -= 1
        }
        return nil
    }

    /// 아버지인 알베르토 후지모리: a word with its ending is no part of the name behind it.
    private func isInflected(_ word: Span) -> Bool { Self.endings.contains(reading.scalars[word.end - 1]) }

    private static let endings = SyllableSet("인의한된은는을를이가과와에고며던".unicodeScalars)

    private func isDotted(_ end: Int, _ next: Int) -> Bool {
        next == end + 1 && ["·", "-", "="].contains(reading.scalars[end])
    }

    private func confidence(
        known: Int, sounding: Int, last: Part, count: Int, title: NameLexicon.TitleKind?, bracket: Span?
    ) -> Double {
        let isSpelled =
            bracket.map { content in
                reading.document.text.scalar(at: content.start)?.properties.isUppercase ?? false
            } ?? false
        if count == 1 {
            guard let title else { return isSpelled && last == .known ? 0.8 : 0 }
            switch last {
            case .known: return 0.85
            case .ambiguous: return title == .head || title == .honorific ? 0.7 : 0
            case .sound: return title == .honorific ? 0 : 0.7
            case .faint: return 0
            }
        }
        // 레흐 카친스키 폴란드 대통령: two or three unknown words before a title.
        guard known >= 1 else { return title != nil && sounding >= 1 && count <= 3 ? 0.85 : 0 }
        if title != nil || isSpelled { return 0.95 }
        return known >= 2 || (known == 1 && last == .sound && count == 2) ? 0.8 : 0
    }

    /// - Parameter known: the longest part of names that begins where the word does, and whether it is a word too.
    private func part(_ word: Span, _ known: (end: Int, value: Bool)?) -> Part? {
        guard word.length >= 2 else { return nil }
        if let known, known.end == word.end { return known.value ? .ambiguous : .known }
        guard word.length <= 7 else { return nil }
        let (sum, least) = reading.foreignSound(of: word)
        let isSounding = sum >= 8 * word.length && least >= -12
        // What the tables of words know comes last: most words do not even sound foreign.
        guard isSounding || sum >= 0 && least >= Self.leastSound && !isInflected(word), !reading.isListedWord(word)
        else {
            return nil
        }
        return isSounding ? .sound : .faint
    }
}
