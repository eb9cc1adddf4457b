package import NewsModel

/// The predicates of a sentence, each with the words after it that belong to it (논의하|고 있다, 체결할| 예정이다).
package struct PredicateFinder: Sendable {
    private var analyzer = PredicateAnalyzer()
    private let chain = PredicateChain()

    package init() {}

    /// - Parameter names: spans in reading order that are known to name something and hold no predicate.
    package mutating func predicates(
        of sentence: Sentence, in document: Document, names: some RandomAccessCollection<Span>
    ) -> [Predicate] {
        let tokens = document.tokens
        var found = PredicatesByToken(tokens: sentence.tokens)
        var order: [Int] = []
        var name = names.startIndex
        for index in sentence.tokens where tokens.indices.contains(index) && tokens[index].kind == .hangul {
            let token = tokens[index]
            while name < names.endIndex, names[name].end <= token.span.start { name = names.index(after: name) }
            if name < names.endIndex, names[name].start <= token.span.start, names[name].end > token.span.start {
                continue
            }
            if index > sentence.tokens.lowerBound, tokens[index - 1].eojeol == token.eojeol,
                tokens[index - 1].kind == .digits || isParticle(token.span, document.text)
            {
                continue
            }
            guard var predicate = analyzer.analyze(token.span, in: document.text) else { continue }
            if predicate.span.length == 1, predicate.link == .adnominal, !followsArgument(index, document) { continue }
            if index > sentence.tokens.lowerBound, isNegation(tokens[index - 1].span, document.text) {
                predicate.aspects.insert(.negated)
            }
            found[index] = predicate
            order.append(index)
        }
        order.removeAll { isObject($0, found, document) }
        return chain.fold(found, order, sentence, document)
    }

    /// 한, 된, 온 are verbs behind an object or adverb (회담을 한) and determiners elsewhere (한 명).
    private func followsArgument(_ index: Int, _ document: Document) -> Bool {
        guard index > 0 else { return false }
        let previous = document.tokens[index - 1]
        guard previous.kind == .hangul, let last = document.text.scalar(at: previous.span.end - 1) else { return false }
        switch last {
        case "을", "를", "이", "가", "에", "서", "로", "도", "게", "히", "고": return true
        default: return false
        }
    }

    /// 막을 올렸다: a noun and its verb, not the future form of 막다. That stands before a noun.
    private func isObject(_ index: Int, _ found: PredicatesByToken, _ document: Document) -> Bool {
        guard let word = found[index], word.link == .adnominal, word.tense == .future, word.span.length == 2,
            document.text.scalar(at: word.span.end - 1) == "을", let next = found[index + 1]
        else { return false }
        return next.role == .plain && !next.hasNoun
    }

    /// What stands behind a closing mark in the same word: ‘니케’가, (IMF)은.
    private func isParticle(_ word: Span, _ text: Text) -> Bool {
        guard !Hangul.isSyllable(text.scalars[word.start - 1]), let chain = Particles.chain(after: word.start, in: text)
        else { return false }
        return !chain.isEmpty && chain.span.end == word.end
    }

    private func isNegation(_ span: Span, _ text: Text) -> Bool {
        span.length == 1 && (text.scalars[span.start] == "안" || text.scalars[span.start] == "못")
    }
}
