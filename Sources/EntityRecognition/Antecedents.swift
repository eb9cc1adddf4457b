import KoreanText
import NewsModel

/// Whom a text has named so far, for the words that refer to them; the last of each kind stands at the end.
struct Antecedents {
    /// What a word refers to: two heads of state, two countries, two organisations, one, a person, two people.
    enum Reference: Sendable { case heads, countries, organizations, organization, person, people }

    private var heads: [String] = []
    private var countries: [String] = []
    private var countryCounts: [String: Int] = [:]
    private var organizations: [String] = []
    /// Those whose names do not end as public bodies do.
    private var companies: [String] = []
    private var subjects: [(entity: String, sentence: Int, isTopic: Bool)] = []
    /// Who was named in which sentence.
    private var named: [(entity: String, sentence: Int)] = []
    /// How often each person was named.
    private var counts: [String: Int] = [:]
    /// Whom the text has named most often, of several the last.
    private var protagonist: String?
    /// Persons by office, bodies by the last word of their names: 감독, 은행. Two are as good as many, for neither is meant.
    private var bearers: [String: [String]] = [:]

    /// No word refers to what was named before so many others of its kind.
    private static let memory = 32

    /// Offices that one person of a text holds (감독은, 선장을), and what names of bodies end in (한강저축은행 … 은행은).
    static let nouns: PhraseIndex<String> = PhraseIndex((offices + bodies).map { ($0, $0) })

    private static let offices = [
        "대통령", "총리", "주석", "국왕", "장관", "차관", "시장", "지사", "군수", "총장", "총재", "의장", "위원장", "회장", "사장", "대표", "감독", "선장",
        "기장",
        "총서기", "사령관", "원장", "교수", "본부장", "청장", "후보", "당선인", "의원", "검사장", "대변인", "이사장",
    ]

    private static let bodies = [
        "은행", "법원", "구단", "협회", "노조", "위원회", "재단", "병원", "대학", "조합", "그룹", "연맹", "신문", "통신", "방송", "학회", "공단", "공사",
        "거래소", "저축은행", "조사단", "특별위원회", "대책위원회", "연구소", "박물관", "미술관", "재판소",
    ]

    /// Heads of state and government, with their code points from the last to the first.
    private static let headTitles = ["대통령", "총리", "주석", "국무위원장", "국방위원장", "국왕", "천황", "일왕"].map {
        Array($0.unicodeScalars.reversed())
    }

    /// 청, 부, 원, 위, 법원, 지검, 경찰서, 국회: no company, party or club.
    private static let publicEnds = SyllableSet("청부원처검찰법서회위군국".unicodeScalars)

    mutating func note(_ mention: Mention, sentence: Int, _ reading: Reading, _ gazetteer: Gazetteer) {
        guard let id = mention.entity else { return }
        if let number = gazetteer.byID[id], gazetteer.kinds[number] == .country {
            // Whether it is named as a place or as one who acts.
            Self.move(id, toEndOf: &countries)
            countryCounts[id, default: 0] += 1
            return
        }
        switch mention.type {
        case .organization:
            Self.move(id, toEndOf: &organizations)
            if let last = reading.scalars[mention.span.start..<mention.span.end].last, !Self.publicEnds.contains(last) {
                Self.move(id, toEndOf: &companies)
            }
            noteNoun(id, at: mention.span.start + 1, mention.span.end, in: reading)
        case .person: note(person: id, mention, sentence, reading)
        default: break
        }
    }

    private mutating func note(person id: String, _ mention: Mention, _ sentence: Int, _ reading: Reading) {
        counts[id, default: 0] += 1
        if counts[id, default: 0] >= protagonist.map({ counts[$0, default: 0] }) ?? 0 { protagonist = id }
        named.append((id, sentence))
        if named.count > Self.memory { named.removeFirst() }
        let text = reading.document.text
        if mention.phrase.end > mention.span.end {
            let title = text.scalars[mention.span.end..<mention.phrase.end]
            if !Self.isPast(title) {
                if Self.headTitles.contains(where: { title.reversed().starts(with: $0) }) {
                    Self.move(id, toEndOf: &heads)
                }
                let word = title.lastIndex(of: " ").map { $0 + 1 } ?? title.startIndex
                noteNoun(id, at: word, title.endIndex, in: reading)
            }
        } else if heads.contains(id) {
            Self.move(id, toEndOf: &heads)
        }
        if let chain = Particles.chain(after: mention.phrase.end, in: text),
            chain.isTopic || chain.grammaticalCase == .subject
        {
            subjects.append((id, sentence, chain.isTopic))
            if subjects.count > Self.memory { subjects.removeFirst() }
        }
    }

    /// 전 대통령, 부통령
    private static func isPast(_ title: ArraySlice<Unicode.Scalar>) -> Bool {
        title.indices.contains { start in
            title[start...].starts(with: "전 ".unicodeScalars) || title[start...].starts(with: "부통령".unicodeScalars)
        }
    }

    /// The office or kind that the words end in: 부회장 is no 회장.
    private mutating func noteNoun(_ id: String, at start: Int, _ end: Int, in reading: Reading) {
        guard start < end else { return }
        for position in start..<end {
            guard let match = Self.nouns.longestMatch(at: position, in: reading.scalars), match.end == end,
                reading.scalars[position - 1] != "부"
            else { continue }
            let known = bearers[match.value, default: []]
            if known.count < 2, !known.contains(id) { bearers[match.value, default: []].append(id) }
        }
    }

    /// The only one of that office, or whose name ends so.
    func bearer(of noun: String) -> String? {
        bearers[noun].flatMap { $0.count == 1 ? $0.first : nil }
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

    private static func move(_ id: String, toEndOf list: inout [String]) {
        if let index = list.firstIndex(of: id) { list.remove(at: index) }
        list.append(id)
        if list.count > memory { list.removeFirst() }
    }
}
