import Foundation

/// Full text over many small documents: which hold all words of a query, and how well.
///
/// A word is found wherever it stands inside another (Korean compounds are written together: 소치회담), by lists of
/// character pairs that are cut with each other and then checked in the text; or where a word has the same stem. Words of
/// one character are found by stem only. Ranking is BM25 (Robertson and Zaragoza 2009), a document's first field counting
/// three times.
struct TextIndex: Sendable {
    /// Folded fields of a document joined by `\n`, as UTF-8.
    private let documents: [[UInt8]]
    /// Bytes of the first field.
    private let firstFieldLengths: [Int]
    private let averageLength: Double
    private let pairs: [UInt64: [Int32]]
    private let stems: [String: [Int32]]

    struct Match: Sendable, Hashable {
        let position: Int
        let score: Double
    }

    /// - Parameter documents: the fields of each document; the first is its title. Nil fields are left out.
    init(_ documents: [[String?]]) {
        var pairs: [UInt64: [Int32]] = [:]
        var stems: [String: [Int32]] = [:]
        var folded: [[UInt8]] = []
        var firstFieldLengths: [Int] = []
        var stemOfWord: [String: String] = [:]
        for (position, fields) in documents.enumerated() {
            let number = Int32(clamping: position)
            let text = SearchWords.fold(fields.compactMap { $0 }.joined(separator: "\n"))
            var seenPairs: Set<UInt64> = []
            var seenStems: Set<String> = []
            for word in Set(SearchWords.words(in: text)) {
                let stem = stemOfWord[word] ?? SearchWords.stem(of: word)
                stemOfWord[word] = stem
                seenStems.insert(stem)
                for pair in Self.pairs(of: word) { seenPairs.insert(pair) }
            }
            for pair in seenPairs { pairs[pair, default: []].append(number) }
            for stem in seenStems { stems[stem, default: []].append(number) }
            folded.append(Array(text.utf8))
            firstFieldLengths.append(fields.first.flatMap { $0 }.map { SearchWords.fold($0).utf8.count } ?? 0)
        }
        self.documents = folded
        self.firstFieldLengths = firstFieldLengths
        self.pairs = pairs
        self.stems = stems
        averageLength = folded.isEmpty ? 1 : max(1, Double(folded.reduce(0) { $0 + $1.count }) / Double(folded.count))
    }

    private static func pairs(of word: String) -> [UInt64] {
        zip(word.unicodeScalars, word.unicodeScalars.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) }
    }

    /// Ascending positions of the documents that hold every word.
    func positions(matching query: SearchTerms) -> [Int] {
        Postings.intersection(query.terms.map { positions(of: $0) }) ?? []
    }

    private func positions(of term: SearchTerms.Term) -> [Int] {
        let byStem = (stems[term.stem] ?? []).map { Int($0) }
        let wanted = Self.pairs(of: term.word)
        guard !wanted.isEmpty else { return byStem }
        let lists = Set(wanted).map { (pairs[$0] ?? []).map { Int($0) } }
        var inside = Postings.intersection(lists) ?? []
        if wanted.count > 1 {
            let needle = ByteSearch(term.word)
            inside = inside.filter { needle.first(in: documents[$0]) != nil }
        }
        return Postings.union([byStem, inside])
    }

    /// The given positions, best match first; equals stay in ascending order.
    func ranked(_ positions: [Int], by query: SearchTerms) -> [Match] {
        var scores = [Double](repeating: 0, count: positions.count)
        for term in query.terms {
            let needle = ByteSearch(term.stem)
            let counts = positions.map { weightedCount(of: needle, in: $0) }
            let matching = Double(self.positions(of: term).count)
            let rarity = log(1 + (Double(documents.count) - matching + 0.5) / (matching + 0.5))
            for (place, position) in positions.enumerated() {
                let length = Double(documents[position].count) / averageLength
                scores[place] += rarity * counts[place] * 2.2 / (counts[place] + 1.2 * (0.25 + 0.75 * length))
            }
        }
        return zip(positions, scores).map { Match(position: $0, score: $1) }
            .sorted { $0.score != $1.score ? $0.score > $1.score : $0.position < $1.position }
    }

    private func weightedCount(of needle: ByteSearch, in position: Int) -> Double {
        var count = 0.0
        var start = 0
        while let found = needle.first(in: documents[position], from: start) {
            count += found < firstFieldLengths[position] ? 3 : 1
            start = found + max(1, needle.count)
        }
        return count
    }
}
