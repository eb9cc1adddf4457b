import NewsModel

/// Pairs of quotation marks and brackets, paragraph by paragraph, in one pass.
///
/// A mark that finds no partner in its paragraph, or none within `longestEnclosure`, encloses nothing: a quotation that
/// is never closed does not swallow what follows. Straight quotes open and close by what stands beside them.
struct Enclosures {
    struct Pair: Hashable {
        /// Indices of the two marks in the tokens.
        let open: Int
        let close: Int
        let isQuotation: Bool
    }

    /// Code points between the marks. Quotations in news are under 500; a longer one means that a mark is missing.
    static let longestEnclosure = 2000

    /// Sorted by their closing marks.
    private(set) var pairs: [Pair] = []
    /// For each token the token that closes it, or -1.
    private(set) var closeOf: [Int32]
    /// For each token whether it closes a pair.
    private(set) var isClose: [Bool]

    private var stack: [(kind: Mark.Kind, token: Int)] = []
    private var openCount = [Int](repeating: 0, count: Mark.Kind.count)

    init(of text: Text, tokens: [Token]) {
        closeOf = Array(repeating: -1, count: tokens.count)
        isClose = Array(repeating: false, count: tokens.count)
        for index in tokens.indices {
            let token = tokens[index]
            if index > 0, Paragraphs.lineBreaks(between: tokens[index - 1].span.end, token.span.start, text) {
                forget()
            }
            guard token.kind == .punctuation, let scalar = text.scalar(at: token.span.start), let mark = Mark(scalar)
            else { continue }
            switch mark.role {
            case .open: open(mark.kind, index)
            case .close: close(mark.kind, index, tokens)
            case .either: openOrClose(mark.kind, index, tokens, text)
            }
        }
    }

    private mutating func forget() {
        guard !stack.isEmpty else { return }
        stack.removeAll(keepingCapacity: true)
        for kind in openCount.indices { openCount[kind] = 0 }
    }

    private mutating func open(_ kind: Mark.Kind, _ index: Int) {
        // A quotation is not opened twice: the earlier mark lacks its partner.
        if kind.isQuotation, openCount[kind.rawValue] > 0 { drop(through: kind) }
        stack.append((kind, index))
        openCount[kind.rawValue] += 1
    }

    private mutating func close(_ wanted: Mark.Kind, _ index: Int, _ tokens: [Token]) {
        // A mark of the other style may close it: “가자"
        let kinds = [wanted, wanted.otherStyle].compactMap(\.self)
        guard let kind = kinds.first(where: { openCount[$0.rawValue] > 0 }), let opening = drop(through: kind),
            tokens[index].span.start - tokens[opening].span.end <= Self.longestEnclosure
        else { return }
        closeOf[opening] = Int32(index)
        isClose[index] = true
        pairs.append(Pair(open: opening, close: index, isQuotation: kind.isQuotation))
    }

    /// Forgets the open marks down to the last of a kind, and gives that one.
    @discardableResult
    private mutating func drop(through kind: Mark.Kind) -> Int? {
        while let last = stack.popLast() {
            openCount[last.kind.rawValue] -= 1
            if last.kind == kind { return last.token }
        }
        return nil
    }

    private mutating func openOrClose(_ kind: Mark.Kind, _ index: Int, _ tokens: [Token], _ text: Text) {
        let before = text.scalar(at: tokens[index].span.start - 1).flatMap(Tokenizer.kind(of:))
        let after = text.scalar(at: tokens[index].span.end).flatMap(Tokenizer.kind(of:))
        let isOpen = openCount[kind.rawValue] > 0 || kind.otherStyle.map { openCount[$0.rawValue] > 0 } == true
        let opensBySpace = before == nil && after != nil
        let closesBySpace = before != nil && after == nil
        if opensBySpace || (!closesBySpace && !isOpen && !isApostrophe(before, after)) {
            open(kind, index)
        } else if isOpen, !isLetterApostrophe(before, after) {
            close(kind, index, tokens)
        }
    }

    /// It's, O'Neill, 5'10": no mark of quotation where none is open.
    private func isApostrophe(_ before: Token.Kind?, _ after: Token.Kind?) -> Bool {
        before == .digits || isLetterApostrophe(before, after)
    }

    private func isLetterApostrophe(_ before: Token.Kind?, _ after: Token.Kind?) -> Bool {
        before == .latin && after == .latin
    }
}
