import NewsModel
import Testing

@testable import TimeNormalization

struct WordsTests {
    private let words: Words = ["부터", "까지", "약 ", "부터는", "에"]
    private let plain = ["부터", "까지", "약 ", "부터는", "에"]

    /// Compared with what `String` says, at every place.
    @Test func agreeWithStrings() {
        let text = Text("약 5일부터는 10일까지, 에서부터 약 한 달에 에")
        for position in -2...(text.count + 2) {
            let rest = position < 0 ? "" : text[Span(position, text.count)]
            let before = position > text.count ? "" : text[Span(0, position)]
            #expect(words.first(at: position, in: text) == plain.firstIndex { rest.hasPrefix($0) })
            #expect(words.stand(at: position, in: text) == plain.contains { rest.hasPrefix($0) })
            #expect(words.stand(before: position, in: text) == plain.contains { before.hasSuffix($0) })
            for end in max(0, position)...max(0, position + 4) where position >= 0 && end <= text.count {
                let span = Span(position, end)
                #expect(words.begin(span, of: text) == plain.contains { text[span].hasPrefix($0) })
                #expect(words.end(span, of: text) == plain.contains { text[span].hasSuffix($0) })
                #expect(words.stand(within: span, of: text) == plain.contains { text[span].contains($0) })
            }
        }
    }

    @Test func fillASpanButForSpaces() {
        let text = Text("3일 부터 5일")
        #expect(words.fill(Span(2, 5), of: text))
        #expect(words.fill(Span(2, 6), of: text))
        #expect(!words.fill(Span(2, 4), of: text))
        #expect(!words.fill(Span(1, 5), of: text))
        #expect(!words.fill(Span(2, 3), of: text))
    }

    @Test func beginWhereAWordMay() {
        #expect(words.stand(asWordsBefore: 4, in: Text("이 까지")))
        #expect(!words.stand(asWordsBefore: 4, in: Text("여기까지")))
    }
}
