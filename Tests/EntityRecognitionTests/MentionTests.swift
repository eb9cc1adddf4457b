import EntityRecognition
import KoreanText
import NewsModel
import Testing

/// What is recognised in one sentence: spans and types, without particles, titles and honorifics.
@Suite struct MentionTests {
    struct Sentence: Sendable, CustomTestStringConvertible {
        let plain: String
        let mentions: [Found]
        var testDescription: String { plain }

        /// Reads `⟦p|푸틴⟧ 대통령`.
        init(_ marked: Substring) {
            var plain = String.UnicodeScalarView()
            var mentions: [Found] = []
            var start = 0
            var letter: Unicode.Scalar?
            var takesLetter = false
            for scalar in marked.unicodeScalars {
                switch scalar {
                case "⟦": takesLetter = true
                case "|" where takesLetter:
                    takesLetter = false
                    start = plain.count
                case "⟧":
                    let type: MentionType = letter == "p" ? .person : letter == "l" ? .place : .organization
                    mentions.append(Found(span: Span(start, plain.count), type: type))
                default:
                    if takesLetter { letter = scalar } else { plain.append(scalar) }
                }
            }
            self.plain = String(plain)
            self.mentions = mentions
        }
    }

    struct Found: Hashable, Sendable {
        let span: Span
        let type: MentionType
    }

    static let sentences = Sentences.marked.split(separator: "\n").map(Sentence.init)

    @Test("A sentence's mentions are those marked, and no others", arguments: sentences)
    func mentions(_ sentence: Sentence) {
        let document = Document(Text(sentence.plain))
        var trace = Trace.disabled
        let recognition = EntityRecognizer(knowledge: Knowledge.editors).recognize(document, trace: &trace)
        // The type of what is named: a country that acts is mentioned as an organisation and stays a place.
        let types = Dictionary(uniqueKeysWithValues: recognition.entities.map { ($0.id, $0.type) })
        let found = recognition.mentions.map { Found(span: $0.span, type: $0.entity.flatMap { types[$0] } ?? $0.type) }
        #expect(
            found == sentence.mentions,
            "found \(recognition.mentions.map { "\(document.text[$0.span]):\($0.type.rawValue)" })")
    }

    @Test("Mentions come in reading order, do not overlap, lie in the text and name a listed entity")
    func invariants() {
        let text = Sentences.marked.replacing("⟦p|", with: "").replacing("⟦l|", with: "").replacing("⟦o|", with: "")
            .replacing("⟧", with: "")
        let document = Document(Text(text))
        var trace = Trace(isEnabled: true)
        let recognition = EntityRecognizer(knowledge: Knowledge.editors).recognize(document, trace: &trace)
        #expect(recognition.mentions.count > 80)
        #expect(!trace.entries.isEmpty)
        let ids = Set(recognition.entities.map(\.id))
        #expect(ids.count == recognition.entities.count)
        for (first, second) in zip(recognition.mentions, recognition.mentions.dropFirst()) {
            #expect(first.span.end <= second.span.start)
        }
        for mention in recognition.mentions {
            #expect(document.text.span.contains(mention.span) && mention.phrase.contains(mention.span))
            #expect(mention.entity.map(ids.contains) ?? mention.isCommonNoun)
            #expect(mention.parts.allSatisfy { ids.contains($0.entity) && mention.phrase.contains($0.span) })
            #expect(mention.confidence > 0 && mention.confidence <= 1)
            #expect((mention.entity ?? "").unicodeScalars.allSatisfy { $0.isASCII && $0 != " " && $0 != "/" })
        }
    }

    @Test("A text of one endless sentence is read piece by piece, and its names are found")
    func endless() {
        let document = Document(Text(String(repeating: "박영희 씨는 김철수 의원과 만났고 ", count: 500)))
        var trace = Trace.disabled
        let recognition = EntityRecognizer(knowledge: []).recognize(document, trace: &trace)
        #expect(recognition.mentions.count == 1_000)
    }

    @Test(
        "Texts without words, of one letter or of odd signs are read without a mention",
        arguments: [
            "", " ", "\n", "(", "이", "A", "()", "·", "김", "씨", "美(", "\u{200B}", "「」", "((((((((", "전 전 전 전",
        ])
    func oddTexts(_ text: String) {
        var trace = Trace.disabled
        let recognition = EntityRecognizer(knowledge: []).recognize(Document(Text(text)), trace: &trace)
        #expect(recognition.mentions.count <= 1)
    }
}
