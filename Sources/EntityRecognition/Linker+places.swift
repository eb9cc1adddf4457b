import KoreanText
import NewsModel

/// Places that stand one after another in a mention.
extension Linker {
    mutating func place(_ candidate: Candidate, _ id: String?) -> Naming? {
        let text = reading.document.text[candidate.span]
        let kinds = reading.commonNoun(candidate.span) ?? []
        if candidate.source == .model, candidate.entities.isEmpty {
            if isSite(candidate.span) || kinds.contains(.part) { return Naming(isCommonNoun: true) }
        }
        guard let id else { return nil }
        if isInCompound(candidate.span) { return Naming(isCommonNoun: true) }
        let pieces = pieces(candidate.span)
        guard pieces.count > 1 else { return Naming(entity: shortForm(id, text)) }
        let parts = chains[candidate.span.start] ?? chain(candidate.span, pieces)
        guard let last = parts.last else { return Naming(entity: id) }
        if parts.count == 1, last.span == candidate.span { return Naming(entity: last.entity) }
        return Naming(entity: last.entity, parts: parts)
    }

    private static let compounds: PhraseIndex<Bool> = PhraseIndex(
        ["형", "식", "어", "시리즈", "산"].map { ($0, true) })

    /// 한국형, 한국시리즈: a word made with the name of a country, which the text does not speak of.
    private func isInCompound(_ span: Span) -> Bool {
        Self.compounds.longestMatch(at: span.end, in: reading.scalars).map { match in
            match.end >= reading.scalars.count || !Hangul.isSyllable(reading.scalars[match.end])
                || Particles.chain(after: match.end, in: reading.document.text) != nil
        } ?? false
    }

    /// The places that stand one after another in a mention, without words for parts of one.
    mutating func chain(_ span: Span, _ pieces: [Span]) -> [Mention.Part] {
        var parts: [Mention.Part] = []
        var index = 0
        /// Where the names begin that the name of a small unit is made of: 서울 in 서울 중구.
        var root: Int?
        while index < pieces.count {
            let piece = pieces[index]
            let words = reading.document.text[piece]
            if let known = knownPlace(at: index, pieces, after: parts.last?.entity) {
                // 오스트리아 빈 is listed as one, since 빈 alone is more often a word.
                if known.next > index + 1, let country = country(named: words) {
                    parts.append(Mention.Part(span: piece, type: .place, entity: country))
                    parts.append(
                        Mention.Part(
                            span: Span(pieces[index + 1].start, known.part.span.end), type: .place,
                            entity: known.part.entity))
                } else {
                    parts.append(known.part)
                }
                if record(known.part.entity)?.externalIDs["iso3166"] == nil { root = root ?? piece.start }
                index = known.next
            } else if isNumbered(piece) || isBare(piece, after: parts.last) {
                index += 1
            } else if isUnit(piece) {
                let label = reading.document.text[Span(root ?? piece.start, piece.end)]
                let id = unit(words, label)
                parts.append(Mention.Part(span: piece, type: .place, entity: id))
                root = root ?? piece.start
                index += 1
            } else {
                // Words that nobody knows are one name together: 고려대 화정체육관.
                var next = index + 1
                while next < pieces.count, knownPlace(at: next, pieces, after: nil) == nil, !isUnit(pieces[next]),
                    !isNumbered(pieces[next]), !isSite(pieces[next]),
                    reading.commonNoun(pieces[next])?.contains(.part) != true
                {
                    next += 1
                }
                let name = Span(piece.start, pieces[next - 1].end)
                let words = reading.document.text[name]
                if let body = organizations[words] ?? (isHouse(name) ? office(name, behind: root) : nil) {
                    parts.append(Mention.Part(span: name, type: .organization, entity: body))
                } else {
                    parts.append(
                        Mention.Part(
                            span: name, type: .place, entity: named[words] ?? create(.place, words, label: words)))
                }
                index = next
            }
        }
        return parts
    }

    /// 대구 중구 is not 서울 중구, but 우동 is the one of 해운대구 우동.
    private mutating func unit(_ words: String, _ label: String) -> String {
        let known = unitLabels[words] ?? words
        let isSame = known.hasSuffix(label) || label.hasSuffix(known)
        let id = named[isSame ? words : label] ?? create(.place, words, label: label)
        if isSame {
            named[words] = id
            if label.utf8.count > known.utf8.count { unitLabels[words] = label }
        }
        named[label] = id
        return id
    }

    /// The longest known place that starts with a word and ends with one.
    func knownPlace(at index: Int, _ pieces: [Span], after parent: String?) -> (part: Mention.Part, next: Int)? {
        for end in stride(from: pieces.count - 1, through: index, by: -1) {
            let span = Span(pieces[index].start, pieces[end].end)
            let words = reading.document.text[span]
            // 강서구 lies in two cities.
            if words == "강서구", let parent, parent != "seoul" { continue }
            if let id = knownPlace(words, after: parent) {
                return (Mention.Part(span: span, type: .place, entity: id), end + 1)
            }
        }
        return nil
    }

    private func country(named words: String) -> String? {
        knownPlace(words, after: nil).flatMap { record($0)?.externalIDs["iso3166"] == nil ? nil : $0 }
    }

    func knownPlace(_ words: String, after parent: String?) -> String? {
        if let id = knowledge.names[phrase: words]?.lazy.compactMap(knowledge.entity).first(where: { $0.type == .place }
        )?.id {
            return id
        }
        let senses = (gazetteer.names[phrase: words] ?? []).filter { gazetteer.kinds[$0.entity] != .organization }
        let country = parent.flatMap { record($0)?.country ?? $0 }
        let fitting =
            senses.first { country != nil && gazetteer.entities[$0.entity].country == country } ?? senses.first
        return fitting.map { gazetteer.entities[$0.entity].id }
    }

    private static let unitEnds = SyllableSet("시군구읍면동리주도현성섬".unicodeScalars)

    /// 원덕읍, 봉덕동, 응에안성: an administrative unit by its last syllable.
    func isUnit(_ piece: Span) -> Bool {
        piece.length >= 2 && piece.length <= 8 && Self.unitEnds.contains(reading.scalars[piece.end - 1])
            && (piece.start..<piece.end).allSatisfy { Hangul.isSyllable(reading.scalars[$0]) }
    }

    /// Words that belong to the place before them and name none: 공장, 동부, 주 in 미주리 주, 병원 in 솔트레이크시티 병원.
    private func isBare(_ piece: Span, after parent: Mention.Part?) -> Bool {
        if isSite(piece) { return true }
        let kinds = reading.commonNoun(piece) ?? []
        if kinds.contains(.part) { return true }
        guard parent != nil else { return false }
        return piece.length == 1 || kinds.contains(.alone) || kinds.contains(.body)
            || reading.isWhole(piece, reading.lexicon.suffixes)
    }

    /// 5가, 1628-1번지, 제2공장
    func isNumbered(_ piece: Span) -> Bool {
        let scalars = reading.scalars
        return Tokenizer.kind(of: scalars[piece.start]) == .digits
            || (scalars[piece.start] == "제" && piece.length > 1
                && Tokenizer.kind(of: scalars[piece.start + 1]) == .digits)
    }

    /// 공장, 제2공장, 사무실: what belongs to somebody.
    func isSite(_ span: Span) -> Bool {
        var start = span.start
        if reading.scalars[start] == "제" { start += 1 }
        while start < span.end, Tokenizer.kind(of: reading.scalars[start]) == .digits { start += 1 }
        guard start < span.end else { return false }
        if start == span.start + 1, reading.scalars[span.start] == "제" { start = span.start }
        return reading.commonNoun(Span(start, span.end))?.contains(.site) ?? false
    }
}
