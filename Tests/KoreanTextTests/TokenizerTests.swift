import NewsModel
import Testing

@testable import KoreanText

struct TokenizerTests {
    @Test(arguments: [
        ("푸틴은 23일(현지시간)", ["푸틴은", "23", "일", "(", "현지시간", ")"]),
        ("“3.5%” 올라", ["“", "3", ".", "5", "%", "”", "올라"]),
        ("美·中, CIS는…", ["美", "·", "中", ",", "CIS", "는", "…"]),
        ("29~30일 ∼ ㆍ", ["29", "~", "30", "일", "∼", "ㆍ"]),
        ("「가」『나』《다》〈라〉", ["「", "가", "」", "『", "나", "』", "《", "다", "》", "〈", "라", "〉"]),
        ("$15억", ["$", "15", "억"]), ("", []), (" \n\t\u{3000}\u{FEFF}", []), ("Путин", ["Путин"]),
    ])
    func kindsPartTheText(text: String, words: [String]) {
        let text = Text(text)
        #expect(Tokenizer.tokens(of: text).map { text[$0.span] } == words)
    }

    @Test func eojeolsAreCountedBySpaces() {
        let text = Text("  23일(현지시간)  소치에서\n만나")
        #expect(Tokenizer.tokens(of: text).map(\.eojeol) == [0, 0, 0, 0, 0, 1, 2])
    }

    /// Every code point there is, alone: none may trap, none may get lost.
    @Test func everyCodePointIsTakenOnce() {
        var view = String.UnicodeScalarView()
        for value in stride(from: UInt32(0), through: 0x10FFFF, by: 7) {
            if let scalar = Unicode.Scalar(value) { view.append(scalar) }
        }
        let text = Text(String(view))
        var end = 0
        for token in Tokenizer.tokens(of: text) {
            #expect(token.span.start >= end && !token.span.isEmpty)
            end = token.span.end
        }
        #expect(end <= text.count)
    }
}
