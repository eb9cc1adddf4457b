import KoreanText
import NewsModel

/// Reads the noun phrases of a text: mentions, anaphora and groups, with their particles.
struct ArgumentReader {
    let document: Document
    let recognition: Recognition
    private let lexicon = EventLexicon.shared
    private let countries: Set<String>

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
        for anaphor in recognition.anaphora where !anaphor.entities.isEmpty {
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

    private func isLatin(_ scalar: Unicode.Scalar) -> Bool {
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

    private func afterBracket(_ position: Int) -> Int {
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

    /// 러시아와 벨라루스는, 한국, 미국, 일본은: what is joined takes the case of the last.
    private func coordinate(_ arguments: inout [Argument]) {
        guard arguments.count > 1 else { return }
        for index in stride(from: arguments.count - 2, through: 0, by: -1) {
            let (current, next) = (arguments[index], arguments[index + 1])
            let isJoined = current.grammaticalCase == .comitative && gap(current.end, next.span.start, comma: false)
            let isListed = current.grammaticalCase == nil && gap(current.end, next.span.start, comma: true)
            let isPair = isPair(arguments, index)
            // 국회 정무위원회는, 한국은행 금융통화위원회가: a body and its part act as one.
            let isWhole =
                current.grammaticalCase == nil && current.kind == .organization && next.kind == .organization
                && current.end + 1 == next.span.start && document.text.scalar(at: current.end) == " "
            guard isJoined || isListed || isWhole || isPair || isTitled(current, next) else { continue }
            let last = isPair && next.headCase == nil && next.grammaticalCase == nil ? arguments[index + 2] : next
            arguments[index].grammaticalCase = last.grammaticalCase
            arguments[index].isTopic = last.isTopic
            arguments[index].headCase = last.headCase
            arguments[index].isCountry = arguments[index].entities.contains(where: countries.contains)
            arguments[index].isCoordinated = true
        }
        for index in arguments.indices where isOwner(arguments[index]) { arguments[index].grammaticalCase = .genitive }
    }

    /// 군부와 권력기관의 충성: joined to a noun that names nobody, it is whose the thing is.
    private func isOwner(_ argument: Argument) -> Bool {
        guard argument.grammaticalCase == .comitative, !argument.isCoordinated,
            document.text.scalar(at: argument.end) == " "
        else { return false }
        var end = argument.end + 1
        while let scalar = document.text.scalar(at: end), Hangul.isSyllable(scalar) { end += 1 }
        return end - argument.end > 3 && document.text.scalar(at: end - 1) == "의"
    }

    /// 이스라엘과 [팔레스타인 무장정파] 하마스의 휴전이: what the second is stands before it.
    private func isPair(_ arguments: [Argument], _ index: Int) -> Bool {
        let current = arguments[index]
        guard current.grammaticalCase == .comitative else { return false }
        var next = arguments[index + 1]
        if next.grammaticalCase == nil, next.headCase == nil, index + 2 < arguments.count {
            next = arguments[index + 2]
        }
        return next.headCase != nil && next.span.start - current.end <= 16
            && !(current.end..<next.span.start).contains { document.text.scalars[$0] == "," }
    }

    /// 조성호 대표와 공장장 이모씨를: an office stands before the second name.
    private func isTitled(_ current: Argument, _ next: Argument) -> Bool {
        guard current.grammaticalCase == .comitative, current.kind == .person, next.kind == .person,
            next.span.start - current.end <= 8, next.span.start - current.end > 2
        else { return false }
        let scalars = document.text.scalars
        guard scalars[current.end] == " ", scalars[next.span.start - 1] == " " else { return false }
        let word = Span(current.end + 1, next.span.start - 1)
        return (word.start..<word.end).allSatisfy { Hangul.isSyllable(scalars[$0]) } && mayBeBare(word.start, word.end)
    }

    /// 대구의 한 도로에서, 순안 일대에서, 루브르박물관 앞 광장에서: the place is named by the last name before the noun.
    private func locate(_ arguments: inout [Argument]) {
        for index in arguments.indices {
            let argument = arguments[index]
            guard argument.kind == .place || argument.kind == .organization,
                argument.grammaticalCase == nil || argument.grammaticalCase == .genitive
            else { continue }
            let limit = arguments.dropFirst(index + 1).first { $0.kind != .organization }?.span.start ?? Int.max
            if let end = locativeEnd(after: argument.end, before: limit) {
                arguments[index].grammaticalCase = .locative
                arguments[index].isSite = true
                arguments[index].nounEnd = end
            }
        }
    }

    /// Where the word with 에서 ends that up to four bare nouns lead to.
    private func locativeEnd(after start: Int, before limit: Int) -> Int? {
        let scalars = document.text.scalars
        var position = start
        for _ in 0..<5 {
            guard position < scalars.count, scalars[position] == " " else { return nil }
            let word = position + 1
            var end = word
            while end < scalars.count, end - word < 14,
                Hangul.isSyllable(scalars[end]) || ("0"..."9").contains(scalars[end])
            { end += 1 }
            guard end > word, word < limit else { return nil }
            if let chain = Self.locatives.first(where: { endsWith($0, word, end) }), end - word > chain.count {
                return end
            }
            guard mayBeBare(word, end) else { return nil }
            position = end
        }
        return nil
    }

    /// 에어프랑스 여객기가, 카라지치의 신병을: what the noun behind a name is in the sentence.
    private func findHeads(_ arguments: inout [Argument]) {
        var analyzer = PredicateAnalyzer()
        for index in arguments.indices {
            let argument = arguments[index]
            guard argument.grammaticalCase == nil || argument.grammaticalCase == .genitive,
                argument.kind != .other, argument.kind != .group, !argument.entities.isEmpty
            else { continue }
            let limit = index + 1 < arguments.count ? arguments[index + 1].span.start : document.text.count
            arguments[index].isCountry = argument.entities.contains(where: countries.contains)
            arguments[index].headCase = headCase(after: argument.end, before: limit, &analyzer)
        }
    }

    /// The case of the noun phrase that up to four bare nouns lead to.
    private func headCase(after start: Int, before limit: Int, _ analyzer: inout PredicateAnalyzer) -> Case? {
        let scalars = document.text.scalars
        var position = start
        for _ in 0..<5 {
            guard position < limit, scalars[position] == " " else { return nil }
            let word = position + 1
            var end = word
            while end < limit, end - word < 14,
                Hangul.isSyllable(scalars[end]) || ("0"..."9").contains(scalars[end]) || isLatin(scalars[end])
            { end += 1 }
            guard end > word else { return nil }
            if end - word > 1, let found = Self.heads[scalars[end - 1]] {
                return analyzer.analyze(Span(word, end), in: document.text) == nil ? found : nil
            }
            guard mayBeBare(word, end) else { return nil }
            position = afterBracket(end)
        }
        return nil
    }

    private static let heads: [Unicode.Scalar: Case] = [
        "은": .topic, "는": .topic, "이": .subject, "가": .subject, "을": .object, "를": .object,
    ]

    private static let locatives: [[Unicode.Scalar]] = ["에서는", "에서도", "에선", "에서"].map { Array($0.unicodeScalars) }

    private func endsWith(_ suffix: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
        end - start >= suffix.count && document.text.scalars[(end - suffix.count)..<end].elementsEqual(suffix)
    }

    private func mayBeBare(_ start: Int, _ end: Int) -> Bool {
        switch document.text.scalars[end - 1] {
        case "은", "는", "이", "가", "을", "를", "에", "로", "와", "과", "고", "며", "해", "된", "던", "게", "서", "도": return false
        case "한", "인", "간": return end - start == 1
        default: return true
        }
    }

    /// Whether nothing but white space, or a comma or middle dot, stands between.
    private func gap(_ start: Int, _ end: Int, comma: Bool) -> Bool {
        guard start <= end, end - start <= 3 else { return false }
        var hasComma = false
        for position in start..<end {
            switch document.text.scalars[position] {
            case " ": continue
            case ",", "·", "‧", "ㆍ": hasComma = true
            default: return false
            }
        }
        return hasComma == comma
    }
}
