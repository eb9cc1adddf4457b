import NewsModel
import Testing

@testable import KoreanText

struct PhraseIndexTests {
    private let index = PhraseIndex([("푸틴", 1), ("푸틴 대통령", 2), ("러시아", 3), ("", 4), ("푸틴", 5)])

    @Test func longestPhraseWinsAndTheLaterValueStays() {
        let text = Text("그 푸틴 대통령은 푸틴")
        #expect(index.longestMatch(at: 2, in: text)?.end == 8)
        #expect(index.longestMatch(at: 2, in: text)?.value == 2)
        #expect(index.longestMatch(at: 10, in: text)?.value == 5)
        #expect(index.matches(at: 2, in: text).map(\.value) == [5, 2])
    }

    @Test func nothingMatchesWhereNoPhraseStands() {
        let text = Text("푸 러시")
        for position in -2...8 { #expect(index.longestMatch(at: position, in: text) == nil) }
        #expect(PhraseIndex<Int>([]).longestMatch(at: 0, in: text) == nil)
        #expect(index.count == 3)
        #expect(index[phrase: "푸틴"] == 5)
        #expect(index[phrase: "푸"] == nil)
    }

    @Test func equalPhrasesCanBeCombined() {
        let index = PhraseIndex([("시", [1]), ("시", [2])], combining: +)
        #expect(index[phrase: "시"] == [1, 2])
    }

    /// Compared with a plain scan over generated phrases.
    @Test func agreesWithAPlainScan() {
        var state: UInt64 = 7
        func next(_ bound: UInt64) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % bound)
        }
        let alphabet = Array("가나다라마A1 ".unicodeScalars)
        func word(_ length: Int) -> String {
            var scalars = String.UnicodeScalarView()
            for _ in 0..<length { scalars.append(alphabet[next(8)]) }
            return String(scalars)
        }
        let phrases = (0..<2000).map { _ in word(1 + next(6)) }
        let index = PhraseIndex(phrases.map { ($0, $0) })
        let text = Text(word(500))
        for position in 0..<text.count {
            let found = Set(index.matches(at: position, in: text).map(\.value))
            let expected = Set((1...6).map { text[Span(position, position + $0)] }.filter(phrases.contains))
            #expect(found == expected)
            var cursor = index.trie.cursor(at: position, in: text.scalars)
            var inTurn: [String] = []
            while let phrase = index.next(&cursor, in: text.scalars) {
                #expect(text[Span(position, cursor.end)] == phrase)
                inTurn.append(phrase)
            }
            #expect(inTurn == index.matches(at: position, in: text).map(\.value))
        }
    }
}
