import KoreanText
import NewsModel

/// Finds words that name nothing but refer to entities named before: 두 정상, 양국, 그는, 이 회사, 대통령은, 은행은.
///
/// Nothing is said where the text leaves it open: 두 정상 needs two heads of state before it, 두 사람 two people in the last
/// sentences and no third, 그는 a person who was a subject in one of them, a bare title or the last word of a name exactly
/// one bearer so far.
struct AnaphorFinder: Sendable {
    let reading: Reading
    let gazetteer: Gazetteer

    private enum Reference: Sendable { case heads, countries, organizations, organization, person, people }

    private static let phrases: PhraseIndex<Reference> = PhraseIndex([
        ("두 정상", .heads), ("양 정상", .heads), ("양국 정상", .heads), ("두 나라 정상", .heads), ("두 지도자", .heads),
        ("두 사람", .people), ("두 후보", .people), ("양국", .countries), ("두 나라", .countries), ("양측", .countries),
        ("양사", .organizations),
        ("두 회사", .organizations), ("그는", .person), ("그가", .person), ("그의", .person), ("그를", .person),
        ("그에게", .person), ("그녀는", .person), ("그녀가", .person), ("그녀의", .person), ("고인은", .person), ("고인이", .person),
        ("고인의", .person), ("이 회사", .organization), ("이 업체", .organization), ("이 단체", .organization),
        ("이 기업", .organization), ("이 은행", .organization), ("이 기관", .organization), ("이 재단", .organization),
        ("이 당", .organization), ("이 구단", .organization),
    ])

    /// Offices that one person of a text holds: 감독은, 선장을, 시장이.
    private static let offices: PhraseIndex<String> = PhraseIndex(
        [
            "대통령", "총리", "주석", "국왕", "장관", "차관", "시장", "지사", "군수", "총장", "총재", "의장", "위원장", "회장", "사장", "대표", "감독",
            "선장", "기장",
            "총서기", "사령관", "원장", "교수", "본부장", "청장", "후보", "당선인", "의원", "검사장", "대변인", "이사장",
        ].map { ($0, $0) })

    /// Heads of state and government, with their code points from the last to the first.
    private static let heads = ["대통령", "총리", "주석", "국무위원장", "국방위원장", "국왕", "천황", "일왕"].map { name in
        (name: name, reversed: Array(name.unicodeScalars.reversed()))
    }

    /// What names of bodies end in, and what the text calls them then: 한강저축은행 … 은행은.
    private static let bodies: PhraseIndex<String> = PhraseIndex(
        [
            "은행", "법원", "구단", "협회", "노조", "위원회", "재단", "병원", "대학", "조합", "그룹", "연맹", "신문", "통신", "방송", "학회", "공단", "공사",
            "거래소", "저축은행", "조사단", "특별위원회", "대책위원회", "연구소", "박물관", "미술관", "재판소",
        ].map { ($0, $0) })

    /// 청, 부, 원, 위, 법원, 지검, 경찰서, 국회: no company, party or club.
    private static let publicEnds = SyllableSet("청부원처검찰법서회위군국".unicodeScalars)

    /// 전 대통령, 부통령
    private static func isNoHead(_ title: ArraySlice<Unicode.Scalar>) -> Bool {
        title.indices.contains { start in
            title[start...].starts(with: "전 ".unicodeScalars) || title[start...].starts(with: "부통령".unicodeScalars)
        }
    }

    /// 그에게 has a particle of two syllables, every other form one of one.
    private static func particleLength(of word: Span, in reading: Reading) -> Int {
        reading.scalars[word.end - 1] == "게" ? 2 : 1
    }

    func anaphora(among mentions: [Mention], _ entities: [String: Entity]) -> [Anaphor] {
        var found: [Anaphor] = []
        var next = 0
        var recent = Recent()
        var taken = 0
        for (index, chunk) in reading.chunks.enumerated() where chunk.kind == .hangul {
            while next < mentions.count, mentions[next].span.start < chunk.span.start {
                recent.note(mentions[next], sentence: chunk.sentence, in: self, entities)
                taken = max(taken, mentions[next].phrase.end)
                next += 1
            }
            if chunk.span.start >= taken, let known = body(chunk, recent) ?? holder(chunk, recent),
                next >= mentions.count || !mentions[next].phrase.overlaps(known.span)
            {
                found.append(known)
                continue
            }
            guard chunk.span.start >= taken,
                let match = Self.phrases.longestMatch(at: chunk.span.start, in: reading.scalars)
            else { continue }
            let isPronoun = match.value == .person
            let last = match.end > chunk.span.end ? index + (match.end > chunk.span.end ? 1 : 0) : index
            guard reading.chunks.indices.contains(last) else { continue }
            let end = isPronoun ? match.end - Self.particleLength(of: chunk.span, in: reading) : match.end
            if isPronoun {
                guard match.end == chunk.span.end else { continue }
            } else if match.end <= reading.chunks[last].span.end,
                !reading.isWordEnd(match.end, in: reading.chunks[last])
            {
                continue
            }
            let span = Span(chunk.span.start, end)
            if next < mentions.count, mentions[next].phrase.overlaps(span) { continue }
            let ids = recent.entities(for: match.value, sentence: chunk.sentence)
            if !ids.isEmpty { found.append(Anaphor(span: span, entities: ids)) }
        }
        return found
    }

    /// 감독은 "…"라고 말했다: the one whom the text has named with that office.
    private func holder(_ chunk: Chunk, _ recent: Recent) -> Anaphor? {
        guard let match = Self.offices.longestMatch(at: chunk.span.start, in: reading.scalars),
            match.end < chunk.span.end,
            Particles.chain(after: match.end, in: reading.document.text)?.span.end == chunk.span.end,
            stands(chunk.span.start), let holders = recent.bearers[match.value], holders.count == 1
        else { return nil }
        return Anaphor(span: Span(chunk.span.start, match.end), entities: holders)
    }

    /// 은행은 이튿날 고발했다: nothing before the noun tells which one, and a particle stands behind it.
    private func body(_ chunk: Chunk, _ recent: Recent) -> Anaphor? {
        guard let match = Self.bodies.longestMatch(at: chunk.span.start, in: reading.scalars),
            match.end < chunk.span.end,
            Particles.chain(after: match.end, in: reading.document.text)?.span.end == chunk.span.end,
            stands(chunk.span.start), let bearers = recent.bodies[match.value], bearers.count == 1
        else { return nil }
        return Anaphor(span: Span(chunk.span.start, match.end), entities: bearers)
    }

    /// Whether a word begins a sentence or follows a particle or a connective, not another noun (시중 은행은).
    private func stands(_ start: Int) -> Bool {
        guard start > 1, reading.scalars[start - 1] == " " else { return true }
        switch reading.scalars[start - 2] {
        case ".", ",", "”", "\"", "은", "는", "이", "가", "을", "를", "에", "고", "며", "서", "자", "데", "로", "도": return true
        default: return false
        }
    }

    /// What the text has named so far, the last of each kind at the end.
    private struct Recent {
        var heads: [String] = []
        var countries: [String] = []
        private var countryCounts: [String: Int] = [:]
        var organizations: [String] = []
        /// Those whose names do not end as public bodies do.
        var companies: [String] = []
        var subjects: [(entity: String, sentence: Int, isTopic: Bool)] = []
        var bearers: [String: [String]] = [:]
        /// Bodies by the last word of their names.
        var bodies: [String: [String]] = [:]
        /// Who was named in which sentence.
        private var named: [(entity: String, sentence: Int)] = []
        /// How often each person was named, and where last.
        private var people: [String: (count: Int, last: Int)] = [:]

        mutating func note(
            _ mention: Mention, sentence: Int, in finder: AnaphorFinder, _ entities: [String: Entity]
        ) {
            guard let id = mention.entity else { return }
            if let number = finder.gazetteer.byID[id], finder.gazetteer.kinds[number] == .country {
                // Whether it is named as a place or as one who acts.
                Self.move(id, toEndOf: &countries)
                countryCounts[id, default: 0] += 1
                return
            }
            switch mention.type {
            case .organization:
                Self.move(id, toEndOf: &organizations)
                if let last = finder.reading.scalars[mention.span.start..<mention.span.end].last,
                    !AnaphorFinder.publicEnds.contains(last)
                {
                    Self.move(id, toEndOf: &companies)
                }
                noteBody(id, mention.span, in: finder)
            case .person:
                people[id, default: (0, 0)].count += 1
                people[id]?.last = mention.span.start
                named.append((id, sentence))
                let text = finder.reading.document.text
                if mention.phrase.end > mention.span.end {
                    let title = text.scalars[mention.span.end..<mention.phrase.end]
                    for head in AnaphorFinder.heads
                    where title.reversed().starts(with: head.reversed) && !AnaphorFinder.isNoHead(title) {
                        Self.move(id, toEndOf: &heads)
                    }
                    noteOffice(id, title, in: finder)
                } else if heads.contains(id) {
                    Self.move(id, toEndOf: &heads)
                }
                if let chain = Particles.chain(after: mention.phrase.end, in: text),
                    chain.isTopic || chain.grammaticalCase == .subject
                {
                    subjects.append((id, sentence, chain.isTopic))
                }
            default: break
            }
        }

        /// The office is the last word of what stands behind the name: 전 대통령 is none.
        private mutating func noteOffice(
            _ id: String, _ title: ArraySlice<Unicode.Scalar>, in finder: AnaphorFinder
        ) {
            guard !AnaphorFinder.isNoHead(title) else { return }
            let word = title.lastIndex(of: " ").map { $0 + 1 } ?? title.startIndex
            for start in word..<max(title.endIndex, word) {
                if let match = AnaphorFinder.offices.longestMatch(at: start, in: finder.reading.scalars),
                    match.end == title.endIndex, start == word || finder.reading.scalars[start - 1] != "부"
                {
                    Self.move(id, toEndOf: &bearers[match.value, default: []])
                    return
                }
            }
        }

        private mutating func noteBody(_ id: String, _ span: Span, in finder: AnaphorFinder) {
            for start in span.start + 1..<max(span.end, span.start + 1) {
                if let match = AnaphorFinder.bodies.longestMatch(at: start, in: finder.reading.scalars),
                    match.end == span.end
                {
                    Self.move(id, toEndOf: &bodies[match.value, default: []])
                }
            }
        }

        func entities(for reference: Reference, sentence: Int) -> [String] {
            switch reference {
            case .heads: return heads.count >= 2 ? Array(heads.suffix(2)) : []
            case .countries: return bothCountries
            case .organizations: return organizations.count >= 2 ? Array(organizations.suffix(2)) : []
            case .organization: return (companies.last ?? organizations.last).map { [$0] } ?? []
            case .person:
                let near = subjects.suffix(8).filter { $0.sentence >= sentence - 2 }
                // Whoever a sentence before was about, rather than somebody named in this one.
                let last = near.last { $0.sentence < sentence && $0.isTopic } ?? near.last { $0.sentence < sentence }
                return (last?.entity ?? near.last?.entity ?? protagonist).map { [$0] } ?? []
            case .people:
                var both: [String] = []
                for person in named.suffix(12) where person.sentence >= sentence - 2 && !both.contains(person.entity) {
                    both.append(person.entity)
                }
                return both.count == 2 ? both : []
            }
        }

        /// The two that the text has named more often than any other, or else last.
        private var bothCountries: [String] {
            guard countries.count > 2 else { return countries.count == 2 ? countries : [] }
            let ranked = countries.enumerated().sorted { left, right in
                let (a, b) = (countryCounts[left.element, default: 0], countryCounts[right.element, default: 0])
                return (b, right.offset) < (a, left.offset)
            }.map(\.element)
            let isClear = countryCounts[ranked[1], default: 0] > countryCounts[ranked[2], default: 0]
            return isClear ? Array(ranked.prefix(2)) : Array(countries.suffix(2))
        }

        /// Whom the text has named most often.
        private var protagonist: String? {
            people.max { ($0.value.count, $0.value.last) < ($1.value.count, $1.value.last) }?.key
        }

        private static func move(_ id: String, toEndOf list: inout [String]) {
            if let index = list.firstIndex(of: id) { list.remove(at: index) }
            list.append(id)
        }
    }
}
