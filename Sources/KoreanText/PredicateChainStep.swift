import NewsModel

/// One auxiliary or bound noun joined to the predicate before it.
struct PredicateChainStep {
    let predicate: Predicate
    /// The token the joined predicate ends with.
    let last: Int
    let mayGoOn: Bool

    /// Nil where the word after the predicate is none that belongs to it.
    static func next(
        after predicate: Predicate, at index: Int, found: PredicatesByToken, limit: Int, _ document: Document,
        _ lemmas: LemmaTable
    ) -> PredicateChainStep? {
        let next = index + 1
        guard next < limit, next < document.tokens.count, document.tokens[next].kind == .hangul,
            document.tokens[next].eojeol == document.tokens[index].eojeol + 1
        else { return nil }
        var step = Builder(
            predicate: predicate, next: next, limit: limit, found: found, document: document, lemmas: lemmas)
        return step.make()
    }
}

/// The rules, one a link.
private struct Builder {
    var predicate: Predicate
    let next: Int
    let limit: Int
    let found: PredicatesByToken
    let document: Document
    let lemmas: LemmaTable

    private var auxiliary: Predicate? { found[next] }

    mutating func make() -> PredicateChainStep? {
        switch predicate.link {
        case .and: afterAnd()
        case .then: afterInfinitive()
        case .negatable: afterNegatable()
        case .must: stem(["하", "되"]) ? join(.obligation) : nil
        case .resolve: stem(["하", "되"]) ? join(.planned) : mark(.planned)
        case .nominalAlso: stem(["하"]) ? join([]) : nil
        case .intend: stem(["하"]) ? join(.intended) : nil
        case .result: stem(["되", "하"]) ? join([]) : nil
        case .quote, .command, .proposal: stem(["하"]) ? join(.reported) : nil
        case .nominal: afterNominal()
        case .adnominal, .intendAdnominal: afterAdnominal()
        default: nil
        }
    }

    private func afterAnd() -> PredicateChainStep? {
        if stem(["있"]) { return join(.progressive) }
        if stem(["나"]) { return joined([], link: .after, through: next) }
        return stem(["말"]) && auxiliary?.tense == .past ? join([]) : nil
    }

    private func afterInfinitive() -> PredicateChainStep? {
        if stem(["오", "있"]) { return join(.progressive) }
        if stem(["달"]) { return join(.requested) }
        return stem(["주", "두", "놓", "버리", "내"]) && auxiliary?.hasNoun == false ? join([]) : nil
    }

    private func afterNegatable() -> PredicateChainStep? {
        stem(["않", "못하", "말"]) ? join(.negated) : nil
    }

    private func afterNominal() -> PredicateChainStep? {
        switch word(next) {
        case "위해", "위해서", "위하여": return joined(.intended, link: .intend, through: next)
        case "위한": return joined(.intended, link: .intendAdnominal, through: next)
        case "때문에", "때문이다": return joined([], link: .because, through: next)
        case "전", "전에", "전까지", "직전", "이전": return joined([], link: .before, through: next)
        case "어렵다", "힘들다": return join(.possible)
        default: return noun() == "시작" ? join([]) : nil
        }
    }

    private func afterAdnominal() -> PredicateChainStep? {
        guard Self.beginnings.contains(document.text.scalars[document.tokens[next].span.start]) else { return nil }
        let word = word(next)
        if Self.conclusions.contains(word), predicate.tense != .future { return bound([]) }
        if word.hasPrefix("데"), word.count <= 2, let step = afterPoint() { return step }
        if word == "바" || word == "적이" || word == "적은" || word == "적도" { return afterExperience() }
        if word.hasPrefix("것") { return afterThing(word) }
        if predicate.tense == .future || predicate.link == .intendAdnominal { return afterFuture(word) }
        if let link = Self.links[word] {
            return joined(link == .if ? .conditional : [], link: link, through: next)
        }
        if word.hasPrefix("방안"), predicate.tense == .present { return mark(.possible) }
        if word.hasPrefix("혐의") || word.hasPrefix("의혹") { return mark(.alleged) }
        if word == "중이다" || word == "중인" || word == "중이라고" { return mark(.progressive) }
        return nil
    }

    /// How a clause goes on behind an adnominal form and one of these: 체결한 뒤, 기각한 반면, 출범시키는 한편.
    private static let links: [String: PredicateLink] = Dictionary(
        uniqueKeysWithValues: [
            (PredicateLink.after, ["뒤", "후", "이후", "다음", "직후", "뒤에", "후에", "뒤인", "지", "끝에"]),
            (.while, ["가운데", "와중에", "중에", "도중", "사이", "동안", "채"]), (.if, ["경우", "경우에"]),
            (.but, ["반면", "반면에", "대신"]), (.and, ["한편", "데다", "데다가"]),
            (.because, ["터라", "터에", "바람에", "탓에", "덕에", "덕분에", "만큼"]),
        ].flatMap { link, words in words.map { ($0, link) } })

    /// What the words begin with that are asked for behind an adnominal form: most words do not. Those that are asked for by
    /// more than their whole are listed by their first syllable.
    private static let beginnings = SyllableSet(
        Array("것데바적방혐의중예계작구태전듯가우위필여수뻔경때".unicodeScalars)
            + (Array(links.keys) + conclusions).compactMap(\.unicodeScalars.first))

    /// 마무리된 것이다, 꽂은 셈이다: the sentence ends with what is told.
    private static let conclusions: Set<String> = ["것이다", "것이었다", "것입니다", "셈이다", "셈이었다", "터다", "터였다", "바이다"]

    /// -ㄴ 데 이어 goes on like 고; -는 데 성공했다 happened, -는 데 실패했다 did not.
    private func afterPoint() -> PredicateChainStep? {
        guard next + 1 < limit else { return nil }
        if predicate.tense == .past, self.word(next + 1).hasPrefix("이어") {
            return joined([], link: .and, through: next + 1)
        }
        guard let end = found[next + 1], end.hasNoun else { return nil }
        switch text(end.noun) {
        case "성공": return joined([], taking: end, through: next + 1)
        case "실패": return joined(.negated, taking: end, through: next + 1)
        default: return nil
        }
    }

    private func afterFuture(_ word: String) -> PredicateChainStep? {
        for noun in ["예정", "계획", "방침", "작정", "구상", "태세"] where word.hasPrefix(noun) { return bound(.planned) }
        for noun in ["전망", "듯"] where word.hasPrefix(noun) { return bound(.expected) }
        for noun in ["가능성", "우려", "위험", "필요", "여지"] where word.hasPrefix(noun) { return bound(.possible) }
        if word == "수" || word == "수는" || word == "수도" || word == "뻔했다" {
            guard let end = found[next + 1], stemName(end) == "있" || stemName(end) == "없" else {
                return mark(.possible)
            }
            return joined(.possible, taking: end, through: next + 1)
        }
        if word == "경우" || word == "경우에" { return joined(.conditional, link: .if, through: next) }
        if word == "때" || word == "때까지" { return joined(.conditional, link: .if, through: next) }
        return nil
    }

    /// -ㄹ 예정이다 takes the copula's ending; before another word the noun has an ending of its own (계획을 밝혔다).
    private func bound(_ aspect: PredicateAspects) -> PredicateChainStep {
        if let auxiliary, auxiliary.isCopula { return joined(aspect, taking: auxiliary, through: next) }
        return joined(aspect, link: .nominal, through: next)
    }

    private func afterExperience() -> PredicateChainStep? {
        guard next + 1 < limit, let end = found[next + 1] else { return nil }
        switch stemName(end) {
        case "있": return joined(.experiential, taking: end, through: next + 1)
        case "없": return joined([.experiential, .negated], taking: end, through: next + 1)
        default: return nil
        }
    }

    private func afterThing(_ word: String) -> PredicateChainStep? {
        let isFuture = predicate.tense == .future
        if word == "것으로", next + 1 < limit, let end = found[next + 1] {
            let name = end.hasNoun ? text(end.noun) : stemName(end)
            switch name {
            case "알려지", "전해지", "나타나", "드러나", "밝혀지", "확인", "조사", "파악", "집계", "기록":
                return joined(isFuture ? [.planned, .reported] : .reported, taking: end, through: next + 1)
            case "시작", "마무리", "마치", "끝나", "종료": return joined([], taking: end, through: next + 1)
            case "보이", "추정", "의심", "관측", "분석", "추측", "우려", "예상", "전망", "예측", "기대", "보":
                return joined(isFuture ? .expected : .alleged, taking: end, through: next + 1)
            default: return isFuture ? joined(.planned, link: .quote, through: next) : nil
            }
        }
        guard isFuture else { return nil }
        if word == "것이라고" || word == "것이라며" || word == "것이라면서" {
            return joined(.expected, link: .quote, through: next)
        }
        if word == "것이다" || word == "것" || word == "것이며" { return joined(.expected, link: .final, through: next) }
        if word == "것을" || word == "것도" { return joined(.intended, link: .nominal, through: next) }
        return nil
    }

    // MARK: what the rules are made of

    private func join(_ aspects: PredicateAspects) -> PredicateChainStep? {
        guard let auxiliary else { return nil }
        return joined(aspects, taking: auxiliary, through: next)
    }

    private func joined(
        _ aspects: PredicateAspects, taking end: Predicate, through last: Int
    ) -> PredicateChainStep {
        var result = predicate
        result.aspects.formUnion(aspects)
        result.aspects.formUnion(end.aspects)
        result.link = end.link
        if end.tense != .none, result.tense != .past || !end.link.isAdnominal { result.tense = end.tense }
        result.end = end.end
        return PredicateChainStep(predicate: result, last: last, mayGoOn: true)
    }

    private func joined(
        _ aspects: PredicateAspects, link: PredicateLink, through last: Int
    ) -> PredicateChainStep {
        var result = predicate
        result.aspects.formUnion(aspects)
        result.link = link
        result.end = document.tokens[last].span.end
        return PredicateChainStep(predicate: result, last: last, mayGoOn: false)
    }

    /// Adds the aspect and leaves the next word to itself.
    private func mark(_ aspects: PredicateAspects) -> PredicateChainStep {
        var result = predicate
        result.aspects.formUnion(aspects)
        return PredicateChainStep(predicate: result, last: next - 1, mayGoOn: false)
    }

    /// Whether the next word is one of these verbs standing alone.
    private func stem(_ names: [String]) -> Bool {
        guard let auxiliary, !auxiliary.hasNoun else { return false }
        return names.contains(stemName(auxiliary))
    }

    private func noun() -> String { auxiliary.map { text($0.noun) } ?? "" }
    private func stemName(_ predicate: Predicate) -> String { lemmas.stem(of: predicate.verb) }
    private func text(_ span: Span) -> String { document.text[span] }
    private func word(_ index: Int) -> String { document.text[document.tokens[index].span] }
}
