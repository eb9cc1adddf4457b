import KoreanText
import NewsModel

/// Corrects where names begin and end, and of what type they are, by what lexicons and the rest of the text know:
/// 1. of the model's names: without the title behind, without the country that belongs to the title, and with the branch or
///    division behind a body;
/// 2. of candidates: with the first name before a foreign one, and as a person where the text names the person in full.
struct NameBorders {
    let reading: Reading
    let gazetteer: Gazetteer

    func corrected(_ names: [ModelNames.Name]) -> [ModelNames.Name] {
        withBranches(names.flatMap { withoutCountry(withoutTitle($0)) })
    }

    func corrected(_ joined: [Candidate]) -> [Candidate] { withFamilyNames(withFirstNames(joined)) }

    /// 기시다 후미오 총리: the title is no part of the name.
    private func withoutTitle(_ name: ModelNames.Name) -> ModelNames.Name {
        guard name.type == .person,
            let blank = (name.span.start + 1..<name.span.end).last(where: { reading.scalars[$0] == " " }),
            reading.isWhole(Span(blank + 1, name.span.end), reading.lexicon.titles)
        else { return name }
        return ModelNames.Name(
            span: Span(name.span.start, blank), type: name.type, probability: name.probability, sentence: name.sentence)
    }

    /// 제엔베코프 | 키르기스스탄 대통령: a person's name ends before the country whose office stands behind.
    private func withoutCountry(_ name: ModelNames.Name) -> [ModelNames.Name] {
        guard name.type == .person || name.type == .organization,
            let blank = (name.span.start + 1..<name.span.end).last(where: { reading.scalars[$0] == " " }),
            reading.isBeforeTitle(name.span.end)
        else { return [name] }
        let (first, last) = (Span(name.span.start, blank), Span(blank + 1, name.span.end))
        let text = reading.document.text
        guard gazetteer.names[phrase: text[last]]?.contains(where: { gazetteer.kinds[$0.entity] == .country }) ?? false,
            gazetteer.names[phrase: text[first]] == nil, first.length > 1
        else { return [name] }
        return [(first, NameType.person), (last, .place)].map { span, type in
            ModelNames.Name(span: span, type: type, probability: name.probability, sentence: name.sentence)
        }
    }

    /// 고용노동부 구미지청, 서울중앙지검 형사1부: a body and its branch are one name, as sure as the less sure of both.
    private func withBranches(_ names: [ModelNames.Name]) -> [ModelNames.Name] {
        var joined: [ModelNames.Name] = []
        for name in names {
            guard let body = joined.last, body.type == .organization, name.type == .organization,
                body.span.end + 1 == name.span.start, reading.scalars[body.span.end] == " ",
                reading.isBranch(name.span) || reading.isDivision(name.span)
            else {
                joined.append(name)
                continue
            }
            joined[joined.count - 1] = ModelNames.Name(
                span: Span(body.span.start, name.span.end), type: .organization,
                probability: min(body.probability, name.probability), sentence: name.sentence)
        }
        return joined
    }

    /// 실반 |샬롬 외무장관: a foreign name begins with the word before it, where that is no word of the language.
    private func withFirstNames(_ joined: [Candidate]) -> [Candidate] {
        let ends = Set(joined.map(\.span.end))
        return joined.map { candidate in
            guard candidate.type == .person, candidate.source == .foreignName, candidate.title != nil,
                candidate.span.length > 1, let start = firstName(before: candidate.span),
                !ends.contains(candidate.span.start - 1)
            else { return candidate }
            return Candidate(
                span: Span(start, candidate.span.end), phrase: Span(start, candidate.phrase.end), type: .person,
                confidence: candidate.confidence, source: .foreignName, title: candidate.title,
                sentence: candidate.sentence, isConfirmed: candidate.isConfirmed)
        }
    }

    /// Syllables of a first name are at least so common in foreign names, on the mean: in tenths of a natural logarithm.
    private static let foreign = -2

    private func firstName(before name: Span) -> Int? {
        let scalars = reading.scalars
        guard !name.isEmpty, name.start > 2, scalars[name.start - 1] == " ",
            !(name.start..<name.end).contains(where: { scalars[$0] == " " })
        else { return nil }
        var start = name.start - 1
        while start > 0, Hangul.isSyllable(scalars[start - 1]) { start -= 1 }
        let word = Span(start, name.start - 1)
        guard (1...5).contains(word.length), start == 0 || scalars[start - 1] == " " || scalars[start - 1] == "\n"
        else { return nil }
        guard reading.foreignSound(of: word).sum >= Self.foreign * word.length,
            !Self.particles.contains(scalars[word.end - 1]),
            gazetteer.names[phrase: reading.document.text[word]] == nil
        else { return nil }
        if reading.isListedWord(word) { return nil }
        var analyzer = PredicateAnalyzer()
        return analyzer.analyze(word, in: reading.document.text) == nil ? start : nil
    }

    /// What particles and endings end in; names seldom do before another name.
    private static let particles = SyllableSet("은는을를의에서과와고며도인던된한등전".unicodeScalars)

    /// 아탐바예프 alone is the person whom the text calls 알마즈베크 아탐바예프 elsewhere, whatever the model takes it for.
    private func withFamilyNames(_ joined: [Candidate]) -> [Candidate] {
        let text = reading.document.text
        var names: Set<String> = []
        for candidate in joined where candidate.type == .person {
            let span = candidate.span
            guard let blank = (span.start..<span.end).last(where: { reading.scalars[$0] == " " }), blank > span.start,
                span.end - blank > 3
            else { continue }
            names.insert(text[Span(blank + 1, span.end)])
        }
        guard !names.isEmpty else { return joined }
        return joined.map { candidate in
            guard candidate.type != .person, candidate.source == .model, candidate.entities.isEmpty,
                names.contains(text[candidate.span])
            else { return candidate }
            return Candidate(
                span: candidate.span, phrase: candidate.phrase, type: .person, confidence: candidate.confidence,
                source: .foreignName, sentence: candidate.sentence, isConfirmed: candidate.isConfirmed)
        }
    }
}
