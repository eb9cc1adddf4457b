import KoreanText
import NewsModel

/// How noun phrases stand to their neighbours: joined to the next, whose the next is, the place of a noun behind.
extension ArgumentReader {
    /// 러시아와 벨라루스는, 한국, 미국, 일본은: what is joined takes the case of the last.
    func coordinate(_ arguments: inout [Argument]) {
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
            // 삼성과 LG 등 기업들도
            let isExample =
                current.grammaticalCase == nil && !current.entities.isEmpty && next.entities.isEmpty
                && next.kind == .group && document.text[Span(current.end, max(current.end, next.span.start))] == " 등 "
            guard isJoined || isListed || isExample || isWhole || isPair || isTitled(current, next) else { continue }
            let isApart = isPair && next.headCase == nil && next.grammaticalCase == nil
            let last = isApart || isHomeland(arguments, index + 1) ? arguments[index + 2] : next
            arguments[index].grammaticalCase = last.grammaticalCase
            arguments[index].isTopic = last.isTopic
            arguments[index].headCase = last.headCase
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

    /// 삼성전자와 [대만] TSMC를: the country before a body says whose it is.
    private func isHomeland(_ arguments: [Argument], _ index: Int) -> Bool {
        guard index + 1 < arguments.count else { return false }
        let (country, body) = (arguments[index], arguments[index + 1])
        return country.isCountry && country.grammaticalCase == nil && body.kind == .organization
            && country.end + 1 == body.span.start && document.text.scalar(at: country.end) == " "
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
    func locate(_ arguments: inout [Argument]) {
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
            let end = wordEnd(word, before: scalars.count)
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
    func findHeads(_ arguments: inout [Argument]) {
        var analyzer = PredicateAnalyzer()
        for index in arguments.indices {
            let argument = arguments[index]
            arguments[index].isCountry = argument.entities.contains(where: countries.contains)
            guard argument.grammaticalCase == nil || argument.grammaticalCase == .genitive,
                argument.kind != .other, argument.kind != .group, !argument.entities.isEmpty
            else { continue }
            if let group = arguments.dropFirst(index + 1).first, isGroup(group, of: arguments[index]) {
                arguments[index].headCase = group.grammaticalCase
                continue
            }
            let limit = index + 1 < arguments.count ? arguments[index + 1].span.start : document.text.count
            arguments[index].headCase = headCase(after: argument.end, before: limit, &analyzer)
        }
    }

    /// 국민민주주의연대 소속 시위대는, 화물연대 조합원들이, 양국 정부는: what a group belongs to acts as the group does.
    private func isGroup(_ group: Argument, of body: Argument) -> Bool {
        guard group.entities.isEmpty, group.kind == .group || group.kind == .authority || group.kind == .organization,
            body.kind != .place || body.isCountry, group.span.start >= body.end, group.span.start - body.end <= 6
        else { return false }
        let between = document.text[Span(body.end, group.span.start)]
        return between == " " || [" 소속 ", " 산하 ", " 측 "].contains(between)
    }

    /// The case of the noun phrase that up to four bare nouns lead to.
    private func headCase(after start: Int, before limit: Int, _ analyzer: inout PredicateAnalyzer) -> Case? {
        let scalars = document.text.scalars
        var position = start
        for _ in 0..<5 {
            guard position < limit, scalars[position] == " " else { return nil }
            let word = position + 1
            let end = wordEnd(word, before: limit, orIn: isLatin)
            guard end > word else { return nil }
            if end - word > 1, let found = Self.heads[scalars[end - 1]] {
                return analyzer.analyze(Span(word, end), in: document.text) == nil ? found : nil
            }
            guard mayBeBare(word, end) else { return nil }
            position = afterBracket(end)
        }
        return nil
    }

    /// Where a word of syllables, digits and what else may stand in it ends; no noun is longer than 14.
    private func wordEnd(
        _ start: Int, before limit: Int, orIn isOther: (Unicode.Scalar) -> Bool = { _ in false }
    ) -> Int {
        let scalars = document.text.scalars
        var end = start
        while end < limit, end - start < 14,
            Hangul.isSyllable(scalars[end]) || ("0"..."9").contains(scalars[end]) || isOther(scalars[end])
        { end += 1 }
        return end
    }

    private static let heads: [Unicode.Scalar: Case] = [
        "은": .topic, "는": .topic, "이": .subject, "가": .subject, "을": .object, "를": .object,
    ]

    private static let locatives: [[Unicode.Scalar]] = ["에서는", "에서도", "에선", "에서"].map { Array($0.unicodeScalars) }

    private func endsWith(_ suffix: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
        end - start >= suffix.count && document.text.scalars[(end - suffix.count)..<end].elementsEqual(suffix)
    }

    /// Whether nothing but white space, or a comma or middle dot, stands between.
    func gap(_ start: Int, _ end: Int, comma: Bool) -> Bool {
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
