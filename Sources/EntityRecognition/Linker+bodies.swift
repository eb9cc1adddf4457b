import KoreanText
import NewsModel

/// Bodies behind their country, place or parent, and common nouns that name none.
extension Linker {
    mutating func organization(_ candidate: Candidate, _ id: String?) -> Naming? {
        let span = candidate.span
        let text = reading.document.text[span]
        guard candidate.source != .knowledge, candidate.source != .definition else {
            return id.map { withLead($0, span) }
        }
        if isCommon(span) || isHalfOfKorea(span) {
            return Naming(entity: counterpart(of: text), isCommonNoun: true)
        }
        guard let id else { return nil }
        let pieces = pieces(span)
        guard pieces.count > 1 else { return Naming(entity: shortForm(id, text)) }
        // A country that acts, named with what lies in it: 인도네시아 자카르타.
        if record(id)?.type == .place { return place(candidate, id) }
        // A place that acts: 전북 순창군은.
        if let places = places(pieces) { return Naming(entity: places.last?.entity, parts: places) }
        if candidate.source == .countryBody || isKnown(text) { return withLead(id, span) }
        var last = pieces.count
        while last > 1, reading.isDivision(pieces[last - 1]) { last -= 1 }
        if last < pieces.count {
            let whole = Span(span.start, pieces[last - 1].end)
            let words = reading.document.text[whole]
            let own = named[words] ?? knownBody(words) ?? create(.organization, words, label: words)
            named[words] = own
            let tail = pieces[last - 1]
            if last > 1, reading.isBranch(tail), tail.length >= 4 { named[reading.document.text[tail]] = own }
            return Naming(
                entity: own, parts: [Mention.Part(span: whole, type: .organization, entity: own)], isCommonNoun: true)
        }
        let tail = pieces[pieces.count - 1]
        let tailWords = reading.document.text[tail]
        if isCommon(tail), reading.commonNoun(tail)?.contains(.alone) != true {
            var head = Array(pieces.dropLast())
            // 미 군 당국
            while head.count > 1, isCommon(head[head.count - 1]) { head.removeLast() }
            return behind(Span(span.start, head[head.count - 1].end), head, tail)
        }
        // 김천지원 after 대구지법 김천지원.
        if reading.isBranch(tail), tail.length >= 4, named[tailWords] == nil { named[tailWords] = id }
        return withParent(id, pieces)
    }

    /// What each word is where all of them are known places.
    private func places(_ pieces: [Span]) -> [Mention.Part]? {
        var parts: [Mention.Part] = []
        for piece in pieces {
            guard piece.length > 1, let id = knownPlace(reading.document.text[piece], after: parts.last?.entity) else {
                return nil
            }
            parts.append(Mention.Part(span: piece, type: .place, entity: id))
        }
        return parts
    }

    /// What an earlier mention introduced by these words, where nobody else knows them.
    func shortForm(_ id: String, _ words: String) -> String {
        entities[id] == nil ? id : named[words] ?? id
    }

    /// A common noun behind a name (이스라엘 정부, 오바마 행정부, 경북경찰청 수사본부), or behind a word that is none (자국 군부).
    private mutating func behind(_ head: Span, _ pieces: [Span], _ noun: Span) -> Naming {
        let words = reading.document.text[head]
        let isGovernment = reading.commonNoun(noun)?.contains(.government) ?? false
        if pieces.allSatisfy({ reading.commonNoun($0) != nil }) {
            return Naming(isCommonNoun: true)
        }
        if let id = knownPlace(words, after: nil) {
            let part = Mention.Part(span: head, type: .place, entity: id)
            return Naming(entity: isGovernment ? id : nil, parts: [part], isCommonNoun: true)
        }
        if isGovernment, let person = person(named: words) {
            return Naming(
                entity: nil, parts: [Mention.Part(span: head, type: .person, entity: person)], isCommonNoun: true)
        }
        let id = organizations[words] ?? knownBody(words) ?? named[words] ?? create(.organization, words, label: words)
        return Naming(
            entity: id, parts: [Mention.Part(span: head, type: .organization, entity: id)], isCommonNoun: true)
    }

    /// 국회 정보위원회: the parent is named too, where it is one; 고용노동부 구미지청 is one name.
    private mutating func withParent(_ id: String, _ pieces: [Span]) -> Naming {
        let whole = Span(pieces[0].start, pieces[pieces.count - 1].end)
        for count in stride(from: pieces.count - 1, through: 1, by: -1) {
            let head = Span(whole.start, pieces[count - 1].end)
            let rest = Span(pieces[count].start, whole.end)
            let words = reading.document.text[head]
            // 서울 여의도 금감위: named before by the same word.
            let before = named[reading.document.text[rest]].flatMap { record($0)?.type == .organization ? $0 : nil }
            guard isBody(rest) || before != nil || knownBody(reading.document.text[rest]) != nil,
                !reading.isBranch(rest)
            else {
                continue
            }
            var id = before ?? id
            let place = knownPlace(words, after: nil)
            if place == nil, let known = knownBody(reading.document.text[rest]) { id = known }
            if let place, !isCountry(place), rest == pieces[pieces.count - 1], isHouse(rest) {
                id = office(rest, behind: whole.start)
            }
            if place != nil, isClub(rest) { continue }
            var naming = Naming(entity: id)
            if let place {
                naming.parts = [Mention.Part(span: head, type: .place, entity: place)]
            } else if let body = organizations[words] ?? knownBody(words) {
                naming.parts = withLead(body, head).parts
                if naming.parts.isEmpty { naming.parts = [Mention.Part(span: head, type: .organization, entity: body)] }
            } else if isBody(head) {
                naming = nested(head, Array(pieces.prefix(count)))
                naming.entity = id
            } else {
                continue
            }
            let restWords = reading.document.text[rest]
            if named[restWords] == nil { named[restWords] = id }
            naming.parts.append(Mention.Part(span: rest, type: .organization, entity: id))
            return naming
        }
        return withLead(id, whole)
    }

    /// 맨체스터 시티 FC: the city is part of the name.
    private func isClub(_ span: Span) -> Bool {
        let words = reading.document.text[span]
        return ["FC", "클럽", "구단", "유나이티드"].contains { words.hasSuffix($0) }
    }

    private static let directions: [String] = [
        "강서", "중부", "남부", "동부", "서부", "북부", "중앙", "남동", "북동", "동남", "서남",
    ]

    /// A local office, the same with its place before it or not (서울 강남경찰서, 강남경찰서); where many places have one of
    /// that name, the place tells them apart (부산 강서경찰서).
    mutating func office(_ span: Span, behind start: Int?) -> String {
        let words = reading.document.text[span]
        if let id = named[words] { return id }
        let isShared = Self.directions.contains { words.hasPrefix($0) }
        let label = isShared ? reading.document.text[Span(start ?? span.start, span.end)] : words
        let id = knownBody(words) ?? create(.organization, words, label: label)
        named[words] = id
        return id
    }

    /// A parent that may itself hold names: 북한 노동당.
    private mutating func nested(_ head: Span, _ pieces: [Span]) -> Naming {
        let words = reading.document.text[head]
        let id = named[words] ?? create(.organization, words, label: words)
        named[words] = id
        if pieces.count > 1 { return withParent(id, pieces) }
        return Naming(entity: id, parts: [Mention.Part(span: head, type: .organization, entity: id)])
    }

    /// The country that a body's name begins with: 미국 국무부, 러시아 국가안보회의, 美 상무부.
    private mutating func withLead(_ id: String, _ span: Span) -> Naming {
        let pieces = pieces(span)
        guard pieces.count > 1, record(id)?.type != .place else { return Naming(entity: id) }
        let words = reading.document.text[pieces[0]]
        let rest = Span(pieces[1].start, span.end)
        let restWords = reading.document.text[rest]
        guard let country = knownPlace(words, after: nil), isCountry(country) || knownBody(restWords) == id
        else { return Naming(entity: id) }
        if named[restWords] == nil { named[restWords] = id }
        return Naming(
            entity: id,
            parts: [
                Mention.Part(span: pieces[0], type: .place, entity: country),
                Mention.Part(span: rest, type: .organization, entity: id),
            ])
    }

    private func isCountry(_ id: String) -> Bool {
        gazetteer.byID[id].map { gazetteer.kinds[$0] == .country } ?? (record(id)?.externalIDs["iso3166"] != nil)
    }

    /// 경찰, 수사 당국, 자국 군부: nothing but common nouns.
    func isCommon(_ span: Span) -> Bool {
        let words = words(of: span)
        guard let last = words.last, let kinds = reading.commonNoun(last),
            kinds.contains(.body) || kinds.contains(.government) || (kinds.contains(.alone) && words.count == 1)
        else { return false }
        return words.dropLast().allSatisfy { reading.commonNoun($0) != nil }
    }

    /// 남북 is both halves of Korea at once, in compounds (남북정상회담); the syllables alone are no names.
    private func isHalfOfKorea(_ span: Span) -> Bool {
        guard span.length == 1 else { return false }
        let scalars = reading.scalars
        let before = span.start > 0 ? scalars[span.start - 1] : " "
        let after = span.end < scalars.count ? scalars[span.end] : " "
        return (scalars[span.start] == "남" && after == "북") || (scalars[span.start] == "북" && before == "남")
    }

    private static let counterparts: [String: [String]] = [
        "경찰": ["경찰청", "경찰서", "경찰"], "검찰": ["지검", "지청", "고검", "검찰청", "대검"],
        "재판부": ["지법", "고법", "지원", "법원"], "노조": ["노조", "노동조합"], "소방당국": ["소방서", "소방본부", "소방청"],
    ]

    /// The one body of the text that such a noun can mean: 경찰 after 구미경찰서.
    private mutating func counterpart(of noun: String) -> String? {
        guard let ends = Self.counterparts[noun] else { return nil }
        if let known = meanings[noun] { return known }
        let bodies = Set(
            organizations.merging(named) { own, _ in own }.filter { words, _ in
                words != noun && ends.contains { words.hasSuffix($0) }
            }.map(\.value))
        let meaning = bodies.count == 1 ? bodies.first : nil
        meanings[noun] = .some(meaning)
        return meaning
    }
}
