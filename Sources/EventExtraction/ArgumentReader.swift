import KoreanText
import NewsModel

/// Reads the noun phrases of a text: mentions, anaphora and groups, with their particles.
struct ArgumentReader {
    let document: Document
    let recognition: Recognition
    private let lexicon = EventLexicon.shared

    init(document: Document, recognition: Recognition) {
        self.document = document
        self.recognition = recognition
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
        found = withGroups(found)
        coordinate(&found)
        return found
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
        if let chain = Particles.chain(after: position, in: document.text) {
            return Argument(
                span: span, end: chain.span.end, entities: entities, kind: kind, grammaticalCase: chain.grammaticalCase,
                isTopic: chain.isTopic)
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
        if kind == .organization || kind == .place, let part = part(after: end) {
            return Argument(
                span: span, end: part.chain.span.end, entities: entities,
                kind: kind == .place ? .authority : kind, grammaticalCase: part.chain.grammaticalCase,
                isTopic: part.chain.isTopic)
        }
        return Argument(
            span: span, end: span.end, entities: entities, kind: kind, grammaticalCase: nil, isTopic: false)
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
            guard isJoined || isListed else { continue }
            arguments[index].grammaticalCase = next.grammaticalCase
            arguments[index].isTopic = next.isTopic
            arguments[index].isCoordinated = true
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
