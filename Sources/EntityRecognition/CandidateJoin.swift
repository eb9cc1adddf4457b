import KoreanText
import NewsModel

/// Joins what the rules propose with what the model found. The model knows how names sit in a sentence, the rules know
/// whom a name means:
/// 1. where both have the same span, the model's type stands, with the entities and the title the rule knows;
/// 2. where their spans overlap otherwise, the model's stands, unless an editor wrote the longer name down, the rule reads a
///    country's sign (日 총리), or it joins a country and its body (美 상무부);
/// 3. what only the model has is a name of the shape it has, unless a lexicon calls it a common word;
/// 4. what only a rule has stays where the rule is sure, or where the model half sees a name;
/// 5. a person's name ends before the title (기시다 후미오 총리), and a rule that reads a title after a longer name knows more.
struct CandidateJoin {
    let reading: Reading
    let gazetteer: Gazetteer

    /// Least confidence of a rule's candidate where the model sees no name: titles make persons sure.
    private static func sure(_ type: MentionType) -> Double { type == .person ? sureWhereHalfSeen : 0.95 }
    private static let sureWhereHalfSeen = 0.85
    /// Least probability of a model's name that no rule proposes.
    private static let likely = 0.4
    /// The same for a name that is also a common word (수단, 상주), and of a surname that is one (이 장관).
    private static let likelyThoughAmbiguous = 0.8

    func join(_ rules: [Candidate], _ found: [ModelNames.Name]) -> [Candidate] {
        let borders = NameBorders(reading: reading, gazetteer: gazetteer)
        var names: [ModelNames.Name] = []
        var doubtful: [ModelNames.Name] = []
        for name in borders.corrected(found) {
            if isLikely(name) { names.append(name) } else { doubtful.append(name) }
        }
        var joined: [Candidate] = []
        var met = Set<Int>()
        for candidate in rules {
            let over = overlapping(candidate.span, names)
            guard let same = over.first(where: { names[$0].span == candidate.span }) else {
                let isSign = isCountrySign(candidate.span)
                if over.isEmpty {
                    let seen = overlapping(candidate.span, doubtful).map { doubtful[$0] }
                    let isShared = seen.contains { $0.span == candidate.span && $0.type.mention == candidate.type }
                    let least = seen.isEmpty ? Self.sure(candidate.type) : Self.sureWhereHalfSeen
                    if isSign || isShared || candidate.confidence >= least { joined.append(candidate) }
                } else if isSign || isWhole(candidate, over.map { names[$0] })
                    || isTitled(candidate, over.map { names[$0] })
                {
                    joined.append(candidate)
                    met.formUnion(over)
                }
                continue
            }
            guard let type = names[same].type.mention else { continue }
            if type == candidate.type || candidate.source == .knowledge || isCountrySign(candidate.span) {
                var candidate = candidate
                candidate.confidence = max(candidate.confidence, names[same].probability)
                candidate.isConfirmed = names[same].probability >= Self.likelyThoughAmbiguous
                joined.append(candidate)
                met.insert(same)
            }
        }
        for (index, name) in names.enumerated() where !met.contains(index) {
            guard let type = name.type.mention, !isWord(name) else { continue }
            joined.append(candidate(name, type))
        }
        return borders.corrected(joined)
    }

    /// 美, 中, 日: one hanja that the gazetteer knows stands for its country.
    private func isCountrySign(_ span: Span) -> Bool {
        span.length == 1 && CharacterClass.of(reading.scalars[span.start].value) == CharacterClass.hanja
    }

    /// 캐서린 타이 대표: a person's name of several words before a title, of which the model saw a part.
    private func isTitled(_ candidate: Candidate, _ names: [ModelNames.Name]) -> Bool {
        candidate.type == .person && candidate.confidence >= 0.95 && candidate.title != nil && names.count == 1
            && names.allSatisfy { $0.type == .person && candidate.span.contains($0.span) }
    }

    /// A common noun of the lexicon (종합병원), or a modifier that looks like a surname (최지훈 전 장관).
    private func isWord(_ name: ModelNames.Name) -> Bool {
        if name.type == .person {
            if name.span.length == 1 {
                guard reading.isWhole(name.span, reading.lexicon.modifiers) else { return false }
                return name.probability < Self.likelyThoughAmbiguous || !reading.isBeforeTitle(name.span.end)
            }
            if isThing(name.span) { return true }
            return reading.isWhole(name.span, reading.lexicon.notNames)
                || reading.isWhole(name.span, reading.lexicon.titles)
                || isInsideTitle(name.span)
        }
        if name.type == .place, isInhabitants(name.span) { return true }
        guard reading.isWhole(name.span, reading.lexicon.generic) else { return false }
        return (name.span.start + 1..<name.span.end).contains { start in
            reading.lexicon.suffixes.longestMatch(at: start, in: reading.scalars)?.end == name.span.end
        }
    }

    /// 미국인 is a person, not the country.
    private func isInhabitants(_ span: Span) -> Bool {
        span.end < reading.scalars.count && reading.scalars[span.end] == "인"
            && gazetteer.names.value(of: span, in: reading.scalars) != nil
    }

    /// What follows these words is no person: 태풍 콩레이. Nor is a ship or a rocket: 누리호.
    private static let things: PhraseIndex<Bool> = PhraseIndex(
        ["태풍", "허리케인", "영화", "드라마", "연극", "뮤지컬", "소설", "위성", "발사체", "로켓", "항공모함", "여객선", "유람선", "앨범"].map { ($0, true) }
    )

    private func isThing(_ span: Span) -> Bool {
        let scalars = reading.scalars
        if span.length >= 3, scalars[span.end - 1] == "호", Surnames.weight(scalars[span.start]) == nil,
            !(span.start..<span.end).contains(where: { scalars[$0] == " " })
        {
            return true
        }
        guard span.start >= 3, scalars[span.start - 1] == " " else { return false }
        var start = span.start - 1
        while start > 0, Hangul.isSyllable(scalars[start - 1]) { start -= 1 }
        return reading.isWhole(Span(start, span.start - 1), Self.things)
    }

    /// 경제부 in 경제부총리.
    private func isInsideTitle(_ span: Span) -> Bool {
        reading.lexicon.titles.longestMatch(at: span.start, in: reading.scalars).map { $0.end > span.end } ?? false
    }

    private func isLikely(_ name: ModelNames.Name) -> Bool {
        name.probability >= (isAlsoWord(name) ? Self.likelyThoughAmbiguous : Self.likely)
    }

    private func isAlsoWord(_ name: ModelNames.Name) -> Bool {
        guard name.type == .place, let senses = gazetteer.names.value(of: name.span, in: reading.scalars) else {
            return false
        }
        return senses.allSatisfy(\.needsContext)
    }

    /// An editor's name, or a country's and its body's, that goes beyond what the model found.
    private func isWhole(_ candidate: Candidate, _ names: [ModelNames.Name]) -> Bool {
        (candidate.source == .knowledge || candidate.source == .countryBody)
            && names.allSatisfy { candidate.span.contains($0.span) }
    }

    private func overlapping(_ span: Span, _ names: [ModelNames.Name]) -> [Int] {
        let first = names.partitioningIndex { $0.span.end > span.start }
        return Array(names[first...].prefix { $0.span.start < span.end }.indices)
    }

    private func candidate(_ name: ModelNames.Name, _ type: MentionType) -> Candidate {
        Candidate(
            span: name.span, phrase: name.span, type: type, confidence: name.probability,
            source: type == .person ? shape(name.span) : .model, entities: entities(name.span, type),
            sentence: name.sentence, isConfirmed: name.probability >= Self.likelyThoughAmbiguous)
    }

    /// What the gazetteer knows by this name, of any type: a country may act as an organisation.
    private func entities(_ span: Span, _ type: MentionType) -> [String] {
        guard type != .person else { return [] }
        return (gazetteer.names.value(of: span, in: reading.scalars) ?? []).map { gazetteer.entities[$0.entity].id }
    }

    /// How a person's name is to be read: a surname, a letter, a Korean or a foreign name.
    private func shape(_ span: Span) -> Candidate.Source {
        let scalars = reading.scalars[span.start..<span.end]
        let isHangul = scalars.allSatisfy(Hangul.isSyllable)
        if scalars.count == 1 { return isHangul ? .surname : .anonymous }
        if isHangul, (2...4).contains(scalars.count), let first = scalars.first, Surnames.weight(first) != nil {
            return .koreanName
        }
        return .foreignName
    }
}
