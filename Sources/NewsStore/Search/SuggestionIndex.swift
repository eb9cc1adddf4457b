import Foundation
import NewsModel

/// Names by their beginnings: sorted keys, found by binary search.
struct SuggestionIndex: Sendable {
    private struct Entry: Sendable {
        let key: [UInt8]
        let entity: Int
        let name: String
        /// Whether the key begins in the middle of the name (푸틴 in 블라디미르 푸틴).
        let isInner: Bool
    }

    /// By keys of the Korean keyboard.
    private let byKeys: [Entry]
    /// By keys without Shift: ㅖ is found by ㅔ, ㄲ by ㄱ (루카센코, fnzktpszh).
    private let byPlainKeys: [Entry]
    /// By initial consonants.
    private let byInitials: [Entry]
    /// By the name as it is written, without white space.
    private let byName: [Entry]

    /// Names and characters beyond these add nothing to a completion.
    private static let mostWordsOfName = 8
    private static let longestQuery = 64
    /// Entries looked at for one query: a query of one letter matches a large part of the index.
    private static let mostEntriesRead = 5000

    /// - Parameter entities: most mentioned first.
    init(_ entities: [EntityRecord]) {
        var (byKeys, byPlainKeys): ([Entry], [Entry]) = ([], [])
        var (byInitials, byName): ([Entry], [Entry]) = ([], [])
        for (position, record) in entities.enumerated() {
            let names = [record.entity.labels.ko] + record.entity.aliases + [record.entity.labels.en].compactMap { $0 }
            var seen: Set<String> = []
            for name in names where seen.insert(name).inserted {
                for (start, tail) in Self.tails(of: name).enumerated() {
                    func entry(_ key: String) -> Entry {
                        Entry(key: Array(key.utf8), entity: position, name: name, isInner: start > 0)
                    }
                    byName.append(entry(SearchWords.fold(tail.filter { !$0.isWhitespace })))
                    guard tail.unicodeScalars.contains(where: { (0xAC00...0xD7A3).contains($0.value) }) else {
                        continue
                    }
                    let keys = Keystrokes.keys(for: tail)
                    byKeys.append(entry(keys))
                    byPlainKeys.append(entry(SearchWords.fold(keys)))
                    byInitials.append(entry(Keystrokes.initials(of: tail)))
                }
            }
        }
        self.byKeys = Self.sorted(byKeys)
        self.byPlainKeys = Self.sorted(byPlainKeys)
        self.byInitials = Self.sorted(byInitials)
        self.byName = Self.sorted(byName)
    }

    /// The name from each of its words on.
    private static func tails(of name: String) -> [String] {
        let words = name.split(separator: " ", maxSplits: mostWordsOfName)
        return words.map { String(name[$0.startIndex...]) }
    }

    private static func sorted(_ entries: [Entry]) -> [Entry] {
        entries.sorted { left, right in
            if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
            return left.entity != right.entity ? left.entity < right.entity : left.name < right.name
        }
    }

    func suggest(_ q: String, limit: Int) -> [Suggestion] {
        let query = String(
            q.precomposedStringWithCanonicalMapping.filter { !$0.isWhitespace }.prefix(Self.longestQuery))
        guard !query.isEmpty, limit > 0 else { return [] }
        if Keystrokes.areInitials(query) {
            return ranked([(byInitials, query, .initials), (byKeys, Keystrokes.keys(for: query), .keyboard)], limit)
        }
        let isHangul = query.unicodeScalars.contains {
            (0xAC00...0xD7A3).contains($0.value) || (0x3131...0x3163).contains($0.value)
        }
        let keys = Keystrokes.keys(for: query)
        if isHangul {
            // The same keys type 푸틴 and, with the other layout, `putin`.
            let plain = SearchWords.fold(keys)
            return ranked([(byKeys, keys, .prefix), (byPlainKeys, plain, .prefix), (byName, plain, .keyboard)], limit)
        }
        let folded = SearchWords.fold(query)
        return ranked([(byName, folded, .prefix), (byKeys, query, .keyboard), (byPlainKeys, folded, .keyboard)], limit)
    }

    private func ranked(_ attempts: [(entries: [Entry], key: String, match: Suggestion.Match)], _ limit: Int)
        -> [Suggestion]
    {
        var taken: Set<Int> = []
        var suggestions: [Suggestion] = []
        for attempt in attempts {
            let found = Self.entries(attempt.entries, beginningWith: Array(attempt.key.utf8)).sorted { left, right in
                if left.isInner != right.isInner { return !left.isInner }
                return left.entity < right.entity
            }
            for entry in found where suggestions.count < limit && taken.insert(entry.entity).inserted {
                suggestions.append(Suggestion(text: entry.name, entity: entry.entity, match: attempt.match))
            }
        }
        return suggestions
    }

    private static func entries(_ entries: [Entry], beginningWith key: [UInt8]) -> [Entry] {
        guard !key.isEmpty else { return [] }
        let start = Postings.lowerBound(in: entries) { !$0.key.lexicographicallyPrecedes(key) }
        return Array(entries[start...].prefix(mostEntriesRead).prefix { $0.key.starts(with: key) })
    }
}
