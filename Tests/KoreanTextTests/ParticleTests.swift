import NewsModel
import TestSupport
import Testing

@testable import KoreanText

struct ParticleTests {
    /// The noun is marked; what follows it is its chain.
    @Test(arguments: [
        ("⟦푸틴⟧은", ["은"]), ("⟦루카셴코⟧는", ["는"]), ("⟦소치⟧에서", ["에서"]), ("⟦소치⟧에서는", ["에서", "는"]),
        ("⟦벨라루스⟧에선", ["에선"]), ("⟦서울⟧로", ["로"]), ("⟦평양⟧으로", ["으로"]), ("⟦모스크바⟧로", ["로"]),
        ("⟦대통령⟧으로부터의", ["으로부터", "의"]), ("⟦러시아⟧까지도", ["까지", "도"]), ("⟦정부⟧만이", ["만", "이"]),
        ("⟦대통령⟧과도", ["과", "도"]), ("⟦푸틴⟧과의", ["과", "의"]), ("⟦대통령⟧이라고", ["이라고"]),
        ("⟦구원자⟧인", ["인"]), ("⟦총리⟧였다", ["였다"]), ("⟦대통령⟧이었다", ["이었다"]), ("⟦대통령⟧이자", ["이자"]),
        ("⟦외교관⟧이며", ["이며"]), ("⟦경찰⟧에게서도", ["에게서", "도"]), ("⟦국민⟧에게는", ["에게", "는"]),
        ("⟦대통령⟧께서는", ["께서", "는"]), ("⟦총장⟧으로서", ["으로서"]), ("⟦의장⟧으로선", ["으로선"]),
        ("⟦한국⟧뿐", ["뿐"]), ("⟦한국⟧만으로는", ["만", "으로", "는"]), ("⟦한국⟧은커녕", ["은커녕"]),
        ("⟦북한⟧이라는", ["이라는"]), ("⟦러시아⟧라는", ["라는"]), ("⟦이란⟧이란", ["이란"]), ("⟦미국⟧처럼", ["처럼"]),
        ("⟦미국⟧보다는", ["보다", "는"]), ("⟦미국⟧마저", ["마저"]), ("⟦한국⟧하고", ["하고"]), ("⟦9⟧까지", ["까지"]),
        ("⟦CIS⟧는", ["는"]), ("⟦OPEC⟧은", ["은"]), ("⟦美⟧는", ["는"]), ("⟦3⟧은", ["은"]), ("⟦2⟧는", ["는"]),
        ("'⟦구원자'⟧인", ["인"]), ("⟦연합(CIS)⟧은", ["은"]), ("⟦푸틴⟧", []), ("⟦푸틴⟧ 대통령", []), ("⟦푸틴⟧, 이어", []),
        ("⟦서울⟧부터였다", ["부터", "였다"]), ("⟦의혹⟧인지도", ["인지", "도"]), ("⟦친구⟧라기보다는", ["라기보다", "는"]),
    ])
    func chainFillsTheWordAfterTheNoun(marked: String, forms: [String]) throws {
        let text = MarkedText(marked)
        let noun = try #require(text.spans.first)
        let chain = try #require(Particles.chain(after: noun.end, in: Text(text.plain)))
        #expect(chain.particles.map(\.form) == forms)
        #expect(chain.isEmpty == forms.isEmpty)
    }

    @Test(arguments: [
        "⟦푸틴⟧는", "⟦루카셴코⟧은", "⟦소치⟧과", "⟦평양⟧로", "⟦서울⟧으로", "⟦벨라루스⟧군", "⟦러시아⟧산을", "⟦소치⟧시에서",
        "⟦코로나⟧19", "⟦3⟧는", "⟦2⟧은", "⟦한⟧국은행", "⟦푸틴⟧의가", "⟦푸틴⟧은은", "⟦푸틴⟧이은", "⟦푸⟧틴에게도는의를은까지에서부터처럼",
    ])
    func whatIsNoChainGivesNone(marked: String) throws {
        let text = MarkedText(marked)
        let noun = try #require(text.spans.first)
        #expect(Particles.chain(after: noun.end, in: Text(text.plain)) == nil)
    }

    @Test(
        arguments: [
            ("소치|에서는", Case.locative, true), ("푸틴|은", .topic, true), ("한국|만이", .subject, false),
            ("모스크바|까지의", .limit, false), ("정부|와의", .comitative, false), ("정부|가", .subject, false),
            ("대통령|이라고", .quotative, false), ("대통령|인", .adnominalCopula, false), ("서울|엔", .goal, true),
        ] as [(String, Case, Bool)])
    func caseIsTheOneThatSaysWhatTheNounDoes(divided: String, expected: Case, isTopic: Bool) throws {
        let parts = divided.split(separator: "|")
        let text = Text(parts.joined())
        let chain = try #require(Particles.chain(after: parts[0].unicodeScalars.count, in: text))
        #expect(chain.grammaticalCase == expected)
        #expect(chain.isTopic == isTopic)
    }

    @Test func splitsComeLongestChainFirstAndEndWithTheBareWord() {
        let text = Text("\"소치에서는,\"")
        let splits = Particles.splits(of: text.span, in: text)
        #expect(splits.map { text[$0.stem] } == ["\"소치", "\"소치에서", "\"소치에서는"])
        #expect(splits.last?.chain.isEmpty == true)
    }

    @Test(arguments: ["", ".", "…", "가", "은", "는는는는는는는는는는는는는는는는는는", "A", "푸틴"])
    func everySplitKeepsAStem(word: String) {
        let text = Text(word)
        for split in Particles.splits(of: text.span, in: text) {
            #expect(!split.stem.isEmpty)
            #expect(split.stem.end == split.chain.span.start)
        }
    }

    @Test func spansOutsideTheTextAreHarmless() {
        let text = Text("소치에서")
        #expect(Particles.splits(of: Span(-5, 400), in: text).count == 2)
        #expect(Particles.chain(after: -1, in: text) == nil)
        #expect(Particles.chain(after: 99, in: text) == nil)
        #expect(Particles.chain(after: 4, in: text)?.isEmpty == true)
    }

    @Test func everyRowOfTheLexiconIsRead() {
        #expect(Particles.all.count == LexiconTable(PackageResources.particles_tsv).count)
        #expect(Particles.all.count < 255)
        #expect(Set(Particles.all.map(\.form)).count == Particles.all.count)
    }
}
