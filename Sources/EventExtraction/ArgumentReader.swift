import KoreanText
import NewsModel

/// Reads the noun phrases of a text: mentions, anaphora and groups, with their particles.
struct ArgumentReader {
    let document: Document
    let recognition: Recognition
    private let lexicon = EventLexicon.shared
    let countries: Set<String>

    init(document: Document, recognition: Recognition) {
        self.document = document
        self.recognition = recognition
        countries = Set(recognition.entities.filter { $0.externalIDs["iso3166"] != nil }.map(\.id))
    }

    /// In reading order; no two overlap.
    func arguments() -> [Argument] {
        var found: [Argument] = []
        found.reserveCapacity(recognition.mentions.count * 2)
        for mention in recognition.mentions where !isBracketed(mention.span) { found.append(argument(mention)) }
        // 이 회사 조성호 대표가: what stands right before a name tells whose the person is.
        let names = Set(recognition.mentions.lazy.filter { $0.type == .person }.map(\.span.start))
        for anaphor in recognition.anaphora
        where !anaphor.entities.isEmpty && !names.contains(anaphor.span.end + 1) {
            found.append(argument(anaphor.span, anaphor.entities, .person))
        }
        found.sort { $0.span < $1.span }
        found = withGroups(withoutAffiliations(found))
        locate(&found)
        findHeads(&found)
        coordinate(&found)
        return found
    }

    /// 윤상직 [산업통상자원부] 장관은: what stands between a person and the office tells who the person is.
    private func withoutAffiliations(_ arguments: [Argument]) -> [Argument] {
        var result: [Argument] = []
        for argument in arguments {
            if let last = result.last, last.kind == .person, argument.span.end <= last.end { continue }
            result.append(argument)
        }
        return result
    }

    private func argument(_ mention: Mention) -> Argument {
        let kind: Argument.Kind =
            switch mention.type {
            case .person: .person
            case .place: .place
            case .organization: .organization
            case .event, .product, .other: .other
            }
        return argument(mention.phrase, mention.entity.map { [$0] } ?? [], kind)
    }

    private func argument(_ span: Span, _ entities: [String], _ kind: Argument.Kind) -> Argument {
        var end = span.end
        // 'X'를, X(CIS)는: a closing mark or bracket between name and particle.
        end = afterBracket(end)
        var position = end
        if let chain = Particles.chain(after: position, in: document.text), !chain.isEmpty {
            // 삼성 라이온즈와의 5차전: with whom.
            let isWith = chain.grammaticalCase == .genitive && chain.contains(.comitative)
            return Argument(
                span: span, end: chain.span.end, entities: entities, kind: kind,
                grammaticalCase: isWith ? .comitative : chain.grammaticalCase, isTopic: chain.isTopic)
        }
        // A plural or honorific between name and particle: 정상들은, 대표님이.
        if let scalar = document.text.scalar(at: position), scalar == "들" || scalar == "측" || scalar == "님" {
            position += 1
            if let chain = Particles.chain(after: position, in: document.text) {
                return Argument(
                    span: span, end: chain.span.end, entities: entities, kind: kind,
                    grammaticalCase: chain.grammaticalCase, isTopic: chain.isTopic)
            }
        }
        if let list = afterEtCetera(end) {
            return Argument(
                span: span, end: list.span.end, entities: entities, kind: kind,
                grammaticalCase: list.grammaticalCase, isTopic: list.isTopic)
        }
        if kind == .person, let title = afterTitle(end) {
            return Argument(
                span: span, end: title.end, entities: entities, kind: kind,
                grammaticalCase: title.chain?.grammaticalCase, isTopic: title.chain?.isTopic ?? false)
        }
        if kind == .organization || kind == .place, let part = part(after: end) {
            return Argument(
                span: span, end: part.chain.span.end, entities: entities,
                kind: kind == .place ? .authority : kind, grammaticalCase: part.chain.grammaticalCase,
                isTopic: part.chain.isTopic)
        }
        return Argument(
            span: span, end: end, entities: entities, kind: kind, grammaticalCase: nil, isTopic: false)
    }

    /// 파월 미 연방준비제도(연준) 의장은, 김영훈 철도노조 위원장 등 19명을: the particle stands behind the office.
    private func afterTitle(_ end: Int) -> (end: Int, chain: ParticleChain?)? {
        let scalars = document.text.scalars
        var position = end
        for _ in 0..<6 {
            guard position + 1 < scalars.count, scalars[position] == " " else { return nil }
            let word = position + 1
            var stop = word
            while stop < scalars.count, stop - word < 20, Hangul.isSyllable(scalars[stop]) || isLatin(scalars[stop]) {
                stop += 1
            }
            guard stop > word else { return nil }
            for start in word..<min(stop, word + 12) {
                guard let match = lexicon.titles.longestMatch(at: start, in: document.text), match.end <= stop else {
                    continue
                }
                let close = afterBracket(match.end)
                if let list = afterEtCetera(close) { return (list.span.end, list) }
                if let chain = Particles.chain(after: close, in: document.text), !chain.isEmpty {
                    return (chain.span.end, chain)
                }
                // 김준 SK이노베이션 사장, 윌버 로스 미 상무장관 등
                if close < scalars.count, scalars[close] == "," || scalars[close] == "·" { return (close, nil) }
            }
            let close = afterBracket(stop)
            guard close > stop || mayBeBare(word, stop) else { return nil }
            position = close
        }
        return nil
    }

    func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        ("A"..."Z").contains(scalar) || ("a"..."z").contains(scalar) || scalar == "·"
    }

    /// 이모(54)씨 등 5명을, 한국과 미국 등이: what stands behind 등 says what part the name has.
    private func afterEtCetera(_ end: Int) -> ParticleChain? {
        let scalars = document.text.scalars
        var position = end
        if position < scalars.count, scalars[position] == "씨" { position += 1 }
        guard position + 1 < scalars.count, scalars[position] == " ", scalars[position + 1] == "등" else { return nil }
        position += 2
        if let chain = Particles.chain(after: position, in: document.text), !chain.isEmpty { return chain }
        guard position + 1 < scalars.count, scalars[position] == " " else { return nil }
        position += 1
        // 5명을, 여성 인질 3명을, 군의원 10명은
        var words = 0
        while position < scalars.count, words < 3, !("0"..."9").contains(scalars[position]) {
            var word = position
            while word < scalars.count, Hangul.isSyllable(scalars[word]) { word += 1 }
            guard word > position, word < scalars.count, scalars[word] == " ", word - position <= 5 else { return nil }
            position = word + 1
            words += 1
        }
        let digits = position
        while position < scalars.count, position - digits < 8,
            ("0"..."9").contains(scalars[position]) || scalars[position] == "," || scalars[position] == "여"
        {
            position += 1
        }
        guard position > digits, position < scalars.count else { return nil }
        switch scalars[position] {
        case "명", "곳", "개", "인", "팀": position += 1
        default: return nil
        }
        if scalars[position - 1] == "개", position < scalars.count, scalars[position] == "국" || scalars[position] == "사"
        {
            position += 1
        }
        guard let chain = Particles.chain(after: position, in: document.text), !chain.isEmpty else { return nil }
        return chain
    }

    /// What acts for the name before it: 수원지법 형사11부(김도현 부장판사)는, 경찰 관계자는, 한국 대표팀은.
    private func part(after end: Int) -> (end: Int, chain: ParticleChain)? {
        let scalars = document.text.scalars
        guard end + 1 < scalars.count, scalars[end] == " " else { return nil }
        var position = end + 1
        if let match = lexicon.parts.longestMatch(at: position, in: document.text) {
            position = match.end
        } else if let division = division(at: position) {
            position = division
        } else {
            return nil
        }
        position = afterBracket(position)
        guard let chain = Particles.chain(after: position, in: document.text), !chain.isEmpty else { return nil }
        return (position, chain)
    }

    /// 형사11부, 형사합의22부, 민사항소2부: a bench of a court.
    private func division(at start: Int) -> Int? {
        let scalars = document.text.scalars
        var position = start
        while position < scalars.count, position - start < 8, Hangul.isSyllable(scalars[position]) { position += 1 }
        guard position > start else { return nil }
        let digits = position
        while position < scalars.count, position - digits < 3, ("0"..."9").contains(scalars[position]) { position += 1 }
        guard position > digits, position < scalars.count, scalars[position] == "부" else { return nil }
        return position + 1
    }

    /// A name in brackets explains the one before: 형사11부(김도현 부장판사)는.
    private func isBracketed(_ span: Span) -> Bool {
        let scalars = document.text.scalars
        guard span.start > 0, span.end < scalars.count else { return false }
        var position = span.start - 1
        while position > 0, span.start - position < 20, scalars[position] != ")", scalars[position] != "\n" {
            if scalars[position] == "(" { return true }
            position -= 1
        }
        return position == 0 && scalars[0] == "("
    }

    func afterBracket(_ position: Int) -> Int {
        let scalars = document.text.scalars
        var end = position
        if end < scalars.count, scalars[end] == "'" || scalars[end] == "’" { end += 1 }
        guard end < scalars.count, scalars[end] == "(" else { return end }
        var close = end + 1
        while close < scalars.count, close - end < 40, scalars[close] != ")" { close += 1 }
        return close < scalars.count && scalars[close] == ")" ? close + 1 : end
    }

    /// Adds groups that are no entity, where no mention stands.
    private func withGroups(_ named: [Argument]) -> [Argument] {
        var result: [Argument] = []
        result.reserveCapacity(named.count + 16)
        var next = 0
        for token in document.tokens where token.kind == .hangul {
            while next < named.count, named[next].span.start <= token.span.start {
                result.append(named[next])
                next += 1
            }
            if let last = result.last, last.end > token.span.start || last.span.end > token.span.start { continue }
            guard let match = lexicon.groups.longestMatch(at: token.span.start, in: document.text),
                match.end <= token.span.end
            else { continue }
            if next < named.count, named[next].span.start < match.end { continue }
            let span = Span(token.span.start, match.end)
            var argument = argument(span, [], match.value ? .authority : .group)
            // 시위대 400여 명을
            if token.span.end == match.end, let count = afterCount(match.end),
                let chain = Particles.chain(after: count, in: document.text)
            {
                argument = Argument(
                    span: Span(span.start, count), end: chain.span.end, entities: [], kind: argument.kind,
                    grammaticalCase: chain.grammaticalCase, isTopic: chain.isTopic)
            }
            // A longer word that only begins like a group (경찰서장이) is none, unless its particle was read.
            if argument.grammaticalCase == nil, token.span.end > match.end {
                let rest = Span(match.end, token.span.end)
                guard document.text[rest] == "들" else { continue }
                argument = self.argument(Span(token.span.start, token.span.end), [], argument.kind)
            }
            append(argument, to: &result)
        }
        while next < named.count {
            result.append(named[next])
            next += 1
        }
        return result
    }

    /// Where a number of persons ends: 400여 명, 1천100명.
    private func afterCount(_ end: Int) -> Int? {
        let scalars = document.text.scalars
        guard end + 2 < scalars.count, scalars[end] == " ", ("0"..."9").contains(scalars[end + 1]) else { return nil }
        var position = end + 2
        while position < scalars.count, position - end < 14 {
            switch scalars[position] {
            case "0"..."9", ",", "여", " ", "천", "백", "만": position += 1
            case "명": return position + 1
            default: return nil
            }
        }
        return nil
    }

    /// 미국 정부, 미얀마 군부: a country's authority acts for the country.
    private func append(_ argument: Argument, to result: inout [Argument]) {
        if argument.kind == .authority, let last = result.last, last.kind == .place, last.grammaticalCase == nil,
            gap(last.span.end, argument.span.start, comma: false)
        {
            result[result.count - 1] = Argument(
                span: Span(last.span.start, argument.span.end), end: argument.end, entities: last.entities,
                kind: .authority, grammaticalCase: argument.grammaticalCase, isTopic: argument.isTopic)
        } else {
            result.append(argument)
        }
    }

    func mayBeBare(_ start: Int, _ end: Int) -> Bool {
        switch document.text.scalars[end - 1] {
        case "은", "는", "이", "가", "을", "를", "에", "로", "와", "과", "고", "며", "해", "된", "던", "게", "서", "도": return false
        case "한", "인", "간": return end - start == 1
        default: return true
        }
    }
}
