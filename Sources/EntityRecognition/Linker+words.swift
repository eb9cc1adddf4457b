import KoreanText
import NewsModel

/// What single words of a mention are.
extension Linker {
    /// What blanks part.
    func words(of span: Span) -> [Span] {
        var words: [Span] = []
        var start = span.start
        for position in span.start..<span.end where reading.scalars[position] == " " {
            if position > start { words.append(Span(start, position)) }
            start = position + 1
        }
        if start < span.end { words.append(Span(start, span.end)) }
        return words
    }

    /// The words of a span; the sign of a country is one (美국무부).
    func pieces(_ span: Span) -> [Span] {
        var pieces = words(of: span)
        if let first = pieces.first, first.length > 1, Tokenizer.kind(of: reading.scalars[first.start]) == .hanja,
            Hangul.isSyllable(reading.scalars[first.start + 1])
        {
            pieces.replaceSubrange(0...0, with: [Span(first.start, first.start + 1), Span(first.start + 1, first.end)])
        }
        return pieces
    }

    func knownBody(_ words: String) -> String? {
        if let id = knowledge.names[phrase: words]?.lazy.compactMap(knowledge.entity).first(where: {
            $0.type == .organization
        })?.id {
            return id
        }
        return (gazetteer.names[phrase: words] ?? []).first { gazetteer.kinds[$0.entity] == .organization }
            .map { gazetteer.entities[$0.entity].id }
    }

    /// 고용노동부 구미지청: a name that begins with a known body's.
    func beginsWithKnownBody(_ span: Span) -> Bool {
        let pieces = pieces(span)
        return pieces.count > 1 && knownBody(reading.document.text[pieces[0]]) != nil
    }

    func isKnown(_ words: String) -> Bool {
        knowledge.names[phrase: words] != nil || gazetteer.names[phrase: words] != nil
    }

    /// Whether a name ends as those of bodies do.
    func isBody(_ span: Span) -> Bool {
        (span.start + 1..<span.end).contains { start in
            reading.lexicon.suffixes.longestMatch(at: start, in: reading.scalars).map {
                $0.end == span.end && $0.value.isOrganization
            } ?? false
        }
    }

    private static let houses: [String] = [
        "병원", "의료원", "대사관", "영사관", "연구소", "연구원", "대학교", "대학", "경찰서", "소방서", "세무서", "지청", "지원", "지법", "지검", "고법",
        "법원", "검찰청", "경찰청", "교육청", "은행", "본부",
    ]

    /// A body whose name also says where something is: 평택성모병원, 주한 베트남대사관.
    func isHouse(_ span: Span) -> Bool {
        let words = reading.document.text[span]
        return span.length >= 4 && Self.houses.contains { words.hasSuffix($0) }
    }

    mutating func create(_ type: MentionType, _ words: String, label: String) -> String {
        let candidate = Candidate(
            span: Span(0, 0), phrase: Span(0, 0), type: type, confidence: 1, source: .model, sentence: 0)
        return make(candidate, label, english: nil)
    }
}
