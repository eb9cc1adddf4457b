import NewsModel

/// A few words that are looked for at one place of a text: made once, and asked without making a string.
struct Words: Sendable, ExpressibleByArrayLiteral {
    /// The words' code points, one word after another.
    private let scalars: [Unicode.Scalar]
    /// Where each word begins in them, and where the last one ends.
    private let bounds: [Int]
    /// One bit for every 64th code point that a word begins with, or ends in: most places are told by it alone.
    private let firsts: UInt64
    private let lasts: UInt64

    init(arrayLiteral words: String...) {
        var scalars: [Unicode.Scalar] = []
        var bounds = [0]
        var (firsts, lasts) = (UInt64(0), UInt64(0))
        for word in words {
            scalars += word.unicodeScalars
            bounds.append(scalars.count)
            if let first = word.unicodeScalars.first { firsts |= Self.bit(first) }
            if let last = word.unicodeScalars.last { lasts |= Self.bit(last) }
        }
        (self.scalars, self.bounds, self.firsts, self.lasts) = (scalars, bounds, firsts, lasts)
    }

    /// Whether one of them stands at the position.
    func stand(at position: Int, in text: Text) -> Bool { first(at: position, in: text) != nil }

    /// The number of the first of them that stands at the position.
    func first(at position: Int, in text: Text) -> Int? {
        guard let scalar = text.scalar(at: position), firsts & Self.bit(scalar) != 0 else { return nil }
        return (0..<count).first { holds($0, at: position, in: text) }
    }

    /// Whether one of them stands right before the position.
    func stand(before position: Int, in text: Text) -> Bool {
        stands(before: position, in: text) { _ in true }
    }

    /// Whether one of them stands right before the position and begins where a word may.
    func stand(asWordsBefore position: Int, in text: Text) -> Bool {
        stands(before: position, in: text) { start in
            text.scalar(at: start - 1).map { !Letter.isPart(ofWord: $0) } ?? true
        }
    }

    /// Whether what stands in the span begins with one of them.
    func begin(_ span: Span, of text: Text) -> Bool {
        guard let scalar = text.scalar(at: span.start), firsts & Self.bit(scalar) != 0 else { return false }
        return (0..<count).contains {
            span.start + length($0) <= span.end && holds($0, at: span.start, in: text)
        }
    }

    /// Whether what stands in the span ends in one of them.
    func end(_ span: Span, of text: Text) -> Bool {
        stands(before: span.end, in: text) { $0 >= span.start }
    }

    /// Whether one of them is all that stands in the span, but for spaces.
    func fill(_ span: Span, of text: Text) -> Bool {
        var start = span.start
        while start < span.end, text.scalar(at: start) == " " { start += 1 }
        guard start < span.end, let scalar = text.scalar(at: start), firsts & Self.bit(scalar) != 0 else {
            return false
        }
        return (0..<count).contains { word in
            var index = bounds[word]
            for position in start..<span.end {
                guard let scalar = text.scalar(at: position) else { return false }
                if scalar == " " { continue }
                guard index < bounds[word + 1], scalars[index] == scalar else { return false }
                index += 1
            }
            return index == bounds[word + 1]
        }
    }

    /// Whether one of them stands anywhere within the span.
    func stand(within span: Span, of text: Text) -> Bool {
        (span.start..<span.end).contains { position in
            guard let scalar = text.scalar(at: position), firsts & Self.bit(scalar) != 0 else { return false }
            return (0..<count).contains {
                position + length($0) <= span.end && holds($0, at: position, in: text)
            }
        }
    }

    private var count: Int { bounds.count - 1 }

    func length(_ word: Int) -> Int { bounds[word + 1] - bounds[word] }

    @inline(__always)
    private static func bit(_ scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value & 63) }

    private func stands(before position: Int, in text: Text, where isFit: (_ start: Int) -> Bool) -> Bool {
        guard let scalar = text.scalar(at: position - 1), lasts & Self.bit(scalar) != 0 else { return false }
        return (0..<count).contains { word in
            let start = position - length(word)
            return holds(word, at: start, in: text) && isFit(start)
        }
    }

    private func holds(_ word: Int, at position: Int, in text: Text) -> Bool {
        guard position >= 0, position + length(word) <= text.scalars.count else { return false }
        var place = position
        for index in bounds[word]..<bounds[word + 1] {
            guard text.scalars[place] == scalars[index] else { return false }
            place += 1
        }
        return true
    }
}
