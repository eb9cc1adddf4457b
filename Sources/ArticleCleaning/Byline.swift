import KoreanText
import NewsModel

/// Reporters' names with their office: `홍길동 기자`, `홍길동·김철수 기자`, `유철종 특파원`, `홍길동기자`, `기자 홍길동`.
struct Byline: Hashable {
    let names: [String]
    let end: Int

    private static let mostNames = 8

    init?(at position: Int, in scalars: [Unicode.Scalar]) {
        var names: [String] = []
        var index = position
        while names.count <= Self.mostNames {
            let start = index
            while index < scalars.count, Hangul.isSyllable(scalars[index]), index - start < 12 { index += 1 }
            guard index > start, index == scalars.count || !Hangul.isSyllable(scalars[index]) else { return nil }
            if let end = Self.roleEnd(at: start, in: scalars), end >= index {
                guard !names.isEmpty else {
                    guard let name = Self.nameAfterRole(at: end, in: scalars) else { return nil }
                    self.names = [name.name]
                    self.end = name.end
                    return
                }
                self.names = names
                self.end = end
                return
            }
            if let name = Self.nameWithRole(start, index, scalars) {
                self.names = names + [name]
                self.end = index
                return
            }
            guard Self.isName(start, index, scalars) else { return nil }
            names.append(String(utf8Of: scalars[start..<index]))
            while index < scalars.count, Self.partsNames(scalars[index]) { index += 1 }
            // 홍길동(세종) 기자, 홍길동(가명@example.com) 기자 are not written; a bracket ends the list.
            guard index < scalars.count else { return nil }
        }
        return nil
    }

    private static func partsNames(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "·", "ㆍ", ",", "/", "&", "‧", "・": true
        default: false
        }
    }

    /// The end of an office and of a second one behind it: 인턴 기자.
    private static func roleEnd(at position: Int, in scalars: [Unicode.Scalar]) -> Int? {
        guard var end = PageWords.roles.longestMatch(at: position, in: scalars)?.end else { return nil }
        if end < scalars.count, scalars[end] == " ",
            let second = PageWords.roles.longestMatch(at: end + 1, in: scalars)?.end,
            second == scalars.count || !Hangul.isSyllable(scalars[second])
        {
            end = second
        }
        return end == scalars.count || !Hangul.isSyllable(scalars[end]) ? end : nil
    }

    private static func nameAfterRole(at end: Int, in scalars: [Unicode.Scalar]) -> (name: String, end: Int)? {
        guard end < scalars.count, scalars[end] == " " else { return nil }
        var index = end + 1
        while index < scalars.count, Hangul.isSyllable(scalars[index]) { index += 1 }
        guard isName(end + 1, index, scalars), index - end - 1 == 3 else { return nil }
        return (String(utf8Of: scalars[(end + 1)..<index]), index)
    }

    /// 홍길동기자
    private static func nameWithRole(_ start: Int, _ end: Int, _ scalars: [Unicode.Scalar]) -> String? {
        for length in 2...4 where start + length < end {
            if PageWords.roles.longestMatch(at: start + length, in: scalars)?.end == end,
                isName(start, start + length, scalars)
            {
                return String(utf8Of: scalars[start..<(start + length)])
            }
        }
        return nil
    }

    private static func isName(_ start: Int, _ end: Int, _ scalars: [Unicode.Scalar]) -> Bool {
        guard (2...4).contains(end - start), PageWords.phrases.longestMatch(at: start, in: scalars)?.end != end else {
            return false
        }
        return PageWords.surnames.longestMatch(at: start, in: scalars) != nil
    }
}
